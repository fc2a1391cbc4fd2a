package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.gather.EngineNames;
import io.resync.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DemoServerTest
final class ChatTest {
    private final Simulator engine;
    private final Client viewer;

    ChatTest(@Autowired Simulator engine, @Autowired EngineNames names, @LocalServerPort int port) {
        this.engine = engine;
        if (names.asOf().isEmpty()) {
            names.refresh().join(); // what is read in the background at start is over
        }
        viewer = Client.viewer(port);
    }

    @AfterEach
    void restore() {
        engine.restore();
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Por que o job PAYROLL_NIGHTLY falhou?, 14",
        "en, Why did the job PAYROLL_NIGHTLY fail?, 16",
        "es, ¿Por qué falló el job PAYROLL_NIGHTLY?, 22"
    })
    void answersWhyAJobFailedInTheLanguageOfTheQuestion(String language, String question, int start) {
        var answer = viewer.ask(question).json();

        assertThat(answer.get("language").asString()).isEqualTo(language);
        assertThat(answer.get("queryType").asString()).isEqualTo("troubleshoot");
        assertThat(answer.get("entities")).singleElement().satisfies(entity -> {
            assertThat(entity.get("type").asString()).isEqualTo("job");
            assertThat(entity.get("text").asString()).isEqualTo("PAYROLL_NIGHTLY");
            assertThat(entity.get("start").asInt()).isEqualTo(start);
            assertThat(entity.get("end").asInt()).isEqualTo(start + 15);
        });
        assertThat(answer.get("complete").asBoolean()).isTrue();
        assertThat(answer.get("gaps")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Por que o job PAYROLL_NIGHTLY falhou?",
        "Why did the job PAYROLL_NIGHTLY fail?",
        "¿Por qué falló el job PAYROLL_NIGHTLY?"
    })
    void citesTheLinesOfTheCauseTheRunbookItsOwnerAndWhatIsHit(String question) {
        var answer = viewer.ask(question).json();

        assertThat(citedBy(answer, "root_cause")).anySatisfy(shown -> {
            assertThat(shown.get("kind").asString()).isEqualTo("log_lines");
            assertThat(shown.get("location").asString()).containsPattern("\\b400\\b");
            assertThat(shown.get("excerpt").asString()).contains("ORA-01653");
        });
        assertThat(findings(answer, "runbook").toList())
                .anySatisfy(finding ->
                        assertThat(finding.get("statement").asString()).contains("RB-021"));
        assertThat(findings(answer, "owner").toList()).isNotEmpty();
        assertThat(findings(answer, "impact").toList())
                .anySatisfy(finding -> assertThat(
                                largestNumber(finding.get("statement").asString()))
                        .isGreaterThanOrEqualTo(12));
    }

    @Test
    void everyCitationLeadsToItsEvidence() {
        var answer = viewer.ask("Why did PAYROLL_NIGHTLY fail?").json();
        var ids = values(answer.get("evidence"), "id");

        assertThat(Pattern.compile("\\[(e\\d+)]")
                        .matcher(answer.get("text").asString())
                        .results()
                        .map(hit -> hit.group(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void hasTheFieldsOfTheContract() {
        assertThat(viewer.ask("Why did PAYROLL_NIGHTLY fail?").json().propertyNames())
                .containsExactly(
                        "conversationId",
                        "turnId",
                        "traceId",
                        "language",
                        "queryType",
                        "intent",
                        "confidence",
                        "route",
                        "routeReason",
                        "entities",
                        "text",
                        "findings",
                        "evidence",
                        "gaps",
                        "composer",
                        "toolsUsed",
                        "tokens",
                        "elapsed",
                        "complete");
    }

    @Test
    void analyzesWithoutAskingTheEngine() {
        var before = engine.requests().size();
        var analysis = viewer.post("/api/v1/chat/analyze", Map.of("message", "Por que o job PAYROLL_NIGHTLY falhou?"))
                .json();

        assertThat(engine.requests()).hasSize(before);
        assertThat(analysis.get("language").asString()).isEqualTo("pt-BR");
        assertThat(analysis.get("intent").asString()).isEqualTo("diagnose_failure");
        assertThat(analysis.get("route").asString()).isEqualTo("DIAGNOSTIC");
        assertThat(values(analysis.get("entities"), "text")).containsExactly("PAYROLL_NIGHTLY");
    }

    @Test
    void tellsWhichTimeAQuestionIsAbout() {
        var analysis = viewer.post("/api/v1/chat/analyze", Map.of("message", "quais jobs falharam ontem?"))
                .json();

        assertThat(values(analysis.get("entities"), "type")).containsExactly("time_range");
        var from = Instant.parse(analysis.get("timeRange").get("from").asString());
        var to = Instant.parse(analysis.get("timeRange").get("to").asString());
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void keepsTheDeadlineWhenTheLogHangsAndNamesTheOneGap() {
        viewer.ask("Why did PAYROLL_NIGHTLY fail?"); // the first question of a JVM loads classes
        engine.hold("joblog");
        var started = System.nanoTime();
        var answer = viewer.ask("Why did PAYROLL_NIGHTLY fail?").json();
        var elapsed = Duration.ofNanos(System.nanoTime() - started);

        assertThat(elapsed).isLessThan(Duration.ofMillis(4_200));
        assertThat(answer.get("gaps")).singleElement().satisfies(gap -> {
            assertThat(gap.get("source").asString()).isEqualTo("job_log");
            assertThat(gap.get("cause").asString()).isEqualTo("timeout");
            assertThat(Duration.parse(gap.get("elapsed").asString())).isPositive();
        });
        assertThat(answer.get("complete").asBoolean()).isFalse();
        assertThat(findings(answer, "impact").toList()).isNotEmpty();
    }

    @Test
    void answersInTheLanguageThatIsWanted() {
        var body = Map.of("message", "Why did PAYROLL_NIGHTLY fail?", "language", "es");

        assertThat(viewer.post("/api/v1/chat", body).json().get("language").asString())
                .isEqualTo("es");
    }

    @Test
    void keepsTheConversation() {
        var body = Map.of("message", "Why did PAYROLL_NIGHTLY fail?", "conversationId", "night-7");

        assertThat(viewer.post("/api/v1/chat", body)
                        .json()
                        .get("conversationId")
                        .asString())
                .isEqualTo("night-7");
    }

    @Test
    void carriesTheCallersTrace() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var reply = viewer.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .ask("PAYROLL_NIGHTLY?");

        assertThat(reply.header("X-Trace-Id")).isEqualTo(trace);
        assertThat(reply.json().get("traceId").asString()).isEqualTo(trace);
    }

    @Test
    void declinesToChangeTheEngine() {
        var answer = viewer.ask("Cancela o job PAYROLL_NIGHTLY").json();

        assertThat(answer.get("route").asString()).isEqualTo("DECLINED");
    }

    @Test
    void offersNamesThatAreCloseToAnUnknownOne() {
        assertThat(viewer.ask("Why did PAYROLL_NIGHTLI fail?")
                        .json()
                        .get("text")
                        .asString())
                .contains("PAYROLL_NIGHTLY");
    }

    private static Stream<JsonNode> findings(JsonNode answer, String kind) {
        return answer.get("findings")
                .valueStream()
                .filter(finding -> finding.get("kind").asString().equals(kind));
    }

    private static List<JsonNode> citedBy(JsonNode answer, String kind) {
        var ids = findings(answer, kind)
                .flatMap(finding -> finding.get("evidence").valueStream())
                .map(JsonNode::asString)
                .toList();
        return answer.get("evidence")
                .valueStream()
                .filter(shown -> ids.contains(shown.get("id").asString()))
                .toList();
    }

    private static List<String> values(JsonNode list, String field) {
        return list.valueStream().map(node -> node.get(field).asString()).toList();
    }

    private static int largestNumber(String text) {
        return Pattern.compile("\\b\\d+\\b")
                .matcher(text)
                .results()
                .mapToInt(hit -> Integer.parseInt(hit.group()))
                .max()
                .orElse(0);
    }
}
