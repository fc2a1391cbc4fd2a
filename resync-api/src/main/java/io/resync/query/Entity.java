package io.resync.query;

/**
 * Something a question names, and where.
 *
 * @param type what it is
 * @param text as typed, without quotes around it
 * @param start index of its first character in the question
 * @param end index behind its last character
 */
public record Entity(EntityType type, String text, int start, int end) {
    /** Checks that the place can hold the text. */
    public Entity {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException(
                    "an entity covers its own text: '" + text + "' does not fill " + start + " to " + end);
        }
    }
}
