package io.resync.benchmarks;

import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.Page;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one would write for data-binding: records in the shape of the engine's JSON, with only the fields that a
 * {@link Job} needs, and a conversion.
 */
record BoundPage(long count, List<BoundJob> results) {
    Page<Job> values(EngineId engine) {
        return new Page<>(results.stream().map(job -> job.value(engine)).toList(), count, 0);
    }

    record BoundJob(
            String id,
            String key,
            String name,
            String workstation,
            String jobStreamId,
            String jobStreamName,
            Status lastRunCompositeStatus,
            int priority,
            Instant schedTime,
            ZoneId timeZone,
            @Nullable Restrictions timeRestrictions,
            Options jobOptions,
            Stats dependenciesStats,
            List<Run> jobruns) {
        Job value(EngineId engine) {
            return new Job(
                    new JobId(engine, id),
                    new JobKey(key, workstation, jobStreamName, name),
                    new JobStreamId(engine, jobStreamId),
                    lastRunCompositeStatus.value(),
                    priority,
                    jobOptions.critical,
                    timeRestrictions == null
                            ? new Schedule(schedTime, null, null, null, null, timeZone)
                            : timeRestrictions.value(schedTime, timeZone),
                    List.of(),
                    dependenciesStats.numberOfUnresolvedDependencies,
                    jobruns.stream().map(run -> run.value(engine)).toList());
        }
    }

    record Status(String status) {
        PlanState value() {
            return PlanState.of(status);
        }
    }

    record Restrictions(Instant startTime, Instant latestStartTime, Instant deadlineTime, Duration maxDuration) {
        Schedule value(Instant scheduled, ZoneId zone) {
            return new Schedule(scheduled, startTime, latestStartTime, deadlineTime, maxDuration, zone);
        }
    }

    record Options(boolean critical) {}

    record Stats(int numberOfUnresolvedDependencies) {}

    record Run(
            String id,
            Status compositeStatus,
            String actualWorkstation,
            int returnCode,
            Timing timeInfo,
            int runAttempt) {
        JobRun value(EngineId engine) {
            return new JobRun(
                    new RunId(engine, id),
                    compositeStatus.value(),
                    actualWorkstation,
                    returnCode,
                    timeInfo.actualStartTime,
                    timeInfo.actualEndTime,
                    timeInfo.estimatedDuration,
                    runAttempt);
        }
    }

    record Timing(Instant actualStartTime, Instant actualEndTime, Duration estimatedDuration) {}
}
