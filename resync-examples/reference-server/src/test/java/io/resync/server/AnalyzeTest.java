package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.gather.EngineNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How a question is understood, field by field. */
@DemoServerTest
final class AnalyzeTest {
    private final Client viewer;

    AnalyzeTest(@Autowired EngineNames names, @LocalServerPort int port) {
        if (names.asOf().isEmpty()) {
            names.refresh().join();
        }
        viewer = Client.viewer(port);
    }

    @Test
    void hasTheFieldsOfTheContract() {
        var analysis = analyze("Why did job PAYROLL_NIGHTLY fail yesterday?");

        assertThat(analysis.propertyNames())
                .containsExactly(
                        "language",
                        "intent",
                        "confidence",
                        "queryType",
                        "entities",
                        "timeRange",
                        "route",
                        "routeReason",
                        "carried");
        assertThat(analysis.get("language").asString()).isEqualTo("en");
        assertThat(analysis.get("intent").asString()).isEqualTo("diagnose_failure");
        assertThat(analysis.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(analysis.get("queryType").asString()).isEqualTo("troubleshoot");
        assertThat(analysis.get("timeRange").propertyNames()).containsExactly("from", "to");
        assertThat(analysis.get("timeRange").get("from").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(analysis.get("route").asString()).isEqualTo("DIAGNOSTIC");
        assertThat(analysis.get("routeReason").asString()).isNotBlank();
        assertThat(analysis.get("carried")).isEmpty();
    }

    @Test
    void anEntityHasItsPlaceAndTheNameThatItIs() {
        var entity =
                analyze("Why did job PAYROLL_NIGHTLY fail?").get("entities").get(0);

        assertThat(entity.propertyNames()).containsExactly("type", "text", "start", "end", "resolved");
        assertThat(entity.get("type").asString()).isEqualTo("job");
        assertThat(entity.get("text").asString()).isEqualTo("PAYROLL_NIGHTLY");
        assertThat(entity.get("start").asInt()).isEqualTo(12);
        assertThat(entity.get("end").asInt()).isEqualTo(27);
        assertThat(entity.get("resolved").asString()).isEqualTo("/DBSP01#/RH/PAYROLL_D.PAYROLL_NIGHTLY");
    }

    @Test
    void aQuestionWithoutATimeHasNoTimeRange() {
        assertThat(analyze("Why did job PAYROLL_NIGHTLY fail?").has("timeRange"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How do I accept a new SFTP host key? | RAG_ONLY   | how_to
            Quais jobs falharam?                 | DIAGNOSTIC | status
            cancela o job PAYROLL_NIGHTLY        | DECLINED   | general
            ¿cuál es la capital de Francia?      | CLARIFY    | general
            """)
    void tellsTheWayOrTheOutcome(String message, String route, String queryType) {
        var analysis = analyze(message);

        assertThat(analysis.get("route").asString()).isEqualTo(route);
        assertThat(analysis.get("queryType").asString()).isEqualTo(queryType);
    }

    @Test
    void thePlanSaysWhatANameIs() {
        var entities = analyze("DBSP01 down?").get("entities");

        assertThat(entities).singleElement().satisfies(entity -> {
            assertThat(entity.get("type").asString()).isEqualTo("workstation");
            assertThat(entity.get("resolved").asString()).isEqualTo("DBSP01");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Which jobs failed on workstation DBSP01 last night?   | and yesterday?
            pt | Quais jobs falharam na estação DBSP01 esta noite?     | e ontem?
            es | ¿Qué jobs fallaron en la estación DBSP01 anoche?      | ¿y ayer?
            """)
    void showsWhatAFollowUpTakesOver(String conversation, String first, String second) {
        viewer.post("/api/v1/chat", Map.of("message", first, "conversationId", conversation));

        var analysis = viewer.post("/api/v1/chat/analyze", Map.of("message", second, "conversationId", conversation))
                .json();

        assertThat(texts(analysis.get("carried"))).containsExactly("subject", "intent");
        assertThat(analysis.get("intent").asString()).isEqualTo("list");
        assertThat(analysis.get("entities")
                        .valueStream()
                        .map(entity -> entity.get("type").asString()))
                .containsExactly("time_range", "workstation");
    }

    @Test
    void showsThatTheTimeWasTakenOver() {
        var first = Map.of("message", "Why did job PAYROLL_NIGHTLY fail last night?", "conversationId", "time");
        viewer.post("/api/v1/chat", first);

        var analysis = viewer.post("/api/v1/chat/analyze", Map.of("message", "and the log?", "conversationId", "time"))
                .json();

        assertThat(texts(analysis.get("carried"))).containsExactly("subject", "time");
        assertThat(analysis.has("timeRange")).isTrue();
    }

    @Test
    void refusesABlankMessageAndNobody() {
        var blank = viewer.post("/api/v1/chat/analyze", Map.of("message", " "));

        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.json().get("field").asString()).isEqualTo("message");
        assertThat(Client.nobody(viewer.port())
                        .post("/api/v1/chat/analyze", Map.of("message", "x"))
                        .status())
                .isEqualTo(401);
    }

    private JsonNode analyze(String message) {
        return viewer.post("/api/v1/chat/analyze", Map.of("message", message)).json();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
