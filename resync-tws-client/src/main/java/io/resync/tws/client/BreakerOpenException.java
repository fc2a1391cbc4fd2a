package io.resync.tws.client;

import java.io.IOException;

/** Nothing was sent, since the engine could not be reached several times in a row. */
final class BreakerOpenException extends IOException {
    private static final long serialVersionUID = 1L;

    BreakerOpenException(String message) {
        super(message);
    }
}
