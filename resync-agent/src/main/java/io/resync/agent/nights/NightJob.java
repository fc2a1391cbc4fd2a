package io.resync.agent.nights;

import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.RunHistory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a job in a night.
 *
 * @param jobStream name of its job stream
 * @param name its name
 * @param endedAt when its last run ended; null where it has none that ended
 * @param over whether nothing of it is still to come
 * @param failed whether its last run failed
 * @param repeats how often it was run again
 */
public record NightJob(
        String jobStream, String name, @Nullable Instant endedAt, boolean over, boolean failed, int repeats) {

    static NightJob of(Job job) {
        var last = job.lastRun();
        var status = job.state().status();
        return new NightJob(
                job.key().jobStream(),
                job.key().name(),
                last.map(JobRun::endedAt).orElse(null),
                status.ended() && !status.failed(),
                status.failed(),
                last.map(run -> run.attempt() - 1).orElse(0));
    }

    /** One job by its runs, oldest first. */
    static NightJob of(List<RunHistory.Run> runs) {
        var last = runs.get(runs.size() - 1);
        var ended = last.startedAt() == null || last.elapsed() == null
                ? null
                : last.startedAt().plus(last.elapsed());
        boolean well = last.status().startsWith("SUCC");
        return new NightJob(last.jobStream(), last.job(), ended, well, !well, runs.size() - 1);
    }

    boolean endedBy(Instant moment) {
        return endedAt != null && !endedAt.isAfter(moment);
    }
}
