package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the one job ran before: asked for, or worth a look since its end may be too good, or its run too long. */
final class RunsLead implements Lead {
    private static final Set<Intent> ASKED = EnumSet.of(Intent.DURATION, Intent.HISTORY, Intent.COMPARISON);
    private static final Set<Intent> WORTH_A_LOOK = EnumSet.of(Intent.DIAGNOSE_FAILURE, Intent.STATUS);

    /** A year and a month: ends of months are few. */
    private static final Duration MONTHS = Duration.ofDays(400);

    private static final Duration WEEKS = Duration.ofDays(35);
    private static final int PAGE = 1_000;
    private static final int MOST = 10_000;

    private final TwsClient engine;

    RunsLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        return soFar.get(Sources.JOB)
                .filter(seen -> seen.value() instanceof Subject.Found)
                .map(seen -> seen.map(subject -> ((Subject.Found) subject).job()))
                .filter(job -> isWorth(query.intent(), job.value()))
                .map(job -> List.<Reading<?>>of(
                        new Reading<>(Sources.RUNS, deadline -> Optional.of(runs(query, job, deadline)))))
                .orElse(List.of());
    }

    private static boolean isWorth(Intent intent, Job job) {
        var status = job.state().status();
        return ASKED.contains(intent)
                || hidesACode(job)
                || (WORTH_A_LOOK.contains(intent)
                        && (status == PlanStatus.EXEC
                                || (intent == Intent.DIAGNOSE_FAILURE && status == PlanStatus.SUCC)));
    }

    private static boolean hidesACode(Job job) {
        return job.state().status() == PlanStatus.SUCC
                && job.lastRun()
                        .map(JobRun::returnCode)
                        .filter(code -> code != 0)
                        .isPresent();
    }

    private Observed<Page<RunHistory.Run>> runs(StructuredQuery query, Observed<Job> job, Deadline deadline) {
        var asked = query.timeRange();
        if (query.intent() == Intent.HISTORY) {
            return all(job, asked == null ? back(WEEKS, job.at()) : asked, deadline);
        }
        var months = page(job, back(MONTHS, job.at()), PageRequest.first(PAGE), deadline);
        return months.value().hasMore() ? all(job, back(WEEKS, job.at()), deadline) : months;
    }

    private static TimeRange back(Duration duration, Instant now) {
        return new TimeRange(now.minus(duration), now);
    }

    private Observed<Page<RunHistory.Run>> all(Observed<Job> job, TimeRange time, Deadline deadline) {
        var request = PageRequest.first(PAGE);
        var page = page(job, time, request, deadline);
        var runs = new ArrayList<>(page.value().items());
        while (page.value().hasMore() && !page.value().items().isEmpty() && runs.size() < MOST) {
            request = request.next();
            page = page(job, time, request, deadline);
            runs.addAll(page.value().items());
        }
        return page.map(last -> new Page<>(runs, last.total(), 0));
    }

    private Observed<Page<RunHistory.Run>> page(
            Observed<Job> job, TimeRange time, PageRequest request, Deadline deadline) {
        var key = job.value().key();
        return engine.history().runs(new RunHistory.Filter(key.name(), key.jobStream(), null, time), request, deadline);
    }
}
