package io.resync.agent.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Language;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HybridRouterTest {
    private static final Set<Route.Mode> OUTCOMES = Set.of(Route.Mode.DECLINED, Route.Mode.CLARIFY);

    private final HybridRouter router = new HybridRouter();

    @ParameterizedTest
    @CsvSource({
        // intent, what is named, knowledge, model, way
        "MANAGE, JOB, true, true, DECLINED",
        "UNKNOWN, JOB, true, true, CLARIFY",
        "OUT_OF_SCOPE, NONE, true, true, CLARIFY",
        "GREETING, NONE, true, true, RAG_ONLY",
        "SMALL_TALK, NONE, true, false, RAG_ONLY",
        "MANAGE, JOB, false, true, DECLINED",
        "UNKNOWN, JOB, false, true, CLARIFY",
        "OUT_OF_SCOPE, NONE, false, true, CLARIFY",
        "GREETING, NONE, false, true, RAG_ONLY",
        "SMALL_TALK, NONE, false, false, RAG_ONLY",
        "HOW_TO, NONE, true, false, RAG_ONLY",
        "HOW_TO, JOB, true, false, RAG_ONLY",
        "HOW_TO, JOB, false, false, DIAGNOSTIC",
        "HOW_TO, NONE, false, true, CLARIFY",
        "DEFINITION, NONE, true, false, RAG_ONLY",
        "DEFINITION, JOB, true, false, RAG_ONLY",
        "DEFINITION, JOB, false, false, DIAGNOSTIC",
        "DEFINITION, NONE, false, true, CLARIFY",
        "OWNER, NONE, true, false, RAG_ONLY",
        "OWNER, JOB, true, false, RAG_ONLY",
        "OWNER, JOB, false, false, DIAGNOSTIC",
        "OWNER, NONE, false, true, CLARIFY",
        "MESSAGE_LOOKUP, NONE, false, false, RAG_ONLY",
        "MESSAGE_LOOKUP, JOB, true, false, DIAGNOSTIC",
        "RUNBOOK, JOB, true, false, DIAGNOSTIC",
        "RUNBOOK, NONE, true, false, RAG_ONLY",
        "RUNBOOK, NONE, false, false, CLARIFY",
        "SIMILAR_INCIDENT, JOB, true, false, DIAGNOSTIC",
        "SIMILAR_INCIDENT, NONE, true, false, RAG_ONLY",
        "SIMILAR_INCIDENT, NONE, false, false, CLARIFY",
        "STATUS, JOB, true, true, DIAGNOSTIC",
        "STATUS, JOB_STREAM, false, false, DIAGNOSTIC",
        "STATUS, WORKSTATION, false, false, DIAGNOSTIC",
        "STATUS, NONE, true, true, CLARIFY",
        "DIAGNOSE_FAILURE, JOB, true, true, DIAGNOSTIC",
        "DIAGNOSE_FAILURE, JOB_STREAM, false, false, DIAGNOSTIC",
        "DIAGNOSE_FAILURE, WORKSTATION, false, false, DIAGNOSTIC",
        "DIAGNOSE_FAILURE, NONE, true, true, CLARIFY",
        "DIAGNOSE_FAILURE, DURATION, true, true, DIAGNOSTIC",
        "EXPLAIN_WAITING, JOB, true, true, DIAGNOSTIC",
        "EXPLAIN_WAITING, JOB_STREAM, false, false, DIAGNOSTIC",
        "EXPLAIN_WAITING, WORKSTATION, false, false, DIAGNOSTIC",
        "EXPLAIN_WAITING, NONE, true, true, CLARIFY",
        "DURATION, JOB, true, true, DIAGNOSTIC",
        "DURATION, JOB_STREAM, false, false, DIAGNOSTIC",
        "DURATION, WORKSTATION, false, false, DIAGNOSTIC",
        "DURATION, NONE, true, true, CLARIFY",
        "HISTORY, JOB, true, true, DIAGNOSTIC",
        "HISTORY, JOB_STREAM, false, false, DIAGNOSTIC",
        "HISTORY, WORKSTATION, false, false, DIAGNOSTIC",
        "HISTORY, NONE, true, true, CLARIFY",
        "LOG_SUMMARY, JOB, true, true, DIAGNOSTIC",
        "LOG_SUMMARY, JOB_STREAM, false, false, DIAGNOSTIC",
        "LOG_SUMMARY, WORKSTATION, false, false, DIAGNOSTIC",
        "LOG_SUMMARY, NONE, true, true, CLARIFY",
        "DEPENDENCY_CHAIN, JOB, true, true, DIAGNOSTIC",
        "DEPENDENCY_CHAIN, JOB_STREAM, false, false, DIAGNOSTIC",
        "DEPENDENCY_CHAIN, WORKSTATION, false, false, DIAGNOSTIC",
        "DEPENDENCY_CHAIN, NONE, true, true, CLARIFY",
        "SCHEDULE, JOB, true, true, DIAGNOSTIC",
        "SCHEDULE, JOB_STREAM, false, false, DIAGNOSTIC",
        "SCHEDULE, WORKSTATION, false, false, DIAGNOSTIC",
        "SCHEDULE, NONE, true, true, CLARIFY",
        "LIST, NONE, false, true, DIAGNOSTIC",
        "HEALTH, NONE, false, true, DIAGNOSTIC",
        "IMPACT, NONE, false, true, DIAGNOSTIC",
        "CRITICAL_PATH, NONE, false, true, DIAGNOSTIC",
        "RESOURCE_CONTENTION, NONE, false, true, DIAGNOSTIC",
        "HANDOVER, NONE, false, true, DIAGNOSTIC",
        "CHANGE, NONE, false, true, DIAGNOSTIC",
        "COMPARISON, NONE, true, true, AGENTIC",
        "COMPARISON, NONE, true, false, DIAGNOSTIC",
        "FORECAST, NONE, true, true, AGENTIC",
        "FORECAST, NONE, true, false, DIAGNOSTIC",
        "REPORT, NONE, true, true, AGENTIC",
        "REPORT, NONE, true, false, DIAGNOSTIC"
    })
    void takesTheWayThatCanAnswer(Intent intent, String named, boolean knowledge, boolean model, Route.Mode way) {
        var route = router.route(query(intent, named), new Available(model, knowledge));

        assertThat(route.mode()).isEqualTo(way);
    }

    @ParameterizedTest
    @EnumSource
    void aModelChangesTheWayOfOpenQuestionsOnly(Intent intent) {
        var with = router.route(query(intent, "JOB"), new Available(true, true));
        var without = router.route(query(intent, "JOB"), new Available(false, true));

        assertThat(with.equals(without)).isEqualTo(with.mode() != Route.Mode.AGENTIC);
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyCanForbidAutonomy(Intent intent) {
        var careful = new HybridRouter(new RoutingPolicy(false, null));

        assertThat(careful.route(query(intent, "JOB"), new Available(true, true))
                        .mode())
                .isNotEqualTo(Route.Mode.AGENTIC);
    }

    @ParameterizedTest
    @EnumSource
    void aForcedWayLeavesOutcomesAsTheyAre(Intent intent) {
        var forced = new HybridRouter(new RoutingPolicy(true, Route.Mode.RAG_ONLY));
        var own = router.route(query(intent, "NONE"), new Available(true, true));

        assertThat(forced.route(query(intent, "NONE"), new Available(true, true))
                        .mode())
                .isEqualTo(OUTCOMES.contains(own.mode()) ? own.mode() : Route.Mode.RAG_ONLY);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "CLARIFY"})
    void anOutcomeCannotBeForced(Route.Mode outcome) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoutingPolicy(true, outcome))
                .withMessageContaining(outcome.name());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyInOneLine(Intent intent) {
        var reason =
                router.route(query(intent, "JOB"), new Available(true, true)).reason();

        assertThat(reason).isNotBlank().doesNotContain("\n").endsWith(".");
    }

    private static StructuredQuery query(Intent intent, String named) {
        var entities = named.equals("NONE")
                ? List.<Entity>of()
                : List.of(new Entity(new EntityType(named.toLowerCase(Locale.ROOT)), "X", 0, 1));
        return new StructuredQuery("X", Language.ENGLISH, intent, 0.5, entities);
    }
}
