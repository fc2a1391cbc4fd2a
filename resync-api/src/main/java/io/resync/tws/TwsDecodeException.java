package io.resync.tws;

import org.jspecify.annotations.Nullable;

/** The engine answered, but not with what was expected. */
public final class TwsDecodeException extends TwsException {
    private static final long serialVersionUID = 1L;

    /**
     * An answer that could not be read.
     *
     * @param message what was asked, what came, what was expected
     * @param cause where reading stopped, or null
     */
    public TwsDecodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
