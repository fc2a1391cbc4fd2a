package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.PROD;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented plan of any size, the same for the same seed, and changes to it. */
final class RandomPlan {
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final List<String> STATES =
            List.of("HOLD", "HOLD", "HOLD", "READY", "EXEC", "SUCC", "SUCC", "ABEND");

    final Map<Integer, Job> jobs = new TreeMap<>();
    final Map<Integer, JobStream> streams = new TreeMap<>();
    private final Random random;
    private final int jobsAStream;
    private final boolean loops;

    /** With loops, a job may wait for a later one as well. */
    RandomPlan(long seed, int jobCount, int jobsAStream, boolean loops) {
        random = new Random(seed);
        this.jobsAStream = jobsAStream;
        this.loops = loops;
        for (int number = 0; number < jobCount; number++) {
            jobs.put(number, job(number, jobCount));
            streams.computeIfAbsent(number / jobsAStream, this::stream);
        }
    }

    PlanDelta whole() {
        var delta = PlanDelta.builder();
        streams.values().forEach(delta::add);
        jobs.values().forEach(delta::add);
        return delta.build();
    }

    /** Draws some jobs anew, takes some out and adds some; this plan is then the changed one. */
    PlanDelta change(int count) {
        var delta = PlanDelta.builder();
        int highest = jobs.size();
        for (int number = 0; number < count; number++) {
            int chosen = random.nextInt(highest + 2);
            if (random.nextInt(4) == 0 && jobs.containsKey(chosen)) {
                delta.remove(jobs.get(chosen).id());
                jobs.remove(chosen);
            } else {
                var told = job(chosen, highest);
                jobs.put(chosen, told);
                delta.add(told);
                delta.add(streams.computeIfAbsent(chosen / jobsAStream, this::stream));
            }
        }
        int stream = random.nextInt(streams.size());
        delta.add(streams.compute(stream, (number, any) -> stream(number)));
        return delta.build();
    }

    static JobId id(int number) {
        return new JobId(PROD, new UUID(number * 0x9E3779B97F4A7C15L, number).toString());
    }

    static JobStreamId streamId(int number) {
        return new JobStreamId(PROD, "stream-" + number);
    }

    private Job job(int number, int count) {
        var dependencies = new ArrayList<Dependency>();
        int most = loops ? count : number;
        for (int many = random.nextInt(4); many > 0 && most > 0; many--) {
            dependencies.add(onJob(random.nextInt(most)));
        }
        if (random.nextInt(10) == 0) {
            dependencies.add(new Dependency.OnResource(judged(), "SLOT" + random.nextInt(5), "/AGT1", 1, 2, 4));
        }
        int stream = number / jobsAStream;
        var name = "JOB" + number;
        var key = new JobKey("AGT1#S" + stream + "." + name, "AGT" + random.nextInt(20), "S" + stream, name);
        var state = PlanState.of(STATES.get(random.nextInt(STATES.size())));
        var schedule = new Schedule(NOW, null, null, deadline(), null, ZoneOffset.UTC);
        return new Job(
                id(number),
                key,
                streamId(stream),
                state,
                10,
                false,
                schedule,
                dependencies,
                -1,
                List.of(run(number, state)));
    }

    private JobRun run(int number, PlanState state) {
        boolean began = !state.status().waiting();
        return new JobRun(
                new RunId(PROD, "run-" + number),
                state,
                "AGT1",
                null,
                began ? NOW.minusSeconds(600) : null,
                state.status().ended() ? NOW.minusSeconds(60) : null,
                Duration.ofMinutes(1 + random.nextInt(20)),
                1);
    }

    private @Nullable Instant deadline() {
        return random.nextInt(20) == 0 ? NOW.plusSeconds(60L * random.nextInt(600)) : null;
    }

    private Dependency onJob(int number) {
        return new Dependency.OnJob(
                judged(), id(number), "S" + number / jobsAStream, "JOB" + number, null, false, false);
    }

    private Satisfaction judged() {
        return random.nextBoolean() ? Satisfaction.UNSATISFIED : Satisfaction.SATISFIED;
    }

    private JobStream stream(int number) {
        var dependencies = new ArrayList<Dependency>();
        if (number > 0 && random.nextInt(3) == 0) {
            int before = random.nextInt(loops ? streams.size() + 1 : number);
            dependencies.add(new Dependency.OnJobStream(judged(), streamId(before), "S" + before, null, null, false));
        }
        var schedule = new Schedule(NOW, null, null, null, null, ZoneOffset.UTC);
        return new JobStream(
                streamId(number), "S" + number, "AGT1", PlanState.of("EXEC"), 10, -1, schedule, dependencies);
    }
}
