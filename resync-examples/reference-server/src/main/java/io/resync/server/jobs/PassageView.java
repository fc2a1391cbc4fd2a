package io.resync.server.jobs;

import io.resync.knowledge.Passage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A passage of a document that fits. */
record PassageView(
        String id,
        String documentId,
        String title,
        String section,
        String version,
        @Nullable LocalDate approved,
        @Nullable String owner,
        String language,
        double score,
        String text) {
    static PassageView of(Passage passage) {
        var document = passage.document();
        return new PassageView(
                passage.id(),
                document.id(),
                document.title(),
                passage.section(),
                document.version(),
                document.approved(),
                document.owner(),
                document.language().tag(),
                passage.score(),
                passage.text());
    }
}
