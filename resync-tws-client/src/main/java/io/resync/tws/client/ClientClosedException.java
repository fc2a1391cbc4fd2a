package io.resync.tws.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call was given up because its client was closed meanwhile. */
final class ClientClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    ClientClosedException(@Nullable IOException cause) {
        super("the client was closed during the call", cause);
    }
}
