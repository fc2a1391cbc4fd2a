package io.resync.tws.client;

import java.io.IOException;

/** Neither the master nor a backup could be reached. */
final class NoMasterException extends IOException {
    private static final long serialVersionUID = 1L;

    NoMasterException(String message, IOException last) {
        super(message, last);
    }
}
