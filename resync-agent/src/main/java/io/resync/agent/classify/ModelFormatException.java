package io.resync.agent.classify;

import java.io.IOException;

/** What was read is no model of this kind, or a broken one, or one of a version that this release does not know. */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ModelFormatException(String message) {
        super(message);
    }
}
