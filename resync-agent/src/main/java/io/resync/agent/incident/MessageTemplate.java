package io.resync.agent.incident;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Messages to operators that say the same, folded into one: those that differ by numbers only, and those that master and agent
 * both told.
 *
 * @param text one of them; what differs as {@code #}
 * @param count how many there are
 * @param first when the first was written
 * @param last when the last was written
 * @param workstations where they were written
 * @param sources who wrote them
 */
public record MessageTemplate(
        String text, int count, Instant first, Instant last, Set<String> workstations, Set<String> sources) {
    /** Keeps own copies. */
    public MessageTemplate {
        workstations = Set.copyOf(workstations);
        sources = Set.copyOf(sources);
    }

    boolean isOf(String name) {
        return workstations.contains(name) || names(name);
    }

    /** Whether its text holds a name as a whole. */
    boolean names(String name) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-]|\\.\\w)")
                .matcher(text)
                .find();
    }

    /** The same with one more. */
    MessageTemplate and(MessageTemplate other) {
        var where = new TreeSet<>(workstations);
        where.addAll(other.workstations);
        var who = new TreeSet<>(sources);
        who.addAll(other.sources);
        return new MessageTemplate(
                text.equals(other.text) ? text : MessageDigest.fold(text),
                count + other.count,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                where,
                who);
    }
}
