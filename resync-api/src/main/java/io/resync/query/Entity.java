package io.resync.query;

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
}
