package io.resync.agent.understand;

/** Which one is meant of several that a time can be: "at 4" is every day. */
enum Lean {
    PAST,
    NEAREST,
    FUTURE;

    private static final int PAST_IS_LIKELIER = 5;

    /** Most questions are about what has been: what is to come must be five times as near to be meant. */
    static long distance(long ahead) {
        return ahead > 0 ? ahead * PAST_IS_LIKELIER : -ahead;
    }
}
