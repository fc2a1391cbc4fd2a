package io.resync.agent.plan;

import io.resync.tws.Job;
import io.resync.tws.JobId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps something in the plan from starting or ending.
 *
 * @param kind what it is
 * @param subject the job, stream, resource, prompt, file or workstation, by the name operators know
 * @param outlook whether it goes away
 * @param clearsAt when it goes away by expected durations; null where they do not tell
 * @param job the job that it is, or that asked the prompt when it failed; null for all else
 * @param asked units, priority, members or places that are needed; -1 where that means nothing
 * @param there how many of them there are; -1 where that means nothing
 * @param text what else the plan says of it, as a prompt's question or a state; written by people or the engine, hence data
 * @param earlierInstance its scheduled time, where it is of an earlier day than what waits for it, as when it was carried forward;
 *     else null
 * @param holders who has what is needed, longest holder first
 */
public record Blocker(
        Kind kind,
        String subject,
        Outlook outlook,
        @Nullable Instant clearsAt,
        @Nullable JobId job,
        int asked,
        int there,
        String text,
        @Nullable Instant earlierInstance,
        List<Holder> holders) {
    private static final Set<Kind> LEADING_ON = EnumSet.of(
            Kind.PREDECESSOR_WAITS, Kind.PREDECESSOR_FAILED, Kind.STREAM_WAITS, Kind.STREAM_NOT_ENDED, Kind.JOIN);

    /** Keeps an own copy of the holders. */
    public Blocker {
        holders = List.copyOf(holders);
    }

    static Blocker of(Kind kind, String subject, Outlook outlook) {
        return new Blocker(kind, subject, outlook, null, null, -1, -1, "", null, List.of());
    }

    /** Whether it can wait for something itself. */
    boolean leadsOn() {
        return LEADING_ON.contains(kind);
    }

    /** What it is: a job, else something with a name; that a job stream waits tells of itself. */
    Object what() {
        return job == null ? subject : job;
    }

    Blocker clearing(@Nullable Instant moment) {
        return new Blocker(kind, subject, outlook, moment, job, asked, there, text, earlierInstance, holders);
    }

    Blocker expected(Outlook other) {
        return new Blocker(kind, subject, other, clearsAt, job, asked, there, text, earlierInstance, holders);
    }

    Blocker being(Job which) {
        return new Blocker(kind, subject, outlook, clearsAt, which.id(), asked, there, text, earlierInstance, holders);
    }

    Blocker counted(int needed, int have) {
        return new Blocker(kind, subject, outlook, clearsAt, job, needed, have, text, earlierInstance, holders);
    }

    Blocker saying(String words) {
        return new Blocker(kind, subject, outlook, clearsAt, job, asked, there, words, earlierInstance, holders);
    }

    Blocker ofEarlierDay(Instant scheduledAt) {
        return new Blocker(kind, subject, outlook, clearsAt, job, asked, there, text, scheduledAt, holders);
    }

    Blocker heldBy(List<Holder> some) {
        return new Blocker(kind, subject, outlook, clearsAt, job, asked, there, text, earlierInstance, some);
    }

    /** Whether a blocker goes away; a later constant is worse. */
    public enum Outlook {
        /** By itself, in time. */
        CLEARS_ITSELF,
        /** The plan does not tell. */
        UNKNOWN,
        /** Once somebody does something. */
        NEEDS_SOMEBODY,
        /** Not in this plan, whatever is waited for. */
        NEVER;

        Outlook or(Outlook other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** What blocks. */
    public enum Kind {
        /** A job before it waits, too. */
        PREDECESSOR_WAITS,
        /** A job before it runs. */
        PREDECESSOR_RUNS,
        /** A job before it runs by what the plan says, on a workstation that cannot tell whether it still does. */
        PREDECESSOR_UNREACHABLE,
        /** A job before it failed. */
        PREDECESSOR_FAILED,
        /** A job before it ended in another way than is waited for. */
        PREDECESSOR_ENDED_OTHERWISE,
        /** A job or job stream before it is not in the plan; {@code asked} is 1 while it is still expected. */
        NOT_IN_PLAN,
        /** Its job stream waits. */
        STREAM_WAITS,
        /** A whole job stream before it has not ended. */
        STREAM_NOT_ENDED,
        /** Too few of several are met. */
        JOIN,
        /** It is too early. */
        TIME,
        /** It is too late: the latest start has passed. */
        LATEST_START_PASSED,
        /** Its priority is nought. */
        PRIORITY_ZERO,
        /** Too few units of a resource are free. */
        RESOURCE,
        /** A prompt has not been answered with yes. */
        PROMPT,
        /** A file is not there. */
        FILE,
        /** The workstation runs as many jobs as it may. */
        WORKSTATION_LIMIT,
        /** The priority is not above the fence of the workstation. */
        FENCE,
        /** The engine cannot talk to the workstation. */
        WORKSTATION_UNLINKED,
        /** The launcher of the workstation is down. */
        WORKSTATION_STOPPED,
        /** The plan leaves the workstation out. */
        WORKSTATION_IGNORED,
        /** No workstation of the pool, as far as this plan shows who is in it, can run jobs. */
        POOL,
        /** The job stream runs as many jobs as it may. */
        STREAM_LIMIT,
        /** It waits for something on another engine. */
        OTHER_ENGINE,
        /** It waits for something that is not known here. */
        UNRECOGNIZED,
        /** The engine counts dependencies that it did not list. */
        UNREAD,
        /** It waits for itself, through others. */
        CYCLE
    }

    /**
     * Who has something that others need.
     *
     * @param name the job, else the job stream, as operators know it
     * @param job the job; null where a job stream holds it, or the plan does not show which job
     * @param since when it began; null where the plan does not tell
     * @param endsAt when it gives it back by its expected duration; null where that does not tell
     * @param quantity how many units or places; -1 where the plan does not tell
     * @param working false when the job does not run, or its workstation cannot run jobs
     */
    public record Holder(
            String name,
            @Nullable JobId job,
            @Nullable Instant since,
            @Nullable Instant endsAt,
            int quantity,
            boolean working) {}
}
