package io.resync.chat;

import java.util.Locale;

/** What a follow-up left unsaid and was taken over from the question before it. */
public enum Carried {
    /** What it is about; those entities stand behind its own, with their places in the earlier question. */
    SUBJECT,
    /** What is wanted; of a list, also the states that it is of. */
    INTENT,
    /** The part of time it asks about; the words that told it stand behind the question's own entities as well. */
    TIME;

    /**
     * The name in payloads.
     *
     * @return lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
