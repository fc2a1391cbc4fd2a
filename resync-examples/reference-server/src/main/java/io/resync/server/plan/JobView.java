package io.resync.server.plan;

import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job in a list. */
public record JobView(
        String id,
        String key,
        String workstation,
        String jobStream,
        String name,
        String state,
        @Nullable String substatus,
        int priority,
        boolean critical,
        @Nullable Integer returnCode,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    public static JobView of(Job job) {
        var run = job.lastRun();
        return new JobView(
                job.id().value(),
                job.key().text(),
                job.key().workstation(),
                job.key().jobStream(),
                job.key().name(),
                job.state().text(),
                job.state().substatus(),
                job.priority(),
                job.critical(),
                run.map(JobRun::returnCode).orElse(null),
                run.map(JobRun::startedAt).orElse(null),
                run.map(JobRun::endedAt).orElse(null));
    }
}
