package io.resync.server.jobs;

import io.resync.tws.JobRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run of a job. */
record RunView(
        String id,
        int attempt,
        String state,
        String workstation,
        @Nullable Integer returnCode,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    static RunView of(JobRun run) {
        return new RunView(
                run.id().value(),
                run.attempt(),
                run.state().text(),
                run.workstation(),
                run.returnCode(),
                run.startedAt(),
                run.endedAt());
    }
}
