package io.resync.server.chat;

import io.resync.diagnosis.Evidence;
import java.time.Instant;

/** Something that was seen and is cited by its id. */
public record EvidenceView(String id, String kind, String source, Instant observedAt, String location, String excerpt) {
    public static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.kind().code(),
                evidence.source(),
                evidence.observedAt(),
                evidence.location(),
                evidence.excerpt());
    }
}
