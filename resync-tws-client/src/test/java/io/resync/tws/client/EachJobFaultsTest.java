package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.simulator.Fault;
import io.resync.simulator.Level;
import io.resync.simulator.Simulator;
import io.resync.simulator.generate.EstateGenerator;
import io.resync.simulator.generate.EstateShape;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A generated plan of several pages, on both generations, and what goes wrong between the pages. */
@ParameterizedClass
@EnumSource(
        value = Level.class,
        names = {"V9_4", "V10_2_8"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EachJobFaultsTest {
    private static final int JOBS = 1_050;

    @Parameter
    @SuppressWarnings("NullAway.Init")
    Level level;

    @SuppressWarnings("NullAway.Init")
    private Path estate;

    @SuppressWarnings("NullAway.Init")
    private Simulator engine;

    @SuppressWarnings("NullAway.Init")
    private HttpTwsClient client;

    private final Deadline deadline = Deadline.in(Duration.ofMinutes(2));

    @BeforeAll
    void generate(@TempDir Path folder) throws IOException {
        estate = folder;
        EstateGenerator.write(estate, new EstateShape(JOBS, 2 * JOBS, 7));
    }

    @BeforeParameterizedClassInvocation
    void start() {
        engine = Simulator.builder(estate)
                .user("wauser", "secret")
                .level(level)
                .frozen()
                .start();
        client = HttpTwsClient.connect(TwsClientOptions.builder(
                        new EngineId("demo"), engine.endpoint(), new Credentials.Basic("wauser", "secret"))
                .backOff(Duration.ofMillis(1), Duration.ofMillis(1))
                .build());
    }

    @AfterEach
    void restore() {
        engine.restore();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void givesAPlanOfSeveralPages() {
        client.capabilities(deadline);
        int before = engine.requests().size();

        assertThat(ids()).hasSize(JOBS).doesNotHaveDuplicates();
        assertThat(engine.requests()).as("two pages").hasSize(before + 2);
    }

    @Test
    void givesEachJobOnceWherePagesRepeatRows() {
        engine.fault("/plan/", Fault.duplicateRows());

        assertThat(ids()).hasSize(JOBS).doesNotHaveDuplicates();
    }

    /** The first generation goes on behind an object and not at a number, so that none is left out. */
    @Test
    void doesNotTakeAListForWholeWhosePagesLeaveOutRows() {
        engine.fault("/plan/job", Fault.missingRows());

        if (level == Level.V9_4) {
            assertThat(ids()).hasSize(JOBS).doesNotHaveDuplicates();
        } else {
            assertThatExceptionOfType(TwsDecodeException.class)
                    .isThrownBy(this::ids)
                    .withMessageStartingWith(
                            "engine demo, plan/job: the list ended after 1049 items, 1049 of them different,"
                                    + " expected 1050 by the count that came with it; it was read twice");
        }
    }

    @Test
    void makesUpForRowsThatWereLeftOutOnce() {
        engine.fault("/plan/job", Fault.missingRows().times(3));

        assertThat(ids()).hasSize(JOBS).doesNotHaveDuplicates();
    }

    @Test
    void doesNotEndWhereTheConnectionDoes() {
        try (var jobs = client.eachJob(JobFilter.all(), deadline)) {
            var read = jobs.iterator();
            read.next();
            engine.fault("/plan/", Fault.cut());

            assertThatExceptionOfType(TwsUnavailableException.class)
                    .isThrownBy(() -> read.forEachRemaining(job -> {}))
                    .withMessageContaining("3 attempts");
        }
    }

    private List<JobId> ids() {
        try (var jobs = client.eachJob(JobFilter.all(), deadline)) {
            return jobs.map(Observed::value).map(Job::id).toList();
        }
    }
}
