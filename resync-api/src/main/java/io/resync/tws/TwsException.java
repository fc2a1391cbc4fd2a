package io.resync.tws;

import org.jspecify.annotations.Nullable;

/** A call to the engine that did not succeed; catch this to catch them all. Messages hold no credential. */
public abstract sealed class TwsException extends RuntimeException
        permits TwsAccessException,
                TwsDecodeException,
                TwsRefusedException,
                TwsStatusException,
                TwsTimeoutException,
                TwsUnavailableException {
    private static final long serialVersionUID = 1L;

    TwsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Whether the same call, sent again later, can succeed.
     *
     * @return true where only time is needed
     */
    public abstract boolean retryable();
}
