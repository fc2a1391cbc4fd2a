package io.resync.query;

import io.resync.Caller;
import io.resync.Deadline;
import io.resync.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param text as typed, with everything that came with it; an empty text is answered by asking back
 * @param caller on whose behalf
 * @param deadline when the answer must be there
 * @param conversationId the conversation it belongs to; null to begin one
 * @param language the language to answer in; null for the language of the text
 * @param profile what is known about who asks
 */
public record Question(
        String text,
        Caller caller,
        Deadline deadline,
        @Nullable String conversationId,
        @Nullable Language language,
        Profile profile) {
    /**
     * A question of somebody about whom nothing is known.
     *
     * @param text as typed
     * @param caller on whose behalf
     * @param deadline when the answer must be there
     * @param conversationId the conversation it belongs to; null to begin one
     * @param language the language to answer in; null for the language of the text
     */
    public Question(
            String text,
            Caller caller,
            Deadline deadline,
            @Nullable String conversationId,
            @Nullable Language language) {
        this(text, caller, deadline, conversationId, language, Profile.UNKNOWN);
    }

    /**
     * A question on its own, answered in its own language.
     *
     * @param text as typed
     * @param caller on whose behalf
     * @param deadline when the answer must be there
     * @return the question
     */
    public static Question of(String text, Caller caller, Deadline deadline) {
        return new Question(text, caller, deadline, null, null);
    }
}
