package io.resync.server.chat;

import io.resync.Caller;
import io.resync.Deadline;
import io.resync.Language;
import io.resync.query.Profile;
import io.resync.query.Question;
import io.resync.server.problem.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is asked, as it came. */
record ChatRequest(
        @Nullable String message,
        @Nullable String conversationId,
        @Nullable String agentId,
        @Nullable String language) {
    private static final String AGENT = "tws-agent";
    private static final int LONGEST_MESSAGE = 20_000;
    private static final int LONGEST_ID = 200;

    /** Language and zone of the profile count where the request does not say otherwise. */
    Question question(Caller caller, Profile profile, Deadline deadline) {
        checkAgent();
        checkConversation();
        return new Question(checkedMessage(), caller, deadline, conversationId, checkedLanguage(), profile);
    }

    private String checkedMessage() {
        if (message == null) {
            throw ProblemException.field("message", "message is missing: it holds the question as text");
        }
        if (message.isBlank()) {
            throw ProblemException.field("message", "message is blank: it holds the question as text");
        }
        var length = message.codePointCount(0, message.length());
        if (length > LONGEST_MESSAGE) {
            throw ProblemException.field(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "message",
                    "message may have " + LONGEST_MESSAGE + " characters, this one has " + length);
        }
        return message;
    }

    private void checkAgent() {
        if (agentId != null && !agentId.equals(AGENT)) {
            throw ProblemException.field("agentId", "there is one agent, " + AGENT);
        }
    }

    private void checkConversation() {
        if (conversationId != null && (conversationId.isBlank() || conversationId.length() > LONGEST_ID)) {
            throw ProblemException.field(
                    "conversationId",
                    "conversationId is not blank and has up to " + LONGEST_ID + " characters, or is left out");
        }
    }

    private @Nullable Language checkedLanguage() {
        if (language == null) {
            return null;
        }
        return Language.of(language)
                .orElseThrow(() -> ProblemException.field(
                        "language",
                        "language is one of "
                                + Arrays.stream(Language.values())
                                        .map(Language::tag)
                                        .collect(Collectors.joining(", "))));
    }
}
