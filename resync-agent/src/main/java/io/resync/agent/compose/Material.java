package io.resync.agent.compose;

import io.resync.agent.diagnose.Moments;
import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Gap;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.List;

/**
 * What an answer is made of.
 *
 * @param query the question
 * @param route the way it went
 * @param statements the findings in words
 * @param evidence everything cited
 * @param gaps what could not be seen
 * @param notes keys of further sentences that the case asks for
 * @param moments how times are written
 */
public record Material(
        StructuredQuery query,
        Route route,
        List<Statement> statements,
        List<Evidence> evidence,
        List<Gap> gaps,
        List<String> notes,
        Moments moments) {
    /** Keeps own copies of the lists. */
    public Material {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }
}
