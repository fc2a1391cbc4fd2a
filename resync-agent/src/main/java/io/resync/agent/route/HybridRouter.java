package io.resync.agent.route;

import static io.resync.query.Route.Mode.AGENTIC;
import static io.resync.query.Route.Mode.CLARIFY;
import static io.resync.query.Route.Mode.DECLINED;
import static io.resync.query.Route.Mode.DIAGNOSTIC;
import static io.resync.query.Route.Mode.RAG_ONLY;

import io.resync.agent.understand.GreenButWrong;
import io.resync.query.EntityType;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.Set;

/**
 * Chooses the way of a question: the one with the least autonomy that can answer it. A model is let in only where the
 * question is open; everything else is computed, with a model or without, which then only phrases. Without state: the same
 * query always goes the same way.
 */
public final class HybridRouter {
    private static final Set<EntityType> SUBJECTS = Set.of(
            EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.RESOURCE, EntityType.PROMPT);

    private static final Route FROM_DOCUMENTS = new Route(RAG_ONLY, "Documents alone can answer.");
    private static final Route FROM_THE_JOB =
            new Route(DIAGNOSTIC, "Computed from the plan, the log and the documents of what is named.");
    private static final Route FROM_THE_PLAN = new Route(DIAGNOSTIC, "Computed from the plan as a whole.");
    private static final Route NO_SUBJECT =
            new Route(CLARIFY, "It is about one object of the plan, and none is named.");
    private static final Route NO_SOURCE =
            new Route(CLARIFY, "Documents would answer this, but there are none, and nothing of the plan is named.");

    private final RoutingPolicy policy;

    /** Makes a router that may take every way. */
    public HybridRouter() {
        this(RoutingPolicy.standard());
    }

    /**
     * Makes a router.
     *
     * @param policy which ways it may take
     */
    public HybridRouter(RoutingPolicy policy) {
        this.policy = policy;
    }

    /**
     * Chooses the way.
     *
     * @param query the question as it was understood
     * @param available what there is to answer with
     * @return the way, and why
     */
    public Route route(StructuredQuery query, Available available) {
        return policy.applyTo(fitting(query, available));
    }

    private static Route fitting(StructuredQuery query, Available available) {
        return switch (query.intent()) {
            case MANAGE -> new Route(DECLINED, "A wish to change the engine; Resync only reads.");
            case UNKNOWN -> new Route(CLARIFY, "No reading of the question is clearly ahead of the others.");
            case OUT_OF_SCOPE -> new Route(CLARIFY, "Nothing that the plan, its logs or its documents can answer.");
            case GREETING, SMALL_TALK -> new Route(RAG_ONLY, "Nothing has to be read.");
            case HOW_TO, DEFINITION, OWNER -> available.knowledge() ? FROM_DOCUMENTS : withoutDocuments(query);
            case MESSAGE_LOOKUP -> isNamed(query, EntityType.JOB) ? FROM_THE_JOB : FROM_DOCUMENTS;
            case RUNBOOK, SIMILAR_INCIDENT ->
                isNamed(query, EntityType.JOB) || !available.knowledge() ? withoutDocuments(query) : FROM_DOCUMENTS;
            case DIAGNOSE_FAILURE ->
                ofManyFailures(query) || GreenButWrong.in(query) ? FROM_THE_PLAN : fromTheSubject(query);
            case STATUS, EXPLAIN_WAITING, DURATION, HISTORY, LOG_SUMMARY, DEPENDENCY_CHAIN, SCHEDULE ->
                fromTheSubject(query);
            case LIST, HEALTH, IMPACT, CRITICAL_PATH, RESOURCE_CONTENTION, HANDOVER, CHANGE -> FROM_THE_PLAN;
            case COMPARISON, FORECAST, REPORT ->
                available.model() ? new Route(AGENTIC, "An open question, and there is a model.") : FROM_THE_PLAN;
        };
    }

    private static Route fromTheSubject(StructuredQuery query) {
        return namesSubject(query) ? FROM_THE_JOB : NO_SUBJECT;
    }

    private static boolean namesSubject(StructuredQuery query) {
        return SUBJECTS.stream().anyMatch(type -> isNamed(query, type));
    }

    /** What went wrong, of nothing named, is whatever went wrong: "300 alerts in five minutes", "all is green, but ...". */
    private static boolean ofManyFailures(StructuredQuery query) {
        return !namesSubject(query)
                && (isNamed(query, EntityType.DURATION) || query.selection().ofFailures());
    }

    private static Route withoutDocuments(StructuredQuery query) {
        return isNamed(query, EntityType.JOB) ? FROM_THE_JOB : NO_SOURCE;
    }

    private static boolean isNamed(StructuredQuery query, EntityType type) {
        return query.entities().stream().anyMatch(entity -> entity.type().equals(type));
    }
}
