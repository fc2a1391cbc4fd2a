package io.resync.query;

/**
 * Which way a question goes, and why.
 *
 * @param mode the way
 * @param reason for people who look at decisions; English, one line
 */
public record Route(Mode mode, String reason) {
    /** The ways, by how much is left to a model; the first that can answer is taken. */
    public enum Mode {
        /** Answered from documents alone. */
        RAG_ONLY,
        /** Computed from the plan, logs and documents. */
        DIAGNOSTIC,
        /** As diagnostic, and a model may ask for more. */
        AGENTIC,
        /** Not done: it would change the engine. */
        DECLINED,
        /** Asked back: what is wanted is not clear. */
        CLARIFY
    }
}
