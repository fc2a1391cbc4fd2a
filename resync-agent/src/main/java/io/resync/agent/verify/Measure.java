package io.resync.agent.verify;

/** What a number measures. Lengths of time are counted in seconds, sizes in bytes, so that units can differ. */
enum Measure {
    PLAIN,
    SECONDS,
    BYTES,
    PERCENT
}
