package io.resync.agent.verify;

/** Something in a sentence that the evidence must hold. */
sealed interface Claim {
    /** Evidence of this id. */
    record Citation(String id) implements Claim {}

    /** A number or a time of day, as written. */
    record Figure(String digits) implements Claim {}

    /** A name, state or code, as written; or words said to be quoted. */
    record Words(String text) implements Claim {}
}
