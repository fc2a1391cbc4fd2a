package io.resync.benchmarks;

import java.nio.file.Path;

/** A line of a data file is not what it should be. */
final class BadLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where the complaint says itself which line it is. */
    BadLineException(Path file, String complaint) {
        super(file + ": " + complaint);
    }

    BadLineException(Path file, long line, String complaint) {
        super(file + ":" + line + ": " + complaint);
    }
}
