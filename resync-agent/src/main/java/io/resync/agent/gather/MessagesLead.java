package io.resync.agent.gather;

import io.resync.agent.log.LogTriage;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.Journal;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where clocks were changed shortly before a job failed: what operators were told around its run, as that its file came. */
final class MessagesLead implements Lead {
    private static final Duration AROUND = Duration.ofHours(26);
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 500;

    private final TwsClient engine;

    MessagesLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        return soFar.get(Sources.JOB)
                .filter(seen -> seen.value() instanceof Subject.Found found
                        && found.job().state().status().failed()
                        && changedLately(found.job())
                        && soFar.get(Sources.JOB_LOG)
                                .flatMap(log -> LogTriage.firstCause(log.value()))
                                .isPresent())
                .map(seen -> {
                    var written =
                            new TimeRange(seen.at().minus(AROUND), seen.at().plusSeconds(1));
                    return List.<Reading<?>>of(new Reading<>(
                            Sources.MESSAGES,
                            deadline -> Optional.of(engine.journal()
                                    .messages(Journal.Filter.in(written), PageRequest.first(MOST), deadline))));
                })
                .orElse(List.of());
    }

    private static boolean changedLately(Job job) {
        return job.lastRun()
                .filter(run -> run.startedAt() != null)
                .filter(run -> changed(job.schedule().zone(), Objects.requireNonNull(run.startedAt())))
                .isPresent();
    }

    private static boolean changed(ZoneId zone, Instant start) {
        var rules = zone.getRules();
        return !rules.getOffset(start).equals(rules.getOffset(start.minus(LATELY)));
    }
}
