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
 * A plan of any size with 20 jobs in a job stream and 2.5 dependencies for each job: on jobs of its own stream, on jobs and whole
 * streams among the 300 before, on resources, files and prompts. Seeded, so always the same. Nearly everything lies behind an early job.
 */
final class InventedPlan {
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    static final int JOBS_A_STREAM = 20;
    private static final int STREAMS_BEFORE = 300;
    private static final int WORKSTATIONS = 400;
    private static final EngineId PROD = new EngineId("prod");

    private final Random random;
    private final int jobs;

    InventedPlan(int jobs, long seed) {
        this.jobs = jobs;
        random = new Random(seed);
    }

    /** The plan as it comes from an engine: no value shared with another. */
    PlanDelta whole() {
        var plan = PlanDelta.builder();
        for (int number = 0; number < WORKSTATIONS; number++) {
            var name = "AGT" + number;
            var id = new WorkstationId(PROD, "ws-" + number);
            plan.add(new Workstation(id, name, "AGENT", Set.of("LINKED", "RUNNING"), 10, 0, false));
        }
        for (int number = 0; number < jobs / JOBS_A_STREAM; number++) {
            plan.add(stream(number));
        }
        for (int number = 0; number < jobs; number++) {
            plan.add(job(number));
        }
        return plan.build();
    }

    static JobId id(int number) {
        return new JobId(PROD, new UUID(number * 0x9E3779B97F4A7C15L, number).toString());
    }

    private JobStream stream(int number) {
        var dependencies = new ArrayList<Dependency>();
        for (int many = random.nextInt(4); many > 0 && number > 0; many--) {
            int before = earlierStream(number);
            dependencies.add(new Dependency.OnJobStream(
                    Satisfaction.UNSATISFIED, streamId(before), "STREAM" + before, NOW, null, false));
        }
        return new JobStream(
                streamId(number),
                "STREAM" + number,
                "AGT" + number % WORKSTATIONS,
                PlanState.of("EXEC"),
                10,
                -1,
                schedule(null),
                dependencies);
    }

    private Job job(int number) {
        int stream = number / JOBS_A_STREAM;
        var name = "JOB" + number;
        var workstation = "AGT" + random.nextInt(WORKSTATIONS);
        var key = new JobKey(
                "AGT" + stream % WORKSTATIONS + "#STREAM" + stream + "." + name, workstation, "STREAM" + stream, name);
        var state = PlanState.of(number < jobs / 3 ? "SUCC" : "HOLD");
        var deadline = random.nextInt(50) == 0 ? NOW.plusSeconds(60L * random.nextInt(900)) : null;
        return new Job(
                id(number),
                key,
                streamId(stream),
                state,
                10,
                deadline != null,
                schedule(deadline),
                dependencies(number),
                -1,
                List.of(run(number, state, workstation)));
    }

    private List<Dependency> dependencies(int number) {
        var dependencies = new ArrayList<Dependency>();
        int stream = number / JOBS_A_STREAM;
        int inStream = number % JOBS_A_STREAM;
        for (int many = 1 + random.nextInt(2); many > 0 && inStream > 0; many--) {
            dependencies.add(onJob(stream * JOBS_A_STREAM + random.nextInt(inStream)));
        }
        for (int many = random.nextInt(3); many > 0 && stream > 0; many--) {
            dependencies.add(onJob(earlierStream(stream) * JOBS_A_STREAM + random.nextInt(JOBS_A_STREAM)));
        }
        switch (random.nextInt(100)) {
            case 0, 1, 2, 3, 4 ->
                dependencies.add(
                        new Dependency.OnResource(Satisfaction.SATISFIED, "RES" + random.nextInt(500), null, 1, 4, 4));
            case 5, 6 ->
                dependencies.add(
                        new Dependency.OnFile(Satisfaction.UNSATISFIED, "/in/" + number, "AGT1", "Not Checked"));
            case 7 -> dependencies.add(new Dependency.OnPrompt(Satisfaction.SATISFIED, "P" + number, "Go?", "ASKED"));
            default -> {}
        }
        return dependencies;
    }

    private static Dependency onJob(int number) {
        int stream = number / JOBS_A_STREAM;
        return new Dependency.OnJob(
                Satisfaction.UNSATISFIED, id(number), "STREAM" + stream, "JOB" + number, null, false, false);
    }

    private int earlierStream(int stream) {
        return stream - 1 - random.nextInt(Math.min(stream, STREAMS_BEFORE));
    }

    private JobRun run(int number, PlanState state, String workstation) {
        boolean ended = state.status().ended();
        return new JobRun(
                new RunId(PROD, new UUID(number, number * 0x9E3779B97F4A7C15L).toString()),
                state,
                workstation,
                ended ? 0 : null,
                ended ? NOW.minusSeconds(7200) : null,
                ended ? NOW.minusSeconds(3600) : null,
                Duration.ofSeconds(30 + random.nextInt(90)),
                1);
    }

    private static JobStreamId streamId(int number) {
        return new JobStreamId(PROD, new UUID(number, 7).toString());
    }

    private static Schedule schedule(@Nullable Instant deadline) {
        return new Schedule(NOW, null, null, deadline, null, ZoneOffset.UTC);
    }
}
