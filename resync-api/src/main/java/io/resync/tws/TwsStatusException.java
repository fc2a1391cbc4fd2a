package io.resync.tws;

/** The engine answered with an error of its own. */
public final class TwsStatusException extends TwsException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * An error of the engine.
     *
     * @param status the HTTP status
     * @param message what was asked, what came, what was expected
     */
    public TwsStatusException(int status, String message) {
        super(message, null);
        this.status = status;
    }

    /**
     * What the engine answered.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return status == 429 || (status >= 502 && status <= 504);
    }
}
