package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.Deadline;
import io.resync.agent.diagnose.EstateHealth;
import io.resync.agent.gather.Gatherer;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.chat.Answer;
import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.diagnosis.Gap;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.QueryType;
import io.resync.query.Question;
import io.resync.query.Route;
import io.resync.simulator.RecordedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResyncTest {
    /** By the engine's reference: the endings of a POST whose body is a question, of those that the agent asks. */
    private static final List<String> READS_BY_POST = List.of("/query", "/query_next");

    private final Path folder;

    @AutoClose
    private final DemoNight night;

    ResyncTest(@TempDir Path folder) {
        this.folder = folder;
        night = new DemoNight(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Por que o job PAYROLL_NIGHTLY falhou?, Causa provável:",
        "en, Why did job PAYROLL_NIGHTLY fail?, Probable cause:",
        "es, ¿Por qué falló el job PAYROLL_NIGHTLY?, Causa probable:"
    })
    void diagnosesAFailedJobInTheLanguageOfTheQuestion(String language, String question, String label) {
        var answer = night.ask(question);

        assertThat(answer.query().language().tag()).isEqualTo(language);
        assertThat(answer.query().queryType()).isEqualTo(QueryType.TROUBLESHOOT);
        assertThat(answer.query().entities())
                .extracting(Entity::type, Entity::text)
                .containsExactly(tuple(EntityType.JOB, "PAYROLL_NIGHTLY"));
        assertThat(answer.route().mode()).isEqualTo(Route.Mode.DIAGNOSTIC);
        assertThat(answer.complete()).as("gaps %s", answer.gaps()).isTrue();
        assertThat(answer.composer()).isEqualTo("template");
        assertThat(answer.text()).contains("**" + label + "**").contains("PAYROLL_NIGHTLY");
        assertThat(byKind(answer))
                .containsKeys(Finding.Kind.ROOT_CAUSE, Finding.Kind.IMPACT, Finding.Kind.RUNBOOK, Finding.Kind.OWNER);
    }

    @Test
    void citesTheLogLinesOfTheFirstCause() {
        var answer = night.ask("Why did job PAYROLL_NIGHTLY fail?");

        var cause = answer.statements().stream()
                .map(Statement::finding)
                .filter(finding -> finding.kind() == Finding.Kind.ROOT_CAUSE)
                .findFirst()
                .orElseThrow();
        assertThat(cause.arguments()).first().isEqualTo("400");
        assertThat(cause.evidence()).first().satisfies(evidence -> {
            assertThat(evidence.kind()).isEqualTo(Evidence.Kind.LOG_LINES);
            assertThat(evidence.location()).isEqualTo("lines 400-414 of 2000");
        });
    }

    @Test
    void everyFindingOfATemplateSurvivesTheCheck() {
        var answer = night.ask("Por que o job PAYROLL_NIGHTLY falhou?");

        assertThat(answer.statements())
                .allSatisfy(statement -> assertThat(answer.text())
                        .contains(statement.finding().evidence().get(0).id())
                        .contains(statement.text()));
        assertThat(answer.evidence()).extracting(Evidence::id).doesNotHaveDuplicates();
    }

    @Test
    void aHangingLogIsOneNamedGapAndTheRestIsThere() {
        night.simulator.hold("joblog");

        var answer = DemoNight.ask(night.resync(), "Por que o job PAYROLL_NIGHTLY falhou?", Duration.ofSeconds(2));

        assertThat(answer.elapsed()).isLessThanOrEqualTo(Duration.ofMillis(2_100));
        assertThat(answer.gaps())
                .extracting(Gap::source, Gap::cause)
                .containsExactly(tuple("job_log", Gap.Cause.TIMEOUT));
        assertThat(byKind(answer))
                .containsKeys(Finding.Kind.STATE, Finding.Kind.IMPACT, Finding.Kind.RUNBOOK, Finding.Kind.OWNER)
                .doesNotContainKey(Finding.Kind.ROOT_CAUSE);
        assertThat(answer.text()).contains("**Não visto:** `job_log`").contains("A causa não pode ser dita");
    }

    @Test
    void anUnknownJobIsSaidSoWithTheNearestNames() {
        var answer = night.ask("Por que o job PAYROLL_NIGTHLY falhou?");

        assertThat(answer.text())
                .contains("Nenhum job do plano se chama `PAYROLL_NIGTHLY`")
                .contains("PAYROLL_NIGHTLY.");
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void twoJobsOfOneNameAreAskedAbout() {
        var answer = night.ask("What is the status of job EXPORT_FILE?");

        assertThat(answer.route().mode()).isEqualTo(Route.Mode.CLARIFY);
        assertThat(answer.text()).contains("`EXPORT_FILE` can be 2 jobs of the plan. Which one?");
        assertThat(answer.statements().stream()
                        .filter(each -> each.finding().message().equals("lookup.candidate")))
                .hasSize(2);
        assertThat(answer.entities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.resolved()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?", "\u0000", "\ud83d\ude00"})
    void whatSaysNothingIsAskedBackAbout(String text) {
        var answer = night.ask(text);

        assertThat(answer.route().mode()).isEqualTo(Route.Mode.CLARIFY);
        assertThat(answer.text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; DROP TABLE jobs; --",
                "$1 {0} \\",
                "job `{0}`",
                "job A@B'C falhou?"
            })
    void hostileTextIsAnsweredAndNeverObeyed(String text) {
        var answer = night.ask(text);

        assertThat(answer.text()).isNotBlank();
        assertReads();
    }

    @Test
    void aWrongPasswordIsAGapSentOnceForEachSource() {
        try (var locked = new DemoNight(folder.resolve("locked"), "wrong")) {
            var answer = locked.ask("Why did job PAYROLL_NIGHTLY fail?");

            assertThat(answer.gaps())
                    .extracting(Gap::source, Gap::cause)
                    .containsExactlyInAnyOrder(
                            tuple("job", Gap.Cause.CREDENTIALS_REJECTED),
                            tuple("engine_info", Gap.Cause.CREDENTIALS_REJECTED));
            assertThat(answer.statements()).isEmpty();
            assertThat(answer.text()).contains("Nothing could be seen").doesNotContain("wrong");
            assertThat(locked.simulator.requests()).hasSize(2);
        }
    }

    @Test
    void anEngineThatIsDownIsNamedAndNothingIsInvented() {
        night.simulator.close();

        var answer = night.ask("Quais jobs falharam?");

        assertThat(answer.gaps()).extracting(Gap::cause).containsOnly(Gap.Cause.UNAVAILABLE);
        assertThat(answer.statements()).isEmpty();
        assertThat(answer.evidence()).isEmpty();
    }

    @Test
    void listsWhatFailed() {
        var answer = night.ask("Quais jobs falharam?");

        assertThat(answer.text()).contains("3 jobs falharam").contains("PAYROLL_NIGHTLY");
    }

    @Test
    void declinesToChangeTheEngineAndAsksItNothing() {
        var answer = night.ask("Cancela o job PAYROLL_NIGHTLY");

        assertThat(answer.route().mode()).isEqualTo(Route.Mode.DECLINED);
        assertThat(answer.text()).startsWith("Não faço isto");
        assertThat(night.simulator.requests()).isEmpty();
    }

    @Test
    void answersFromDocumentsAlone() {
        var answer = night.ask("How do I accept a new SFTP host key?");

        assertThat(answer.route().mode()).isEqualTo(Route.Mode.RAG_ONLY);
        assertThat(answer.toolsUsed()).containsExactly("knowledge");
        assertThat(byKind(answer)).containsKey(Finding.Kind.RUNBOOK);
        assertThat(night.simulator.requests()).isEmpty();
    }

    @Test
    void onlyReadsReachTheEngine() {
        night.ask("Why did job PAYROLL_NIGHTLY fail?");
        night.ask("How is the plan?");

        assertThat(night.simulator.requests()).isNotEmpty();
        assertReads();
    }

    private void assertReads() {
        assertThat(night.simulator.requests())
                .noneMatch(RecordedRequest::changeAttempt)
                .filteredOn(request -> !request.method().equals("GET"))
                .allSatisfy(request -> {
                    assertThat(request.method()).isEqualTo("POST");
                    assertThat(READS_BY_POST).anyMatch(request.path()::endsWith);
                });
    }

    @Test
    void sameNightSameAnswer() {
        var first = night.ask("Why did job PAYROLL_NIGHTLY fail?");
        var second = night.ask("Why did job PAYROLL_NIGHTLY fail?");

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.evidence()).isEqualTo(first.evidence());
    }

    @Test
    void investigatesAJobInAnyFormOperatorsType() {
        try (var resync = night.resync().build()) {
            var key = ((Subject.Found) subject(resync, "PAYROLL_NIGHTLY")).job();

            assertThat(subject(resync, key.key().jobStream() + ".PAYROLL_NIGHTLY"))
                    .isEqualTo(new Subject.Found(key));
            assertThat(subject(resync, key.id().value())).isEqualTo(new Subject.Found(key));
            assertThat(subject(resync, key.key().text())).isEqualTo(new Subject.Found(key));
        }
    }

    @Test
    void judgesTheEstateByCounts() {
        try (var resync = night.resync().build()) {
            var health = EstateHealth.of(resync.estate(Deadline.in(Duration.ofSeconds(20))));

            assertThat(health.failed()).isEqualTo(3);
            assertThat(health.unreachable()).hasSize(1);
            assertThat(health.status()).isIn(EstateHealth.Status.DEGRADED, EstateHealth.Status.UNHEALTHY);
        }
    }

    @Test
    void whatWasNotSeenIsNeverHealthy() {
        night.simulator.fail("plan/workstation", 500);
        night.simulator.fail("plan/job", 500);
        try (var resync = night.resync().build()) {
            var health = EstateHealth.of(resync.estate(Deadline.in(Duration.ofSeconds(20))));

            assertThat(health.status()).isEqualTo(EstateHealth.Status.UNKNOWN);
            assertThat(health.failed()).isNull();
        }
    }

    @Test
    void theFirstQuestionThatAsksTheEngineKnowsTheNamesOfThePlan() {
        try (var resync = night.resync().build()) {
            assertThat(typeOfDbsp01(resync)).isEqualTo(EntityType.JOB);
            assertThat(night.simulator.requests()).isEmpty();

            var entities = resync.ask(question("status of DBSP01")).query().entities();

            assertThat(entities.get(0).type()).isEqualTo(EntityType.WORKSTATION);
            assertThat(typeOfDbsp01(resync)).isEqualTo(EntityType.WORKSTATION);
        }
    }

    @Test
    void namesOfThePlanCanBeLeftUnread() {
        try (var resync = night.resync().withoutNames().build()) {
            resync.ask(question("Why did job PAYROLL_NIGHTLY fail?"));

            assertThat(resync.ownNames).isNull();
            assertThat(typeOfDbsp01(resync)).isEqualTo(EntityType.JOB);
        }
    }

    private static EntityType typeOfDbsp01(Resync resync) {
        return resync.analyze(question("status of DBSP01"))
                .query()
                .entities()
                .get(0)
                .type();
    }

    private static Question question(String text) {
        return Question.of(text, DemoNight.CALLER, Deadline.in(Duration.ofSeconds(20)));
    }

    private static Subject subject(Resync resync, String typed) {
        var scope = new Gatherer.Scope(false, false, false);
        return resync.investigate(typed, scope, Deadline.in(Duration.ofSeconds(20)))
                .get(Sources.JOB)
                .orElseThrow()
                .value();
    }

    private static Map<Finding.Kind, List<Statement>> byKind(Answer answer) {
        return answer.statements().stream()
                .collect(Collectors.groupingBy(each -> each.finding().kind()));
    }
}
