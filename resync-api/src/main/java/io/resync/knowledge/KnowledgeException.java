package io.resync.knowledge;

import org.jspecify.annotations.Nullable;

/** A search that could not be made. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failed search.
     *
     * @param message what was asked, what came, what was expected
     * @param cause what stopped it, or null
     */
    public KnowledgeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
