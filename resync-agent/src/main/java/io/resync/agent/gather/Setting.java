package io.resync.agent.gather;

import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Waiting;
import io.resync.tws.Job;
import io.resync.tws.Journal.AuditRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps jobs waiting because somebody set it so: a record of that change may tell who, when and why. */
public enum Setting {
    /** The job limit of a workstation. */
    WORKSTATION_LIMIT(Blocker.Kind.WORKSTATION_LIMIT, "limit"),
    /** The fence of a workstation. */
    FENCE(Blocker.Kind.FENCE, "fence"),
    /** The job limit of a job stream. */
    STREAM_LIMIT(Blocker.Kind.STREAM_LIMIT, "limit"),
    /** The reply to a prompt. */
    PROMPT(Blocker.Kind.PROMPT, "repl|answer"),
    /** That the plan leaves a workstation out. */
    IGNORED(Blocker.Kind.WORKSTATION_IGNORED, "ignor"),
    /** That the launcher of a workstation is down. */
    STOPPED(Blocker.Kind.WORKSTATION_STOPPED, "stop|shut"),
    /** That a workstation is not linked. */
    UNLINKED(Blocker.Kind.WORKSTATION_UNLINKED, "unlink"),
    /** A priority of nought. */
    PRIORITY(Blocker.Kind.PRIORITY_ZERO, "pri|hold");

    private final Blocker.Kind kind;
    private final Pattern words;

    Setting(Blocker.Kind kind, String words) {
        this.kind = kind;
        this.words = Pattern.compile("(?i)" + words);
    }

    /**
     * What keeps a job waiting and was set by somebody.
     *
     * @param plan the plan
     * @param job which job
     * @param now the moment
     * @return each with the object that it is set at, nearest to the job first
     */
    public static List<Bound> binding(PlanGraph plan, Job job, Instant now) {
        return Waiting.of(plan, job.id(), now).stream()
                .flatMap(waiting -> waiting.origins().stream())
                .flatMap(blocker -> of(blocker).stream().map(setting -> new Bound(setting, bare(blocker.subject()))))
                .distinct()
                .toList();
    }

    private static Optional<Setting> of(Blocker blocker) {
        return Arrays.stream(values())
                .filter(each -> each.kind == blocker.kind())
                .findFirst();
    }

    /** Of a job its own name: behind the point that separates it from its job stream. */
    private static String bare(String subject) {
        var name = BareName.of(subject);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Whether a record tells of a change of this.
     *
     * @return takes the record
     */
    public Predicate<AuditRecord> isTold() {
        return told -> words.matcher(told.action() + " " + told.detail()).find();
    }

    /**
     * The name in keys of sentences.
     *
     * @return lower case with underscores
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A setting of an object.
     *
     * @param setting what is set
     * @param object the bare name of what it is set at
     */
    public record Bound(Setting setting, String object) {
        /**
         * The newest record that tells of a change of it.
         *
         * @param records records of the object, newest first
         * @return the record, or empty when none tells of it
         */
        public Optional<AuditRecord> changedBy(Stream<AuditRecord> records) {
            return records.filter(setting.isTold()).findFirst();
        }
    }
}
