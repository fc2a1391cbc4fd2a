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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan written down as a test needs it: {@code plan.stream("PAY").job("CALC").after("LOAD")}. It is 02:00 on its day. */
final class LittlePlan {
    static final EngineId PROD = new EngineId("prod");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant NOW = at("02:00");

    final PlanDelta.Builder delta = PlanDelta.builder();
    private final Map<String, JobDraft> jobs = new LinkedHashMap<>();
    private final Map<String, StreamDraft> streams = new LinkedHashMap<>();
    private final Map<String, Workstation> workstations = new LinkedHashMap<>();

    static Instant at(String time) {
        return LocalTime.parse(time).atDate(DAY).toInstant(ZoneOffset.UTC);
    }

    static JobId id(String name) {
        return new JobId(PROD, "job-" + name);
    }

    static JobStreamId streamId(String name) {
        return new JobStreamId(PROD, "stream-" + name);
    }

    StreamDraft stream(String name) {
        return streams.computeIfAbsent(name, StreamDraft::new);
    }

    /** A job of the stream that is called as it is. */
    JobDraft job(String name) {
        return stream("NIGHT").job(name);
    }

    LittlePlan agent(String name, String type, int limit, int fence, String... states) {
        var id = new WorkstationId(PROD, "ws-" + name);
        workstations.put(name, new Workstation(id, name, type, Set.of(states), limit, fence, false));
        return this;
    }

    LittlePlan agent(String name, int limit, int fence) {
        return agent(name, "AGENT", limit, fence, "LINKED", "RUNNING");
    }

    PlanDelta told() {
        workstations.values().forEach(delta::add);
        streams.values().forEach(stream -> delta.add(stream.stream()));
        jobs.values().forEach(job -> delta.add(job.job()));
        return delta.build();
    }

    PlanGraph graph() {
        return PlanGraph.of(told());
    }

    /** What the tests compare: names only. */
    static List<String> names(List<Job> jobs) {
        return jobs.stream().map(job -> job.key().name()).toList();
    }

    final class StreamDraft {
        private final String name;
        private final List<Dependency> dependencies = new ArrayList<>();
        int limit = -1;
        String state = "EXEC";

        @Nullable
        Instant startAt;

        @Nullable
        Instant deadline;

        Instant scheduledAt = at("00:30");

        StreamDraft(String name) {
            this.name = name;
        }

        JobDraft job(String job) {
            return jobs.computeIfAbsent(job, any -> new JobDraft(job, name));
        }

        StreamDraft after(Dependency... more) {
            dependencies.addAll(List.of(more));
            return this;
        }

        StreamDraft limit(int most) {
            limit = most;
            return this;
        }

        StreamDraft scheduled(Instant moment) {
            scheduledAt = moment;
            return this;
        }

        StreamDraft startAt(String time) {
            startAt = at(time);
            return this;
        }

        StreamDraft deadline(String time) {
            deadline = at(time);
            return this;
        }

        /** Ends a sentence about a stream: the next job. */
        LittlePlan plan() {
            return LittlePlan.this;
        }

        JobStream stream() {
            var schedule = new Schedule(scheduledAt, startAt, null, deadline, null, ZoneOffset.UTC);
            return new JobStream(streamId(name), name, "AGT1", PlanState.of(state), 10, limit, schedule, dependencies);
        }
    }

    final class JobDraft {
        private final String name;
        private final String stream;
        private final List<Dependency> dependencies = new ArrayList<>();
        private String state = "HOLD";
        private @Nullable String substatus;
        private String workstation = "AGT1";
        private @Nullable String ranOn;
        private int priority = 10;
        private int unresolved = -2;
        private boolean critical;
        private @Nullable Instant startAt;
        private @Nullable Instant latestStart;
        private @Nullable Instant deadline;
        private @Nullable Instant started;
        private @Nullable Instant ended;
        private @Nullable Duration estimated;

        JobDraft(String name, String stream) {
            this.name = name;
            this.stream = stream;
        }

        JobDraft after(String... names) {
            for (String before : names) {
                dependencies.add(onJob(before, Satisfaction.UNSATISFIED, false));
            }
            return this;
        }

        JobDraft after(Dependency... more) {
            dependencies.addAll(List.of(more));
            return this;
        }

        JobDraft is(String word) {
            state = word;
            return this;
        }

        JobDraft because(String word) {
            substatus = word;
            return this;
        }

        JobDraft on(String where) {
            workstation = where;
            return this;
        }

        JobDraft ranOn(String where) {
            ranOn = where;
            return this;
        }

        JobDraft priority(int number) {
            priority = number;
            return this;
        }

        JobDraft unresolved(int number) {
            unresolved = number;
            return this;
        }

        JobDraft critical() {
            critical = true;
            return this;
        }

        JobDraft takes(int minutes) {
            estimated = Duration.ofMinutes(minutes);
            return this;
        }

        JobDraft startAt(String time) {
            startAt = at(time);
            return this;
        }

        JobDraft latestStart(String time) {
            latestStart = at(time);
            return this;
        }

        JobDraft deadline(String time) {
            deadline = at(time);
            return this;
        }

        JobDraft started(String time) {
            started = at(time);
            return this;
        }

        JobDraft ended(String time) {
            ended = at(time);
            return this;
        }

        LittlePlan plan() {
            return LittlePlan.this;
        }

        Job job() {
            var schedule =
                    new Schedule(stream(stream).scheduledAt, startAt, latestStart, deadline, null, ZoneOffset.UTC);
            var key = new JobKey("AGT1#" + stream + "." + name, workstation, stream, name);
            var run = new JobRun(
                    new RunId(PROD, "run-" + name),
                    PlanState.of(state),
                    ranOn == null ? workstation : ranOn,
                    null,
                    started,
                    ended,
                    estimated,
                    1);
            var unmet = (int) dependencies.stream()
                    .filter(each -> each.satisfaction() != Satisfaction.SATISFIED)
                    .count();
            return new Job(
                    id(name),
                    key,
                    streamId(stream),
                    PlanState.of(state, substatus),
                    priority,
                    critical,
                    schedule,
                    dependencies,
                    unresolved == -2 ? unmet : unresolved,
                    List.of(run));
        }
    }

    Dependency.OnJob onJob(String name, Satisfaction satisfaction, boolean conditional) {
        var before = jobs.get(name);
        return new Dependency.OnJob(
                satisfaction,
                id(name),
                before == null ? "NIGHT" : before.stream,
                name,
                before == null ? null : PlanState.of(before.state),
                conditional,
                false);
    }

    static Dependency.OnJobStream onStream(String name) {
        return new Dependency.OnJobStream(Satisfaction.UNSATISFIED, streamId(name), name, null, null, false);
    }
}
