package io.resync.agent.gather;

/** A source says of itself that it could not be read; it becomes a gap. Other exceptions are programming errors. */
public final class SourceFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A source that could not be read.
     *
     * @param message what was asked, what came, what was expected; no secret
     * @param cause what stopped it
     */
    public SourceFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
