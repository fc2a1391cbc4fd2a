package io.resync.tws.client;

import java.io.IOException;

/** A request was not on the list and did not leave. */
final class RefusedRequestException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedRequestException(String message) {
        super(message);
    }
}
