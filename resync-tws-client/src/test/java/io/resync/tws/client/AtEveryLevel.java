package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Level;
import io.resync.simulator.Simulator;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Capabilities.Generation;
import io.resync.tws.EngineId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the methods of the port promise, at every level and on both generations of the API: each subclass runs unchanged against
 * the same estate on each. All that is expected is said of the estate, nothing of the wire.
 */
@ParameterizedClass(name = "level {0}")
@EnumSource(Level.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtEveryLevel {
    static final EngineId DEMO = new EngineId("demo");

    private static final Set<Family> IN_SECOND = Set.of(
            Family.ENGINE_INFO,
            Family.JOBS,
            Family.JOB_COUNTS,
            Family.JOB_STREAMS,
            Family.WORKSTATIONS,
            Family.JOB_LOGS,
            Family.RESOURCES,
            Family.DEFINITIONS);

    @Parameter
    @SuppressWarnings("NullAway.Init")
    Level level;

    @SuppressWarnings("NullAway.Init")
    private Path estate;

    @SuppressWarnings("NullAway.Init")
    Simulator engine;

    @SuppressWarnings("NullAway.Init")
    HttpTwsClient client;

    final Deadline deadline = Deadline.in(Duration.ofMinutes(2));

    @BeforeAll
    void unpack(@TempDir Path folder) {
        estate = DemoEstate.unpack(folder);
    }

    @BeforeParameterizedClassInvocation
    void start() {
        engine = Simulator.builder(estate)
                .level(level)
                .user("wauser", "secret")
                .userWithoutRights("guest", "secret")
                .frozen()
                .start();
        client = clientWith(new Credentials.Basic("wauser", "secret"));
    }

    @AfterParameterizedClassInvocation
    void stop() {
        client.close();
        engine.close();
    }

    /** Which generation shall serve a family at this level. */
    final Generation servedBy(Family family) {
        boolean second = IN_SECOND.contains(family) || (family == Family.PROMPTS && level == Level.V10_2_8);
        return second && level != Level.V9_4 ? Generation.SECOND : Generation.FIRST;
    }

    final void assertSource(String source, Family family) {
        assertThat(source).startsWith("demo ");
        assertThat(source.endsWith("(V1)")).as(source).isEqualTo(servedBy(family) == Generation.FIRST);
    }

    final HttpTwsClient clientWith(Credentials credentials) {
        return HttpTwsClient.connect(TwsClientOptions.builder(DEMO, engine.endpoint(), credentials)
                .clock(engine.clock())
                .build());
    }
}
