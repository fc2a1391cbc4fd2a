package io.resync.knowledge;

import io.resync.Deadline;
import io.resync.Observed;
import java.util.List;

/** Finds passages of runbooks and incident notes. Safe for use by many threads; close it last. */
public interface KnowledgeBase extends AutoCloseable {
    /**
     * Passages that fit, best first; equal scores in the order of their ids.
     *
     * @param query what to look for
     * @param deadline when the answer must be here
     * @return the passages, empty when nothing fits
     * @throws KnowledgeException when the search could not be made
     */
    Observed<List<Passage>> search(KnowledgeQuery query, Deadline deadline);

    /**
     * What the knowledge base holds, and what it could not take in.
     *
     * @return documents by id, and those that were left out with the reason
     */
    Observed<Holdings> holdings();

    @Override
    void close();

    /**
     * What a knowledge base holds.
     *
     * @param documents what can be found, ordered by id
     * @param skipped what was left out, ordered by name
     */
    record Holdings(List<Document> documents, List<Skipped> skipped) {
        /** Keeps own copies of the lists. */
        public Holdings {
            documents = List.copyOf(documents);
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * A document that was left out.
     *
     * @param name its file, relative to the folder
     * @param reason what was found and what is expected
     */
    record Skipped(String name, String reason) {}
}
