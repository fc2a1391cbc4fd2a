package io.resync.tws.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The engine answered with success, but not with what was asked for. */
final class UnreadableAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
