package io.resync.agent.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HybridRouterTest {
    private static final Entity JOB = new Entity(EntityType.JOB, "X", 0, 1);
    private static final Entity STREAM = new Entity(EntityType.JOB_STREAM, "X", 0, 1);

    private final HybridRouter router = new HybridRouter();

    @ParameterizedTest
    @CsvSource({
        // intent, job named, knowledge, way
        "MANAGE,           true,  true,  DECLINED",
        "MANAGE,           false, false, DECLINED",
        "UNKNOWN,          true,  true,  CLARIFY",
        "HOW_TO,           false, true,  RAG_ONLY",
        "HOW_TO,           true,  true,  RAG_ONLY",
        "HOW_TO,           true,  false, DIAGNOSTIC",
        "HOW_TO,           false, false, CLARIFY",
        "STATUS,           true,  true,  DIAGNOSTIC",
        "STATUS,           false, true,  CLARIFY",
        "DIAGNOSE_FAILURE, true,  false, DIAGNOSTIC",
        "DIAGNOSE_FAILURE, false, true,  CLARIFY",
        "EXPLAIN_WAITING,  true,  true,  DIAGNOSTIC",
        "EXPLAIN_WAITING,  false, true,  CLARIFY",
        "LIST_FAILED,      false, true,  DIAGNOSTIC",
        "HEALTH,           false, false, DIAGNOSTIC"
    })
    void takesTheWayThatCanAnswer(Intent intent, boolean job, boolean knowledge, Route.Mode way) {
        var route = router.route(query(intent, job ? JOB : STREAM), new Available(false, knowledge));

        assertThat(route.mode()).isEqualTo(way);
    }

    @ParameterizedTest
    @EnumSource
    void aModelNeverChangesTheWay(Intent intent) {
        var query = query(intent, JOB);

        assertThat(router.route(query, new Available(true, true)))
                .isEqualTo(router.route(query, new Available(false, true)));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyInOneLine(Intent intent) {
        var reason = router.route(query(intent, JOB), new Available(true, true)).reason();

        assertThat(reason).isNotBlank().doesNotContain("\n").endsWith(".");
    }

    private static StructuredQuery query(Intent intent, Entity entity) {
        return new StructuredQuery("X", Language.ENGLISH, intent, 0.5, List.of(entity));
    }
}
