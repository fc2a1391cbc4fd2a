package io.resync.tws;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list. Everything given must hold; a set is met by any of its members. Names may hold the engine's
 * wildcards, {@code @} for any run of characters and {@code ?} for one.
 */
public final class JobFilter {
    private final @Nullable String name;
    private final @Nullable String jobStream;
    private final @Nullable String workstation;
    private final Set<PlanStatus> statuses;
    private final List<JobId> successorsOfJobs;
    private final List<JobStreamId> successorsOfStreams;
    private final List<JobStreamId> inStreams;

    private JobFilter(Builder builder) {
        name = builder.name;
        jobStream = builder.jobStream;
        workstation = builder.workstation;
        statuses = builder.statuses;
        successorsOfJobs = builder.successorsOfJobs;
        successorsOfStreams = builder.successorsOfStreams;
        inStreams = builder.inStreams;
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

    /**
     * Wanted job name.
     *
     * @return a name or pattern, or null for any
     */
    public @Nullable String name() {
        return name;
    }

    /**
     * Wanted job stream.
     *
     * @return a name or pattern, or null for any
     */
    public @Nullable String jobStream() {
        return jobStream;
    }

    /**
     * Wanted workstation.
     *
     * @return a name or pattern, or null for any
     */
    public @Nullable String workstation() {
        return workstation;
    }

    /**
     * Wanted states.
     *
     * @return the states, empty for any
     */
    public Set<PlanStatus> statuses() {
        return statuses;
    }

    /**
     * Jobs of which the wanted ones are direct successors.
     *
     * @return ids, empty for no such condition
     */
    public List<JobId> successorsOfJobs() {
        return successorsOfJobs;
    }

    /**
     * Job streams of which the wanted jobs are direct successors.
     *
     * @return ids, empty for no such condition
     */
    public List<JobStreamId> successorsOfStreams() {
        return successorsOfStreams;
    }

    /**
     * Job streams to which the wanted jobs belong.
     *
     * @return ids, empty for no such condition
     */
    public List<JobStreamId> inStreams() {
        return inStreams;
    }

    /** Collects conditions. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String jobStream;
        private @Nullable String workstation;
        private Set<PlanStatus> statuses = Set.of();
        private List<JobId> successorsOfJobs = List.of();
        private List<JobStreamId> successorsOfStreams = List.of();
        private List<JobStreamId> inStreams = List.of();

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
            if (wanted.contains(PlanStatus.UNKNOWN)) {
                throw new IllegalArgumentException("UNKNOWN cannot be asked for: no engine has a state of that name");
            }
            statuses = Set.copyOf(wanted);
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
         * The filter.
         *
         * @return a filter with the conditions given so far
         */
        public JobFilter build() {
            return new JobFilter(this);
        }
    }
}
