package io.resync.tws;

import org.jspecify.annotations.Nullable;

/** No connection to the engine could be made, or it broke. */
public final class TwsUnavailableException extends TwsException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * A connection that failed and may be there later.
     *
     * @param message what was asked and how the connection failed
     * @param cause how the connection failed, or null
     */
    public TwsUnavailableException(String message, @Nullable Throwable cause) {
        this(message, cause, true);
    }

    /**
     * A connection that failed.
     *
     * @param message what was asked and how the connection failed
     * @param cause how the connection failed, or null
     * @param retryable whether only time is needed; a certificate that is not to be trusted needs a person
     */
    public TwsUnavailableException(String message, @Nullable Throwable cause, boolean retryable) {
        super(message, cause);
        this.retryable = retryable;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
