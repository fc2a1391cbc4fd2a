package io.resync.server.jobs;

import io.resync.tws.JobRun;
import io.resync.tws.RunHistory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run of a job; one from before the plan began has neither id nor attempt. */
record RunView(
        @Nullable String id,
        @Nullable Integer attempt,
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

    static RunView of(RunHistory.Run run) {
        var started = run.startedAt();
        var ended = started == null || run.elapsed() == null ? null : started.plus(run.elapsed());
        return new RunView(null, null, run.status(), run.workstation(), run.returnCode(), started, ended);
    }
}
