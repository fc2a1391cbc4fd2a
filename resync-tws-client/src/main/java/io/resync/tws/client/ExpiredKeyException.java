package io.resync.tws.client;

import java.io.IOException;
import java.time.Instant;

/** An API key was not sent, since by its own word it is no longer valid. */
final class ExpiredKeyException extends IOException {
    private static final long serialVersionUID = 1L;

    ExpiredKeyException(Instant expiry) {
        super("not sent, the API key expired at " + expiry + "; expected one that is still valid");
    }
}
