package io.resync.benchmarks;

import java.io.IOException;

/** Runs the code that the product runs on data from outside, and counts how often it is right. */
interface QualitySuite {
    /** The options it takes, for people. */
    String usage();

    /**
     * Measures.
     *
     * @throws BadLineException if the data cannot be read as what it should be
     * @throws WrongCallException if an option is missing or unknown
     */
    Figures measure(Options options) throws IOException;
}
