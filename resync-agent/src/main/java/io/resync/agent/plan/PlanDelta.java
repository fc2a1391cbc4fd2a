package io.resync.agent.plan;

import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.WatchedFile;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What there is to tell of a plan: all of it, or what changed since. Objects stand as they are now, with all they wait for. */
public final class PlanDelta {
    private final Map<JobId, Job> jobs;
    private final Map<JobStreamId, JobStream> jobStreams;
    private final Set<JobId> removedJobs;
    private final Set<JobStreamId> removedJobStreams;
    private final List<PlanNode> objects;

    private PlanDelta(Builder builder) {
        jobs = new LinkedHashMap<>(builder.jobs);
        jobStreams = new LinkedHashMap<>(builder.jobStreams);
        removedJobs = new LinkedHashSet<>(builder.removedJobs);
        removedJobStreams = new LinkedHashSet<>(builder.removedJobStreams);
        objects = List.copyOf(builder.objects);
    }

    /**
     * Nothing told yet.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    Collection<Job> jobs() {
        return jobs.values();
    }

    Collection<JobStream> jobStreams() {
        return jobStreams.values();
    }

    Set<JobId> removedJobs() {
        return removedJobs;
    }

    Set<JobStreamId> removedJobStreams() {
        return removedJobStreams;
    }

    /** Resources, prompts, files and workstations. */
    List<PlanNode> objects() {
        return objects;
    }

    /** Takes what there is to tell; of one object told twice, the later holds. */
    public static final class Builder {
        private final Map<JobId, Job> jobs = new LinkedHashMap<>();
        private final Map<JobStreamId, JobStream> jobStreams = new LinkedHashMap<>();
        private final Set<JobId> removedJobs = new LinkedHashSet<>();
        private final Set<JobStreamId> removedJobStreams = new LinkedHashSet<>();
        private final List<PlanNode> objects = new ArrayList<>();

        private Builder() {}

        /**
         * A job that is new or changed.
         *
         * @param job the job with all it waits for
         * @return this builder
         */
        public Builder add(Job job) {
            jobs.put(job.id(), job);
            removedJobs.remove(job.id());
            return this;
        }

        /**
         * A job stream that is new or changed.
         *
         * @param stream the job stream with all it waits for
         * @return this builder
         */
        public Builder add(JobStream stream) {
            jobStreams.put(stream.id(), stream);
            removedJobStreams.remove(stream.id());
            return this;
        }

        /**
         * A resource as it is now.
         *
         * @param resource the resource, with its holders where they are known
         * @return this builder
         */
        public Builder add(Resource resource) {
            var key = NodeKey.resource(resource.workstation(), resource.name());
            objects.add(new PlanNode.OfResource(key, null, resource));
            return this;
        }

        /**
         * A prompt as it is now.
         *
         * @param prompt the prompt
         * @return this builder
         */
        public Builder add(Prompt prompt) {
            var name = prompt.name().isEmpty() ? Integer.toString(prompt.number()) : prompt.name();
            objects.add(new PlanNode.OfPrompt(NodeKey.prompt(name), null, prompt));
            return this;
        }

        /**
         * A file as it is now.
         *
         * @param file the file
         * @return this builder
         */
        public Builder add(WatchedFile file) {
            objects.add(new PlanNode.OfFile(NodeKey.file(file.workstation(), file.path()), null, file));
            return this;
        }

        /**
         * A workstation as it is now.
         *
         * @param workstation the workstation
         * @return this builder
         */
        public Builder add(Workstation workstation) {
            var key = NodeKey.workstation(workstation.name());
            objects.add(new PlanNode.OfWorkstation(key, key.name(), workstation));
            return this;
        }

        /**
         * A job that has left the plan.
         *
         * @param job which job
         * @return this builder
         */
        public Builder remove(JobId job) {
            removedJobs.add(job);
            jobs.remove(job);
            return this;
        }

        /**
         * A job stream that has left the plan; its jobs have to be removed as well.
         *
         * @param stream which job stream
         * @return this builder
         */
        public Builder remove(JobStreamId stream) {
            removedJobStreams.add(stream);
            jobStreams.remove(stream);
            return this;
        }

        /**
         * What was told so far.
         *
         * @return the delta
         */
        public PlanDelta build() {
            return new PlanDelta(this);
        }
    }
}
