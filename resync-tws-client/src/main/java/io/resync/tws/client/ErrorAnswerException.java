package io.resync.tws.client;

import java.io.IOException;
import java.time.Duration;

/** The engine answered with something else than success. */
final class ErrorAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;
    private final Duration retryAfter;

    ErrorAnswerException(int status, String body, Duration retryAfter) {
        super("HTTP status " + status);
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** By a plain word, or by a redirect to the page where people sign in. */
    boolean asksToSignIn() {
        return status == 401 || (status >= 300 && status < 400);
    }

    /** The beginning of what came with it. */
    String body() {
        return body;
    }

    /** For how long the engine asked to be left alone; zero when it did not. */
    Duration retryAfter() {
        return retryAfter;
    }
}
