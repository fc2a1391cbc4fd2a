package io.resync.tws;

import io.resync.Deadline;
import io.resync.Observed;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans besides the current one: what ran yesterday lies in an archived plan. Ids of jobs and job streams mean something within
 * their plan only. A plan that the engine does not keep is a {@link TwsStatusException} with status 404.
 */
public interface Plans {
    /**
     * Plans that the engine keeps, newest first.
     *
     * @param kinds any of these; empty for any
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page
     */
    Observed<Page<Plan>> list(Set<Kind> kinds, PageRequest page, Deadline deadline);

    /**
     * Jobs of a plan that match, ordered by name.
     *
     * @param plan which plan
     * @param filter which jobs
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<Job>> jobs(PlanId plan, JobFilter filter, PageRequest page, Deadline deadline);

    /**
     * Job streams of a plan that match, ordered by name.
     *
     * @param plan which plan
     * @param filter which job streams
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<JobStream>> jobStreams(PlanId plan, JobStreamFilter filter, PageRequest page, Deadline deadline);

    /**
     * A plan.
     *
     * @param id what the engine knows it by
     * @param name its name, as the engine wrote it
     * @param kind what it is for
     * @param validFrom its first moment; null where the engine told none
     * @param validTo its last moment; null where the engine told none
     * @param createdAt when it was made; null where the engine told none
     * @param runNumber its number; -1 where the engine told none
     */
    record Plan(
            PlanId id,
            String name,
            Kind kind,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable Instant createdAt,
            int runNumber) {}

    /** What a plan is for. */
    enum Kind {
        /** It runs. */
        CURRENT,
        /** It ran. */
        ARCHIVED,
        /** It is about to run. */
        SYMNEW,
        /** It shows what a change would do. */
        TRIAL,
        /** It shows a day to come. */
        FORECAST,
        /** The engine said something else, or nothing. */
        UNKNOWN;

        /**
         * Reads the engine's word.
         *
         * @param text what the engine wrote, or null
         * @return the constant, {@link #UNKNOWN} for others
         */
        public static Kind of(@Nullable String text) {
            try {
                return text == null ? UNKNOWN : valueOf(text.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return UNKNOWN;
            }
        }
    }
}
