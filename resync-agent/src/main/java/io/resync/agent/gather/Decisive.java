package io.resync.agent.gather;

import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The job by which a job stream or workstation that was asked about goes on or not. It is looked into as if it had been named.
 *
 * @param member the job of the place that failed, waits or runs
 * @param job where the waiting of that one begins, if with jobs that failed; else the same
 * @param others further jobs that failed and that it waits for
 */
public record Decisive(Job member, Job job, List<Job> others) {
    private static final Set<Intent> HOW_IT_STANDS =
            EnumSet.of(Intent.STATUS, Intent.EXPLAIN_WAITING, Intent.DIAGNOSE_FAILURE, Intent.HEALTH);
    private static final Set<Intent> FOLLOWED =
            EnumSet.of(Intent.DURATION, Intent.FORECAST, Intent.IMPACT, Intent.DEPENDENCY_CHAIN);

    /** Keeps an own copy of the others. */
    public Decisive {
        others = List.copyOf(others);
    }

    /**
     * What a question about a place wants to know of the job that decides it.
     *
     * @param query the question
     * @param seen what was read
     * @return the question, with why the job failed or waits as its intent where it asks how the place stands
     */
    public static StructuredQuery asked(StructuredQuery query, Investigation seen) {
        return seen.get(Sources.DECISIVE)
                .map(found -> found.value().asked(query, HOW_IT_STANDS))
                .orElse(query);
    }

    /** The same for what to read: what is to come depends on why as well. */
    static StructuredQuery followed(StructuredQuery query, Investigation seen) {
        return seen.get(Sources.DECISIVE)
                .map(found -> found.value().asked(found.value().asked(query, HOW_IT_STANDS), FOLLOWED))
                .orElse(query);
    }

    private StructuredQuery asked(StructuredQuery query, Set<Intent> intents) {
        if (query.intent() == Intent.SCHEDULE && query.timeRange() != null) {
            return with(query, Intent.DURATION); // what is in the plan is asked to be over by then
        }
        var status = job.state().status();
        if (!intents.contains(query.intent())) {
            return query;
        }
        return status.failed()
                ? with(query, Intent.DIAGNOSE_FAILURE)
                : status.waiting() ? with(query, Intent.EXPLAIN_WAITING) : query;
    }

    private static StructuredQuery with(StructuredQuery query, Intent intent) {
        return new StructuredQuery(
                query.text(),
                query.language(),
                intent,
                query.confidence(),
                query.entities(),
                query.timeRange(),
                query.selection(),
                query.comparison(),
                query.audience());
    }
}
