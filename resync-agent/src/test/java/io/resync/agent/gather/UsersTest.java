package io.resync.agent.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobStreamId;
import io.resync.tws.Page;
import io.resync.tws.PlanState;
import io.resync.tws.Schedule;
import io.resync.tws.TwsClient;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As whom jobs run, which only definitions tell. */
final class UsersTest {
    private static final EngineId ENGINE = new EngineId("e");
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(1));

    @Test
    void namesEachUserOnce() {
        var engine = engine(definition("LOAD", "etl"), definition("SEND", "mft, etl"), definition("WAIT", ""));

        assertThat(new NameReader(engine, SOON).users()).containsExactly("etl", "mft");
    }

    @Test
    void tellsAUsersJobsByNameAndWorkstation() {
        var engine = engine(definition("LOAD", "etl"), definition("SEND", "mft"));

        assertThat(new JobsOfUser(engine).of("etl", SOON)).hasValueSatisfying(jobs -> {
            assertThat(jobs.test(job("/DC1/AGT1", "LOAD"))).isTrue();
            assertThat(jobs.test(job("AGT1", "SEND"))).isFalse();
            assertThat(jobs.test(job("AGT2", "LOAD"))).isFalse();
        });
    }

    @Test
    void tellsNothingWhereDefinitionsAreMereNames() {
        assertThat(new JobsOfUser(engine(definition("LOAD", ""))).of("etl", SOON))
                .isEmpty();
    }

    private static Definitions.JobDefinition definition(String name, String user) {
        return new Definitions.JobDefinition(
                new DefinitionId(ENGINE, name), name, "/AGT1", "", "executable", "", user, "", "STOP");
    }

    private static Job job(String workstation, String name) {
        return new Job(
                new JobId(ENGINE, name),
                new JobKey(workstation + "#S." + name, workstation, "S", name),
                new JobStreamId(ENGINE, "S"),
                PlanState.of("HOLD"),
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                List.of(),
                0,
                List.of());
    }

    /** An engine with these definitions and nothing else. */
    private static TwsClient engine(Definitions.JobDefinition... jobs) {
        var page = new Page<>(List.of(jobs), jobs.length, 0);
        var definitions = only(Definitions.class, "jobs", new Observed<>(page, "test", Instant.EPOCH));
        return only(TwsClient.class, "definitions", definitions);
    }

    private static <T> T only(Class<T> port, String answered, Object answer) {
        var proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
            if (method.getName().equals(answered)) {
                return answer;
            }
            throw new UnsupportedOperationException(method.getName());
        });
        return port.cast(proxy);
    }
}
