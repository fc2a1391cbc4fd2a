package io.resync.tws;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list. Everything given must hold; a set or list is met by any of its members. Names may hold the engine's
 * wildcards, {@code @} for any run of characters and {@code ?} for one.
 *
 * @param name a job name or pattern, or null for any
 * @param jobStream a name or pattern, or null for any
 * @param workstation a name or pattern of the workstation the job is defined on, or null for any
 * @param folder a folder or pattern, as {@code /RETAIL/@}, or null for any; refused where the engine has no folders, before
 *     9.5
 * @param statuses any of these states; empty for any
 * @param critical only jobs whose deadlines the engine watches
 * @param longRunning only jobs that run longer than they may
 * @param started when it started, or null for any time. Where the engine tells the last run only, that one counts; where it
 *     tells all runs of a job, a rerun or what it repeats, and each end of the range may be met by another run
 * @param ended when it ended, or null for any time; for jobs with several runs as {@code started}
 * @param ids any of these jobs; empty for any
 * @param successorsOfJobs only direct successors of one of these jobs; empty for no such condition
 * @param successorsOfStreams only direct successors of one of these job streams; empty for no such condition
 * @param inStreams only jobs of one of these job streams; empty for any
 * @param dependencies whether to ask for what the jobs wait for, too; engines may leave it out of lists even so
 */
public record JobFilter(
        @Nullable String name,
        @Nullable String jobStream,
        @Nullable String workstation,
        @Nullable String folder,
        Set<PlanStatus> statuses,
        boolean critical,
        boolean longRunning,
        @Nullable TimeRange started,
        @Nullable TimeRange ended,
        List<JobId> ids,
        List<JobId> successorsOfJobs,
        List<JobStreamId> successorsOfStreams,
        List<JobStreamId> inStreams,
        boolean dependencies) {
    /** Keeps own copies. */
    public JobFilter {
        statuses = statuses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(statuses));
        if (statuses.contains(PlanStatus.UNKNOWN)) {
            throw new IllegalArgumentException("UNKNOWN cannot be asked for: no engine has a state of that name");
        }
        ids = List.copyOf(ids);
        successorsOfJobs = List.copyOf(successorsOfJobs);
        successorsOfStreams = List.copyOf(successorsOfStreams);
        inStreams = List.copyOf(inStreams);
    }

    /**
     * A filter to be narrowed.
     *
     * @return a builder whose filter matches every job
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Every job.
     *
     * @return a filter without conditions
     */
    public static JobFilter all() {
        return builder().build();
    }

    /** Collects conditions. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String jobStream;
        private @Nullable String workstation;
        private @Nullable String folder;
        private Set<PlanStatus> statuses = Set.of();
        private boolean critical;
        private boolean longRunning;
        private @Nullable TimeRange started;
        private @Nullable TimeRange ended;
        private List<JobId> ids = List.of();
        private List<JobId> successorsOfJobs = List.of();
        private List<JobStreamId> successorsOfStreams = List.of();
        private List<JobStreamId> inStreams = List.of();
        private boolean dependencies;

        private Builder() {}

        /**
         * Only jobs of this name.
         *
         * @param pattern a name or pattern
         * @return this builder
         */
        public Builder name(String pattern) {
            name = Objects.requireNonNull(pattern, "pattern");
            return this;
        }

        /**
         * Only jobs of job streams with this name.
         *
         * @param pattern a name or pattern
         * @return this builder
         */
        public Builder jobStream(String pattern) {
            jobStream = Objects.requireNonNull(pattern, "pattern");
            return this;
        }

        /**
         * Only jobs defined on this workstation.
         *
         * @param pattern a name or pattern
         * @return this builder
         */
        public Builder workstation(String pattern) {
            workstation = Objects.requireNonNull(pattern, "pattern");
            return this;
        }

        /**
         * Only jobs in one of these states.
         *
         * @param wanted states, without {@link PlanStatus#UNKNOWN}
         * @return this builder
         */
        public Builder statuses(Collection<PlanStatus> wanted) {
            statuses = Set.copyOf(wanted);
            return this;
        }

        /**
         * Only jobs in this folder.
         *
         * @param pattern a folder or pattern
         * @return this builder
         */
        public Builder folder(String pattern) {
            folder = Objects.requireNonNull(pattern, "pattern");
            return this;
        }

        /**
         * Only jobs whose deadlines the engine watches.
         *
         * @return this builder
         */
        public Builder critical() {
            critical = true;
            return this;
        }

        /**
         * Only jobs that run longer than they may.
         *
         * @return this builder
         */
        public Builder longRunning() {
            longRunning = true;
            return this;
        }

        /**
         * Only jobs that started in this time.
         *
         * @param time which part of time
         * @return this builder
         */
        public Builder started(TimeRange time) {
            started = time;
            return this;
        }

        /**
         * Only jobs that ended in this time.
         *
         * @param time which part of time
         * @return this builder
         */
        public Builder ended(TimeRange time) {
            ended = time;
            return this;
        }

        /**
         * Only these jobs.
         *
         * @param jobs ids of one engine
         * @return this builder
         */
        public Builder ids(Collection<JobId> jobs) {
            ids = List.copyOf(jobs);
            return this;
        }

        /**
         * Only direct successors of one of these jobs.
         *
         * @param jobs ids of one engine
         * @return this builder
         */
        public Builder successorsOfJobs(Collection<JobId> jobs) {
            successorsOfJobs = List.copyOf(jobs);
            return this;
        }

        /**
         * Only direct successors of one of these job streams.
         *
         * @param streams ids of one engine
         * @return this builder
         */
        public Builder successorsOfStreams(Collection<JobStreamId> streams) {
            successorsOfStreams = List.copyOf(streams);
            return this;
        }

        /**
         * Only jobs of these job streams.
         *
         * @param streams ids of one engine
         * @return this builder
         */
        public Builder inStreams(Collection<JobStreamId> streams) {
            inStreams = List.copyOf(streams);
            return this;
        }

        /**
         * Also what the jobs wait for, which makes answers larger.
         *
         * @return this builder
         */
        public Builder withDependencies() {
            dependencies = true;
            return this;
        }

        /**
         * The filter.
         *
         * @return a filter with the conditions given so far
         */
        public JobFilter build() {
            return new JobFilter(
                    name,
                    jobStream,
                    workstation,
                    folder,
                    statuses,
                    critical,
                    longRunning,
                    started,
                    ended,
                    ids,
                    successorsOfJobs,
                    successorsOfStreams,
                    inStreams,
                    dependencies);
        }
    }
}
