package io.resync.agent.understand;

/** What a text says about changing the engine. */
enum Stance {
    /** Somebody wants it changed. */
    WANTED,
    /** Somebody wants it left as it is. */
    REFUSED,
    /** Nothing, or it asks about a change, or tells of one. */
    NONE
}
