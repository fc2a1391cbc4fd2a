package io.resync.tws;

import org.jspecify.annotations.Nullable;

/** The engine did not answer before the deadline, fell silent for too long, or the call was interrupted while it waited. */
public final class TwsTimeoutException extends TwsException {
    private static final long serialVersionUID = 1L;

    /**
     * A call that ran out of time.
     *
     * @param message what was asked and how long it was waited for
     * @param cause how the wait ended, or null
     */
    public TwsTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
