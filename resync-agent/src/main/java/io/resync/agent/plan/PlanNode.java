package io.resync.agent.plan;

import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.WatchedFile;
import io.resync.tws.Workstation;
import org.jspecify.annotations.Nullable;

/** Something in the plan that others wait for, or that waits itself. What was only named so far has no value yet. */
sealed interface PlanNode {
    /** What it is found by; the two gates of a job stream share one. */
    Object key();

    /**
     * A job of the plan, without the dependencies, which are edges, and with its last run only.
     *
     * @param told whether all dependencies that the engine counts as not met are edges
     */
    record OfJob(Job job, boolean told) implements PlanNode {
        @Override
        public Object key() {
            return job.id();
        }
    }

    /** A job that others wait for and that is not in the plan. */
    record Absent(Object key, String name) implements PlanNode {}

    /** Beginning or end of a job stream: its jobs wait for the one, the other waits for its jobs. */
    record Gate(Object key, String name, @Nullable JobStream stream, boolean end) implements PlanNode {}

    /** A resource. */
    record OfResource(
            Object key,
            Dependency.@Nullable OnResource named,
            @Nullable Resource seen) implements PlanNode {}

    /** A prompt. */
    record OfPrompt(
            Object key,
            Dependency.@Nullable OnPrompt named,
            @Nullable Prompt seen) implements PlanNode {}

    /** A file. */
    record OfFile(
            Object key,
            Dependency.@Nullable OnFile named,
            @Nullable WatchedFile seen) implements PlanNode {}

    /** A workstation; its jobs come behind it. */
    record OfWorkstation(Object key, String name, @Nullable Workstation seen) implements PlanNode {}

    /** Some of several: as many as needed of those before it must be met. */
    record Join(Object key, String name, int needed) implements PlanNode {}

    /** Something on another engine. */
    record Remote(Object key, Dependency.OnOtherEngine named) implements PlanNode {}

    /** A kind of dependency that nobody knows here. */
    record Unrecognized(Object key, String type) implements PlanNode {}
}
