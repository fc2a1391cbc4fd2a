package io.resync.agent.verify;

/** What a number measures. Lengths of time are counted in seconds, sizes in bytes, so that units can differ. */
enum Measure {
    PLAIN,
    SECONDS,
    BYTES,
    PERCENT,
    /** Thousands, millions: "31.4 M rows". */
    SCALED,
    /** Left out: "22 minutes, give or take 3". */
    UNSAID
}
