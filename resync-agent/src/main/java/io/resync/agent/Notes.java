package io.resync.agent;

import io.resync.agent.gather.Gatherer;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.ArrayList;
import java.util.List;

/** What an answer says besides its findings: why it asks back or declines, and what it could not tell. */
final class Notes {
    private Notes() {}

    static List<String> of(
            StructuredQuery query, Route route, List<Statement> statements, Investigation investigation) {
        var notes = new ArrayList<String>();
        if (route.mode() == Route.Mode.DECLINED) {
            notes.add("declined");
        } else if (route.mode() == Route.Mode.CLARIFY && statements.isEmpty()) {
            notes.add(query.intent() == Intent.UNKNOWN ? "clarify.general" : "clarify.which_job");
        } else if (statements.isEmpty()) {
            notes.add(investigation.isComplete() ? "nothing_found" : "nothing_seen");
        }
        if (causeMissing(query, statements, investigation)) {
            notes.add("cause_not_seen");
        }
        if (!Gatherer.leftOut(query).isEmpty()
                && !query.entities(EntityType.JOB).isEmpty()) {
            notes.add("other_jobs");
        }
        return notes;
    }

    /** A failed job whose log was not seen: the reason stays unknown, and the answer has to say so. */
    private static boolean causeMissing(
            StructuredQuery query, List<Statement> statements, Investigation investigation) {
        return query.intent() == Intent.DIAGNOSE_FAILURE
                && investigation.get(Sources.JOB_LOG).isEmpty()
                && statements.stream().anyMatch(Notes::tellsOfAFailure);
    }

    private static boolean tellsOfAFailure(Statement statement) {
        return statement.finding().kind() == Finding.Kind.STATE
                && statement.finding().message().equals("state.failed");
    }
}
