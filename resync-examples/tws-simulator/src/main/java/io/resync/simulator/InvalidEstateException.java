package io.resync.simulator;

/** An estate folder that cannot be simulated; the message says where, what is wrong and what is expected. */
public final class InvalidEstateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidEstateException(String message) {
        super(message);
    }

    InvalidEstateException(String message, Throwable cause) {
        super(message, cause);
    }
}
