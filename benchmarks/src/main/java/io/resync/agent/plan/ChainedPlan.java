package io.resync.agent.plan;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of job streams with 25 jobs each. In each stream every job waits for the one before, for up to two earlier ones and now
 * and then for a resource; the first runs, or failed in one stream of 160. Each stream waits for one before it in a row of ten.
 */
final class ChainedPlan {
    static final int JOBS_A_CHAIN = 25;
    private static final int STREAMS_A_ROW = 10;
    private static final int STREAMS_A_FAILURE = 160;
    private static final int WORKSTATIONS = 400;
    private static final EngineId PROD = new EngineId("prod");
    private static final Instant NOW = InventedPlan.NOW;

    private final int jobs;
    private final Random random;

    ChainedPlan(int jobs, long seed) {
        this.jobs = jobs;
        random = new Random(seed);
    }

    PlanDelta whole() {
        var plan = PlanDelta.builder();
        for (int number = 0; number < WORKSTATIONS; number++) {
            var id = new WorkstationId(PROD, "ws-" + number);
            plan.add(new Workstation(id, "AGT" + number, "AGENT", Set.of("LINKED", "RUNNING"), 100, 0, false));
        }
        for (int number = 0; number < jobs / JOBS_A_CHAIN; number++) {
            plan.add(stream(number));
        }
        for (int number = 0; number < jobs; number++) {
            plan.add(job(number));
        }
        return plan.build();
    }

    static JobId id(int number) {
        return InventedPlan.id(number);
    }

    private JobStream stream(int number) {
        List<Dependency> before = number % STREAMS_A_ROW == 0
                ? List.of()
                : List.of(new Dependency.OnJobStream(
                        Satisfaction.UNSATISFIED, streamId(number - 1), "CHAIN" + (number - 1), NOW, null, false));
        return new JobStream(
                streamId(number), "CHAIN" + number, "AGT1", PlanState.of("EXEC"), 10, -1, schedule(null), before);
    }

    private Job job(int number) {
        int stream = number / JOBS_A_CHAIN;
        int place = number % JOBS_A_CHAIN;
        var name = "STEP" + number;
        var key = new JobKey("AGT1#CHAIN" + stream + "." + name, "AGT" + number % WORKSTATIONS, "CHAIN" + stream, name);
        var first = stream % STREAMS_A_FAILURE == 0 ? "ABEND" : "EXEC";
        var state = PlanState.of(place == 0 ? first : "HOLD");
        var deadline = place == JOBS_A_CHAIN - 1 ? NOW.plusSeconds(60L * random.nextInt(900)) : null;
        return new Job(
                id(number),
                key,
                streamId(stream),
                state,
                10,
                deadline != null,
                schedule(deadline),
                dependencies(number, place),
                -1,
                List.of(run(number, state, key.workstation())));
    }

    private List<Dependency> dependencies(int number, int place) {
        var dependencies = new ArrayList<Dependency>();
        if (place > 0) {
            dependencies.add(onJob(number - 1));
            for (int many = random.nextInt(3); many > 0; many--) {
                dependencies.add(onJob(number - 1 - random.nextInt(place)));
            }
        }
        if (random.nextInt(20) == 0) {
            var name = "RES" + random.nextInt(500);
            dependencies.add(new Dependency.OnResource(Satisfaction.UNSATISFIED, name, null, 1, 0, 4));
        }
        return dependencies;
    }

    private static Dependency onJob(int number) {
        var stream = "CHAIN" + number / JOBS_A_CHAIN;
        return new Dependency.OnJob(Satisfaction.UNSATISFIED, id(number), stream, "STEP" + number, null, false, false);
    }

    private JobRun run(int number, PlanState state, String workstation) {
        boolean began = !state.status().waiting();
        var run = new UUID(number, number * 0x9E3779B97F4A7C15L).toString();
        return new JobRun(
                new RunId(PROD, run),
                state,
                workstation,
                null,
                began ? NOW.minusSeconds(60) : null,
                state.status().failed() ? NOW.minusSeconds(30) : null,
                Duration.ofSeconds(90 + random.nextInt(90)),
                1);
    }

    private static JobStreamId streamId(int number) {
        return new JobStreamId(PROD, new UUID(number, 9).toString());
    }

    private static Schedule schedule(@Nullable Instant deadline) {
        return new Schedule(NOW, null, null, deadline, null, ZoneOffset.UTC);
    }
}
