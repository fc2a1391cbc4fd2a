package io.resync.agent.diagnose;

import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Waiting;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * When a job is taken to end well, for what that means behind it.
 *
 * @param at the moment
 * @param basis why this moment
 */
record AssumedEnd(Instant at, Basis basis) {
    /** Where the moment comes from. */
    enum Basis {
        /** The question names it. */
        ASKED,
        /** It failed: as if it were started again now and took its expected time. */
        RERUN_NOW,
        /** It runs, and takes its expected time. */
        RUNS_ON,
        /** It waits, starts when it can by expected durations, and takes its expected time. */
        STARTS_AS_EXPECTED,
        /** It waits for what nobody can date: as if it could start now. */
        STARTS_NOW,
        /** Its expected duration is not known or over: it cannot end before now. */
        AT_THE_EARLIEST;

        /** The words for it. */
        String word() {
            return "{word.assumed." + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    static AssumedEnd of(CaseFile caseFile, PlanGraph plan, Job job) {
        var now = caseFile.clock().instant();
        return asked(caseFile, now)
                .map(at -> new AssumedEnd(at, Basis.ASKED))
                .orElseGet(() -> byDuration(plan, job, now));
    }

    /** The moment that a question about what a delay hits names: the end of "until four", the begin of what lies ahead. */
    private static Optional<Instant> asked(CaseFile caseFile, Instant now) {
        var intent = caseFile.intent();
        return intent != Intent.IMPACT && intent != Intent.FORECAST
                ? Optional.empty()
                : Optional.ofNullable(caseFile.query().timeRange())
                        .map(range -> moment(range, now))
                        .filter(now::isBefore);
    }

    private static Instant moment(TimeRange range, Instant now) {
        return range.from().isAfter(now) ? range.from() : range.to();
    }

    private static AssumedEnd byDuration(PlanGraph plan, Job job, Instant now) {
        var takes = job.lastRun().map(JobRun::estimated);
        if (takes.isEmpty()) {
            return new AssumedEnd(now, Basis.AT_THE_EARLIEST);
        }
        var status = job.state().status();
        if (status.failed()) {
            return new AssumedEnd(now.plus(takes.get()), Basis.RERUN_NOW);
        }
        return status.waiting() ? waiting(plan, job, takes.get(), now) : running(job, takes.get(), now);
    }

    private static AssumedEnd waiting(PlanGraph plan, Job job, Duration takes, Instant now) {
        return Waiting.of(plan, job.id(), now)
                .flatMap(Waiting::expectedStart)
                .map(start -> new AssumedEnd(start.plus(takes), Basis.STARTS_AS_EXPECTED))
                .orElseGet(() -> new AssumedEnd(now.plus(takes), Basis.STARTS_NOW));
    }

    private static AssumedEnd running(Job job, Duration takes, Instant now) {
        return job.lastRun()
                .filter(run -> run.startedAt() != null)
                .map(run -> Objects.requireNonNull(run.startedAt()).plus(takes))
                .filter(now::isBefore)
                .map(end -> new AssumedEnd(end, Basis.RUNS_ON))
                .orElseGet(() -> new AssumedEnd(now, Basis.AT_THE_EARLIEST));
    }
}
