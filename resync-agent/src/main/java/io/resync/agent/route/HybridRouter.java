package io.resync.agent.route;

import static io.resync.query.Route.Mode.CLARIFY;
import static io.resync.query.Route.Mode.DECLINED;
import static io.resync.query.Route.Mode.DIAGNOSTIC;
import static io.resync.query.Route.Mode.RAG_ONLY;

import io.resync.query.EntityType;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;

/**
 * Chooses the way of a question: the one with the least autonomy that can answer it. Every intent of today is answered
 * from documents or by computation, so {@link Route.Mode#AGENTIC} is never chosen, with a model or without; a model only
 * phrases. Without state: the same query always goes the same way.
 */
public final class HybridRouter {
    /** Makes a router. */
    public HybridRouter() {}

    /**
     * Chooses the way.
     *
     * @param query the question as it was understood
     * @param available what there is to answer with
     * @return the way, and why
     */
    public Route route(StructuredQuery query, Available available) {
        boolean job = !query.entities(EntityType.JOB).isEmpty();
        return switch (query.intent()) {
            case MANAGE -> new Route(DECLINED, "A wish to change the engine; Resync only reads.");
            case UNKNOWN -> new Route(CLARIFY, "No reading of the question is clearly ahead of the others.");
            case LIST_FAILED, HEALTH -> new Route(DIAGNOSTIC, "Computed from the plan as a whole.");
            case HOW_TO -> howTo(job, available.knowledge());
            case STATUS, DIAGNOSE_FAILURE, EXPLAIN_WAITING ->
                job
                        ? new Route(DIAGNOSTIC, "Computed from the plan and the log of the job that is named.")
                        : new Route(CLARIFY, "It is about one job, and none is named.");
        };
    }

    private static Route howTo(boolean job, boolean knowledge) {
        if (knowledge) {
            return new Route(RAG_ONLY, "Asks how something is done: documents alone can answer.");
        }
        return job
                ? new Route(DIAGNOSTIC, "Asks how something is done; there are no documents, the job can be examined.")
                : new Route(CLARIFY, "Asks how something is done; there are no documents and no job is named.");
    }
}
