package io.resync.tws;

import io.resync.Deadline;
import io.resync.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How jobs ran before: the engine keeps their runs for months after their plan has gone. */
public interface RunHistory {
    /**
     * Past runs that match, oldest first. An engine gives up to 10,000 of them to one question, however often it is asked: where
     * more match, this is a {@link TwsRefusedException}, never a part of them.
     *
     * @param filter which runs
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<Run>> runs(Filter filter, PageRequest page, Deadline deadline);

    /**
     * What the engine has summed up about a job.
     *
     * @param workstation the job's workstation
     * @param job the job's name
     * @param deadline when the answer must be here
     * @return the sums, or empty when the engine knows no such job
     */
    Optional<Observed<Statistics>> statistics(String workstation, String job, Deadline deadline);

    /**
     * How long a job takes by the engine's own models, as by day of the week.
     *
     * @param job the job's definition, by the id that its runs carry
     * @param deadline when the answer must be here
     * @return the estimates, ordered by kind; empty when it has made none
     */
    Observed<List<Estimate>> estimates(DefinitionId job, Deadline deadline);

    /**
     * Which runs to list. Everything given must hold; at least a name or a job stream must be given, since histories are long.
     * Names may hold the engine's wildcards.
     *
     * @param job a name or pattern, or null for any
     * @param jobStream a name or pattern, or null for any
     * @param workstation workstation of the job, a name or pattern, or null for any
     * @param started when the runs started, or null for any time
     */
    record Filter(
            @Nullable String job,
            @Nullable String jobStream,
            @Nullable String workstation,
            @Nullable TimeRange started) {
        /** Checks that it says which job or job stream. */
        public Filter {
            if (job == null && jobStream == null) {
                throw new IllegalArgumentException("a history is asked for by job or job stream, got neither");
            }
        }
    }

    /**
     * A run that has ended.
     *
     * @param job name of the job
     * @param jobStream name of its job stream
     * @param workstation workstation of the job, as the engine wrote it
     * @param actualWorkstation where it really ran; empty where the engine told none
     * @param scheduledAt scheduled time of its job stream; null where the engine told none
     * @param startedAt when it started; null where the engine told none
     * @param elapsed how long it took; null where the engine told none
     * @param planned how long it was expected to take; null where the engine told none
     * @param status the engine's word for the outcome, as {@code SUCCESSFUL}; an open set
     * @param returnCode what it returned; null where the engine told none
     * @param rerun the engine's word for why it ran, as {@code REGULAR}; an open set, empty where the engine told none
     * @param jobNumber its number on the workstation; -1 where the engine told none
     * @param user as whom it ran; empty where the engine told none
     * @param definition the job's definition; null where the engine told no id
     */
    record Run(
            String job,
            String jobStream,
            String workstation,
            String actualWorkstation,
            @Nullable Instant scheduledAt,
            @Nullable Instant startedAt,
            @Nullable Duration elapsed,
            @Nullable Duration planned,
            String status,
            @Nullable Integer returnCode,
            String rerun,
            long jobNumber,
            String user,
            @Nullable DefinitionId definition) {}

    /**
     * Sums over the runs of a job; numbers are -1 and times null where the engine gave none.
     *
     * @param successful runs that ended well
     * @param failed runs that did not
     * @param shortest shortest time of a run
     * @param average average time of a run
     * @param longest longest time of a run
     * @param last time of the last run
     * @param lastRunAt when the last run started
     */
    record Statistics(
            int successful,
            int failed,
            @Nullable Duration shortest,
            @Nullable Duration average,
            @Nullable Duration longest,
            @Nullable Duration last,
            @Nullable Instant lastRunAt) {}

    /**
     * An expected time with its spread.
     *
     * @param kind the engine's word for what it is about, as {@code WEEKLY}; an open set
     * @param detail which part of that, in the engine's words; empty where there is none
     * @param expected expected time; null where the engine gave none
     * @param spread standard deviation; null where the engine gave none
     * @param samples how many runs it rests on; -1 where the engine gave none
     */
    record Estimate(
            String kind,
            String detail,
            @Nullable Duration expected,
            @Nullable Duration spread,
            int samples) {}
}
