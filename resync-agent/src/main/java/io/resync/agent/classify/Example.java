package io.resync.agent.classify;

import org.jspecify.annotations.Nullable;

/**
 * A phrase and what it wants, to learn from.
 *
 * @param text as somebody would type it; not blank
 * @param label what it wants; not blank
 * @param language of the text; null if it does not matter. It spreads the languages evenly over the held-out parts that
 *     confidence is measured on; the model itself does not see it
 */
public record Example(String text, String label, @Nullable String language) {
    /** Refuses what nothing can be learnt from. */
    public Example {
        if (text.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException(
                    "an example needs a text and a label, were \"" + text + "\" and \"" + label + "\"");
        }
    }

    /**
     * A phrase whose language does not matter.
     *
     * @param text as somebody would type it; not blank
     * @param label what it wants; not blank
     * @return the example
     */
    public static Example of(String text, String label) {
        return new Example(text, label, null);
    }
}
