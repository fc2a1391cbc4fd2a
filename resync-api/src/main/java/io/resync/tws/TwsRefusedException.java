package io.resync.tws;

/** Resync itself refused to send the request: it is not on the list of reads. */
public final class TwsRefusedException extends TwsException {
    private static final long serialVersionUID = 1L;

    /**
     * A refused request.
     *
     * @param message what was to be sent, and what may be
     */
    public TwsRefusedException(String message) {
        super(message, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
