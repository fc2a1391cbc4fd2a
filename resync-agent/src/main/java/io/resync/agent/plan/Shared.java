package io.resync.agent.plan;

import io.resync.tws.Job;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStream;
import io.resync.tws.Schedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes equal names, states and times of many jobs one object each. */
final class Shared {
    private final Map<Object, Object> known = new HashMap<>();

    /** The job without its dependencies and with its last run only. */
    Job lean(Job job) {
        return new Job(
                job.id(),
                key(job.key()),
                job.jobStreamId(),
                one(job.state()),
                job.priority(),
                job.critical(),
                one(schedule(job.schedule())),
                List.of(),
                job.unresolved(),
                job.lastRun().map(run -> List.of(run(run))).orElse(List.of()));
    }

    /** The job stream without its dependencies. */
    JobStream lean(JobStream stream) {
        return new JobStream(
                stream.id(),
                one(stream.name()),
                one(stream.workstation()),
                one(stream.state()),
                stream.priority(),
                stream.limit(),
                one(schedule(stream.schedule())),
                List.of());
    }

    private JobKey key(JobKey key) {
        return new JobKey(key.text(), one(key.workstation()), one(key.jobStream()), one(key.name()));
    }

    private Schedule schedule(Schedule schedule) {
        return new Schedule(
                any(schedule.scheduledAt()),
                any(schedule.startAt()),
                any(schedule.latestStart()),
                any(schedule.deadline()),
                any(schedule.maxDuration()),
                schedule.zone());
    }

    private JobRun run(JobRun run) {
        return new JobRun(
                run.id(),
                one(run.state()),
                one(run.workstation()),
                run.returnCode(),
                run.startedAt(),
                run.endedAt(),
                any(run.estimated()),
                run.attempt());
    }

    private <T> @Nullable T any(@Nullable T value) {
        return value == null ? null : one(value);
    }

    @SuppressWarnings("unchecked") // equal values are of one type
    private <T> T one(T value) {
        var before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
