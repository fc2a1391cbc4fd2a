package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.client.wire.UnexpectedShapeException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The engine answered with success, but not with what was asked for. */
final class UnreadableAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** For an answer that can hold secrets: where the parser's own words may quote it, only the place is told. */
    static UnreadableAnswerException withoutText(JsonProcessingException failure) {
        var at = failure.getLocation();
        var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        var words = failure instanceof UnexpectedShapeException
                ? failure.getOriginalMessage()
                : "it is malformed or incomplete" + place;
        return new UnreadableAnswerException(words + " (not shown, since it can hold secrets)", null);
    }
}
