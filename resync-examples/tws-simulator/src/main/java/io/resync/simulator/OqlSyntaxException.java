package io.resync.simulator;

/** A filter that does not follow the query language. */
final class OqlSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OqlSyntaxException(String expected, String found, int position) {
        super("expected " + expected + " at character " + (position + 1) + ", found " + found);
    }
}
