package io.resync.agent.incident;

import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.Journal;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the engine told its operators in a part of time, folded.
 *
 * @param templates the different messages, the earliest first
 * @param read how many messages there were
 * @param cut whether there are more that were not read
 */
public record MessageDigest(List<MessageTemplate> templates, int read, boolean cut) {
    /** A number by itself; one inside a name is part of the name. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#./-])\\d+(?:[.:]\\d+)*(?![\\w#/-])");

    /** How far clocks and message queues are apart. */
    private static final Duration AT_ONCE = Duration.ofMinutes(3);

    /** Keeps an own copy of the templates. */
    public MessageDigest {
        templates = List.copyOf(templates);
    }

    /**
     * Folds messages; those without a time tell nothing of an order and are left out.
     *
     * @param messages the messages, in any order
     * @param cut whether there are more
     * @return them, folded
     */
    public static MessageDigest of(List<Journal.OperatorMessage> messages, boolean cut) {
        var folded = new LinkedHashMap<String, MessageTemplate>();
        messages.stream()
                .filter(message -> message.at() != null)
                .forEach(message -> folded.merge(fold(message.text()), template(message), MessageTemplate::and));
        var templates = folded.values().stream()
                .sorted(Comparator.comparing(MessageTemplate::first).thenComparing(MessageTemplate::text))
                .toList();
        return new MessageDigest(templates, messages.size(), cut);
    }

    /**
     * What was told of an object.
     *
     * @param name its name
     * @return the messages that name it or were written there, the earliest first
     */
    public List<MessageTemplate> of(String name) {
        return templates.stream().filter(message -> message.isOf(name)).toList();
    }

    /**
     * The messages that tell of the failure of a job: master and agent both do.
     *
     * @param job the job
     * @return the templates that name it and were written when one of its runs failed
     */
    public List<MessageTemplate> ofFailure(Job job) {
        return templates.stream()
                .filter(message -> message.text().contains(job.key().name()))
                .filter(message -> message.names(job.key().name())
                        || message.names(job.key().jobStream() + "." + job.key().name()))
                .filter(message -> job.runs().stream().anyMatch(run -> tellsOf(message, run)))
                .toList();
    }

    private static boolean tellsOf(MessageTemplate message, JobRun run) {
        var end = run.endedAt();
        return end != null
                && run.state().status().failed()
                && !message.last().isBefore(end.minus(AT_ONCE))
                && !message.first().isAfter(end.plus(AT_ONCE));
    }

    static String fold(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }

    private static MessageTemplate template(Journal.OperatorMessage message) {
        var at = Objects.requireNonNull(message.at(), "a message with a time");
        return new MessageTemplate(message.text(), 1, at, at, Set.of(message.workstation()), Set.of(message.source()));
    }
}
