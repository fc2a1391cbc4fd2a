package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.NOW;
import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.resync.Deadline;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.TwsException;
import io.resync.tws.client.TwsClientObserver.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

final class ObserverTest {
    private static final String JOB = "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46";

    private final LoopbackEngine engine = new LoopbackEngine();
    private final RecordedEvents seen = new RecordedEvents();
    private final HeldTime time = new HeldTime(0.5);
    private final HttpTwsClient client = HttpTwsClient.connect(
            engine.options().retries(2).timing(time.timing()).observer(seen).build());

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void tellsWhatACallWasAndWhatItCost() {
        engine.answers(503, "text/plain", "").answersJson(sample("job.json"));

        client.job(new JobId(PROD, JOB), soon());

        assertThat(seen.events()).containsExactly("began prod plan/job/{id}", "ended plan/job/{id} ANSWERED");
        assertThat(seen.lastCall())
                .isEqualTo(new TwsClientObserver.EndedCall(
                        PROD,
                        "plan/job/{id}",
                        Duration.ofMillis(100),
                        2,
                        Outcome.ANSWERED,
                        sample("job.json").getBytes(StandardCharsets.UTF_8).length));
    }

    @ParameterizedTest
    @CsvSource({"401,NO_ACCESS", "403,NO_ACCESS", "400,ENGINE_ERROR", "500,ENGINE_ERROR"})
    void tellsHowItEndedByTheStatus(int status, Outcome outcome) {
        engine.answers(status, "text/plain", "");

        assertThatExceptionOfType(TwsException.class).isThrownBy(() -> client.jobCounts(soon()));
        assertThat(seen.lastCall().outcome()).isEqualTo(outcome);
        assertThat(seen.lastCall().attempts()).isEqualTo(1);
    }

    @Test
    void tellsOfAnObjectThatIsNotThere() {
        engine.answersJson(sample("engine-info.json")).answers(404, "text/plain", "");
        client.engineInfo(soon()); // once the generation has answered, "not found" speaks of the object

        assertThat(client.job(new JobId(PROD, "8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613"), soon()))
                .isEmpty();
        assertThat(seen.lastCall().outcome()).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void tellsHowItEndedWithoutAnAnswer() {
        engine.answersJson("{");
        assertEnds(() -> client.jobCounts(soon()), Outcome.UNREADABLE);
        assertEnds(() -> client.jobCounts(Deadline.in(Duration.ZERO)), Outcome.LATE);
        assertEnds(() -> client.job(new JobId(PROD, "issues"), soon()), Outcome.REFUSED);
        engine.server().close();
        assertEnds(() -> client.jobCounts(soon()), Outcome.UNREACHABLE);
        client.close();
        assertEnds(() -> client.jobCounts(soon()), Outcome.BROKEN);
        assertThat(seen.lastCall().attempts()).isZero();
    }

    @Test
    void tellsWhenTheBreakerOpens() {
        engine.server().close();
        assertThatThrownBy(() -> client.jobCounts(soon())).isInstanceOf(TwsException.class);
        assertThatThrownBy(() -> client.jobCounts(soon())).isInstanceOf(TwsException.class);

        assertThat(seen.events()).containsOnlyOnce("breaker prod OPEN");
    }

    @Test
    void tellsOnceThatAKeyIsAboutToExpire() {
        var end = NOW.plus(Duration.ofDays(14));
        try (var signed = clientWith(end.getEpochSecond())) {
            engine.answersJson(sample("engine-info.json")).answersJson(sample("engine-info.json"));

            signed.engineInfo(soon());
            signed.engineInfo(soon());

            assertThat(seen.events()).containsOnlyOnce("key prod " + end);
        }
    }

    @Test
    void saysNothingOfAKeyThatIsValidForLonger() {
        try (var signed =
                clientWith(NOW.plus(Duration.ofDays(14)).plusSeconds(1).getEpochSecond())) {
            engine.answersJson(sample("engine-info.json"));

            signed.engineInfo(soon());

            assertThat(seen.events()).hasSize(2).noneMatch(event -> event.startsWith("key"));
        }
    }

    @Test
    void breaksNoCallAndIsLoggedOnce() {
        var logger = (Logger) LoggerFactory.getLogger(Watch.class);
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        logger.addAppender(written);
        logger.setAdditive(false);
        var failing = engine.options().observer(new TwsClientObserver() {
            @Override
            public void began(EngineId engine, String operation) {
                throw new IllegalStateException("no meter");
            }

            @Override
            public void ended(EndedCall call) {
                throw new IllegalStateException("no meter");
            }
        });

        try (var watched = HttpTwsClient.connect(failing.build())) {
            engine.answersJson(sample("engine-info.json")).answersJson(sample("engine-info.json"));
            watched.engineInfo(soon());
            assertThat(watched.engineInfo(soon()).value().version()).isEqualTo("10.2.8");
        } finally {
            logger.detachAppender(written);
            logger.setAdditive(true);
        }

        assertThat(written.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage()).contains("the observer of engine prod failed");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "engine/info,engine/info",
        "plan/job/0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46,plan/job/{id}",
        "plan/job/run/MDM%3BJOBS%3BREPAIR/joblog,plan/job/run/{id}/joblog",
        "plan/job/MDM,plan/job/{id}",
        "plan/job/..,plan/job/{id}",
        "plan/consumed-jobs/runs,plan/consumed-jobs/runs",
        "plan/current/job/x1/action/first_predecessors,plan/current/job/{id}/action/first_predecessors"
    })
    void namesAnOperationWithoutItsIds(String path, String operation) {
        assertThat(Watch.operation(path)).isEqualTo(operation);
    }

    private void assertEnds(Runnable call, Outcome outcome) {
        assertThatThrownBy(call::run).isInstanceOf(RuntimeException.class);
        assertThat(seen.lastCall().outcome()).isEqualTo(outcome);
    }

    private HttpTwsClient clientWith(long end) {
        return HttpTwsClient.connect(TwsClientOptions.builder(
                        PROD, engine.server().url("/twsd").uri(), KeyExpiryTest.key("{\"exp\":" + end + "}"))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .observer(seen)
                .build());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(15));
    }
}
