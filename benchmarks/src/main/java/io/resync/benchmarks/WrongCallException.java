package io.resync.benchmarks;

/** The command line asks for something that there is not. */
final class WrongCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongCallException(String message) {
        super(message);
    }
}
