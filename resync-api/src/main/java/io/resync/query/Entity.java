package io.resync.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something a question names, and where.
 *
 * @param type what it is
 * @param text as typed, without quotes around it
 * @param start index of its first character in the question
 * @param end index behind its last character
 * @param resolution what it turned out to be, as far as that is known without asking an engine
 */
public record Entity(EntityType type, String text, int start, int end, Resolution resolution) {
    private static final Pattern PARTS = Pattern.compile("[#./]");

    /** Checks that the place can hold the text. */
    public Entity {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException(
                    "an entity covers its own text: '" + text + "' does not fill " + start + " to " + end);
        }
    }

    /**
     * An entity that was looked up nowhere.
     *
     * @param type what it is
     * @param text as typed, without quotes around it
     * @param start index of its first character in the question
     * @param end index behind its last character
     */
    public Entity(EntityType type, String text, int start, int end) {
        this(type, text, start, end, Resolution.UNCHECKED);
    }

    /**
     * The name that is exactly this. Case counts here, unlike where names are looked for.
     *
     * @return the name as the engine spells it; empty where none was looked for, several can be meant, or the one that was
     *     found is spelt in another way
     */
    public Optional<String> exactName() {
        if (resolution.outcome() != Resolution.Outcome.FOUND
                || resolution.names().size() != 1) {
            return Optional.empty();
        }
        var name = resolution.names().get(0).name();
        return parts(name).containsAll(parts(text)) ? Optional.of(name) : Optional.empty();
    }

    private static List<String> parts(String name) {
        return PARTS.splitAsStream(name).filter(part -> !part.isEmpty()).toList();
    }
}
