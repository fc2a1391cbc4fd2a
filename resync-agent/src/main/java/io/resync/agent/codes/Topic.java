package io.resync.agent.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What keeps work from going on without any error, as findings and documents in three languages tell it. */
public enum Topic {
    /** As many jobs run as may. */
    LIMIT,
    /** The priority is too low for the workstation. */
    FENCE,
    /** A question to operators. */
    PROMPT,
    /** A file that does not come. */
    FILE,
    /** Something of which there are few. */
    RESOURCE,
    /** A priority of nought. */
    PRIORITY,
    /** An agent that cannot be reached. */
    AGENT,
    /** Agents that share their work. */
    POOL,
    /** The days on which something runs. */
    CALENDAR,
    /** Work that was done already. */
    DUPLICATE,
    /** A variable. */
    VARIABLE,
    /** Something that another engine runs. */
    OTHER_ENGINE,
    /** Success without work. */
    HIDDEN,
    /** The end of the plan. */
    PLAN_END,
    /** Clocks that were changed, or that differ. */
    CLOCK;

    private static final Map<Topic, Words> WORDS = read();

    /**
     * What a finding is about.
     *
     * @param message the key of its sentence, as {@code origin.prompt}
     * @return its topics, mostly one or none
     */
    public static Set<Topic> ofMessage(String message) {
        return those(words -> words.messages().matcher(message).find());
    }

    /**
     * What a text speaks of.
     *
     * @param text in any of the three languages
     * @return its topics
     */
    public static Set<Topic> in(String text) {
        var folded = CauseTexts.folded(text);
        return those(words -> words.spoken().matcher(folded).find());
    }

    /**
     * Words by which documents about it are found.
     *
     * @return some words in three languages
     */
    public String searchedBy() {
        return Objects.requireNonNull(WORDS.get(this)).search();
    }

    private static Set<Topic> those(Predicate<Words> fitting) {
        var found = EnumSet.noneOf(Topic.class);
        WORDS.forEach((topic, words) -> {
            if (fitting.test(words)) {
                found.add(topic);
            }
        });
        return found;
    }

    private static Map<Topic, Words> read() {
        var read = new EnumMap<Topic, Words>(Topic.class);
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Topic.class.getResourceAsStream("topics.texts"), "topics.texts"),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var parts = line.split(" \\| ", 4);
                        read.put(valueOf(parts[0]), Words.of(parts[1], parts[2], parts[3]));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("the resource topics.texts could not be read", e);
        }
        return read;
    }

    private record Words(Pattern messages, Pattern spoken, String search) {
        static Words of(String messages, String spoken, String search) {
            return new Words(
                    Pattern.compile(messages.strip()),
                    Pattern.compile("(?<!\\w)(?:" + spoken.strip() + ")(?!\\w)"),
                    search.strip());
        }
    }
}
