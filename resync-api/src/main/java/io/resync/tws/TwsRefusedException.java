package io.resync.tws;

/** Resync itself refused to send a request: it is not on the list of reads, or would read more than one answer may. */
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
