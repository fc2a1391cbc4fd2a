package io.resync.tws;

import org.jspecify.annotations.Nullable;

/** No connection to the engine could be made, or it broke. */
public final class TwsUnavailableException extends TwsException {
    private static final long serialVersionUID = 1L;

    /**
     * A connection that failed.
     *
     * @param message what was asked and how the connection failed
     * @param cause how the connection failed, or null
     */
    public TwsUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
