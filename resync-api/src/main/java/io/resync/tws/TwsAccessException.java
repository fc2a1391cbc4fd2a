package io.resync.tws;

/** The engine did not let the caller in (401), or let the caller in but not to this (403). */
public final class TwsAccessException extends TwsException {
    private static final long serialVersionUID = 1L;

    /** Which of the two it was. */
    public enum Reason {
        /** The credentials were rejected; sending them again can lock the account. */
        CREDENTIALS_REJECTED,
        /** The credentials are good, the right is missing. */
        NOT_PERMITTED
    }

    private final Reason reason;

    /**
     * An access failure.
     *
     * @param reason which of the two
     * @param message what was asked, what came, what was expected
     */
    public TwsAccessException(Reason reason, String message) {
        super(message, null);
        this.reason = reason;
    }

    /**
     * Which of the two it was.
     *
     * @return rejected or not permitted
     */
    public Reason reason() {
        return reason;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
