package io.resync.rag;

import io.resync.Deadline;
import io.resync.knowledge.KnowledgeException;

/** A search whose time is up. */
final class LateSearch {
    private LateSearch() {}

    static void check(Deadline deadline) {
        if (deadline.passed()) {
            throw exception();
        }
    }

    static KnowledgeException exception() {
        return new KnowledgeException("the question's deadline passed before the knowledge base was searched", null);
    }
}
