package io.resync.tws.client;

import java.io.IOException;

/** The engine answered with something else than success. */
final class ErrorAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    ErrorAnswerException(int status, String body) {
        super("HTTP status " + status);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** The beginning of what came with it. */
    String body() {
        return body;
    }
}
