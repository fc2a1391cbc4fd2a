package io.resync.agent.incident;

import io.resync.Observed;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Cascade;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan in which jobs failed, made by hand: each five minutes after the one before. */
final class Failed {
    static final Instant BEGIN = Instant.parse("2026-03-02T22:00:00Z");
    private static final EngineId ENGINE = new EngineId("test");

    private final List<Cascade.Cause> causes = new ArrayList<>();
    private final Map<Job, JobLog> logs = new HashMap<>();

    Failed job(String name, String workstation, String... log) {
        return job(name, workstation, null, log);
    }

    Failed job(String name, String workstation, @Nullable Duration slack, String... log) {
        var job = job(name, workstation, BEGIN.plus(Duration.ofMinutes(5L * causes.size())));
        if (log.length > 0) {
            logs.put(job, new JobLog(job.lastRun().orElseThrow().id(), 1, List.of(log)));
        }
        var what = new Blocker(
                Blocker.Kind.PREDECESSOR_FAILED,
                name,
                Blocker.Outlook.NEEDS_SOMEBODY,
                null,
                job.id(),
                -1,
                -1,
                "ABEND",
                null,
                List.of());
        causes.add(new Cascade.Cause(what, job, List.of(), List.of(), List.of(), slack, ""));
        return this;
    }

    Incidents incidents() {
        return incidents(MessageDigest.of(List.of(), false));
    }

    Incidents incidents(MessageDigest told) {
        return Incidents.of(
                new Cascade(causes),
                job -> Optional.ofNullable(logs.get(job)).map(log -> new Observed<>(log, "test", BEGIN)),
                told);
    }

    static Job job(String name, String workstation, Instant ended) {
        var run = new JobRun(
                new RunId(ENGINE, name), PlanState.of("ABEND"), workstation, 9, ended.minusSeconds(20), ended, null, 1);
        return new Job(
                new JobId(ENGINE, name),
                new JobKey(workstation + "#BILLING." + name, workstation, "BILLING", name),
                new JobStreamId(ENGINE, "BILLING"),
                PlanState.of("ABEND"),
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                List.of(),
                -1,
                List.of(run));
    }
}
