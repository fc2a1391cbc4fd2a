package io.resync.agent.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.testkit.SettableClock;
import io.resync.tws.EngineId;
import io.resync.tws.TwsClient;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of the demonstration's plan, read by the real client over loopback. */
final class EngineNamesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration AGE = Duration.ofMinutes(10);

    private final SettableClock clock = new SettableClock(NOON);

    @TempDir
    Path folder;

    private Simulator simulator;
    private TwsClient engine;
    private EngineNames names;

    @BeforeEach
    void start() {
        simulator = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "only-for-tests")
                .frozen()
                .start();
        engine = HttpTwsClient.connect(TwsClientOptions.builder(
                        new EngineId("demo"), simulator.endpoint(), new Credentials.Basic("wauser", "only-for-tests"))
                .build());
        names = new EngineNames(engine, clock, AGE);
    }

    @AfterEach
    void stop() {
        names.close();
        engine.close();
        simulator.close();
    }

    @Test
    void knowsNothingAndAsksNothingBeforeTheFirstReading() {
        assertThat(names.knows(EntityType.JOB)).isFalse();
        assertThat(names.find("PAYROLL_NIGHTLY")).isEmpty();
        assertThat(names.asOf()).isEmpty();
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JOB         | PAYROLL_NIGHTLY           | /DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY
            JOB         | PAYROLL_D.PAYROLL_NIGHTLY | /DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY
            JOB_STREAM  | PAYROLL_D                 | DBSP01#PAYROLL_D
            WORKSTATION | DBSP01                    | DBSP01
            RESOURCE    | WHSLOT                    | WHSP05#WHSLOT
            PROMPT      | TRSOK                     | TRSOK
            """)
    void findsWhatThePlanHas(String type, String typed, String name) {
        names.refresh().join();

        assertThat(names.find(typed))
                .contains(new KnownName(
                        EntityType.standard().stream()
                                .filter(each -> each.toString().equals(type))
                                .findFirst()
                                .orElseThrow(),
                        name));
        assertThat(names.asOf()).contains(NOON);
    }

    @Test
    void doesNotKnowAsWhomJobsRunWhereTheEngineDoesNotTell() {
        names.refresh().join();

        assertThat(names.knows(EntityType.USER)).isFalse();
    }

    @Test
    void offersWhatIsNear() {
        names.refresh().join();

        assertThat(names.near(EntityType.JOB_STREAM, "PAYROL_D"))
                .containsExactly(new KnownName(EntityType.JOB_STREAM, "DBSP01#PAYROLL_D"));
    }

    @Test
    void readsAgainOnlyWhatIsOld() {
        names.refresh().join();
        int once = simulator.requests().size();

        clock.advance(AGE.minusSeconds(1));
        names.knows(EntityType.JOB);
        names.refreshIfOld();
        assertThat(simulator.requests()).hasSize(once);

        clock.advance(Duration.ofSeconds(1));
        assertThat(names.knows(EntityType.JOB)).isTrue();
        names.refresh().join();
        assertThat(simulator.requests()).hasSizeGreaterThan(once);
        assertThat(names.asOf()).contains(NOON.plus(AGE));
    }

    @Test
    void onlyTheFirstWhoAsksWaitsAndNotForLong() {
        simulator.hold("/plan");

        assertThat(names.readFirst(Duration.ofMillis(1))).isFalse();
        assertThat(names.readFirst(Duration.ofDays(1))).isFalse();
        assertThat(names.asOf()).isEmpty();
    }

    @Test
    void theFirstWhoAsksHasThem() {
        assertThat(names.readFirst(Duration.ofDays(1))).isTrue();
        assertThat(names.knows(EntityType.JOB)).isTrue();
    }

    @Test
    void keepsWhatItHasWhileTheEngineHangs() {
        names.refresh().join();
        simulator.hold("/plan");
        clock.advance(AGE);

        assertThat(names.knows(EntityType.JOB)).isTrue();
        assertThat(names.find("PAYROLL_NIGHTLY")).hasSize(1);
        assertThat(names.asOf()).contains(NOON);
    }

    @Test
    void anEngineThatFailsIsNotAskedAgainAtOnce() {
        simulator.fail("/plan/job", 403);
        names.refresh().join();
        int once = simulator.requests().size();

        names.refreshIfOld();

        assertThat(names.refresh()).isNotNull();
        assertThat(names.asOf()).isEmpty();
        assertThat(once).isEqualTo(1);
    }

    @Test
    void aKindThatCannotBeReadIsNotKnown() {
        simulator.fail("/plan/resource", 403);
        names.refresh().join();

        assertThat(names.knows(EntityType.RESOURCE)).isFalse();
        assertThat(names.knows(EntityType.JOB)).isTrue();
    }

    @Test
    void refusesAnAgeThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineNames(engine, clock, Duration.ZERO));
    }
}
