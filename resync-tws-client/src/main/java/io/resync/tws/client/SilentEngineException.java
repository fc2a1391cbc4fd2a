package io.resync.tws.client;

import java.io.IOException;
import java.time.Duration;

/** The engine took the question, or began to answer it, and then said nothing for longer than it may. */
final class SilentEngineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration silence;
    private final boolean asksAgain;

    SilentEngineException(Duration silence, IOException cause) {
        this(silence, true, cause);
    }

    private SilentEngineException(Duration silence, boolean asksAgain, IOException cause) {
        super("the engine was silent for " + silence.toMillis() + " ms", cause);
        this.silence = silence;
        this.asksAgain = asksAgain;
    }

    /** The same, not to be tried again. */
    SilentEngineException forGood() {
        return new SilentEngineException(silence, false, this);
    }

    Duration silence() {
        return silence;
    }

    boolean asksAgain() {
        return asksAgain;
    }
}
