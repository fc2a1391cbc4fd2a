package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.agent.route.RoutingLog;
import io.resync.agent.route.RoutingPolicy;
import io.resync.query.Intent;
import io.resync.query.Question;
import io.resync.query.Route.Mode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionsTest {
    private final RoutingLog log = new RoutingLog();

    @AutoClose
    private final DemoNight night;

    DecisionsTest(@TempDir Path folder) {
        night = new DemoNight(folder);
    }

    @Test
    void anAnswerLeavesItsDecision() {
        var answer = DemoNight.ask(
                night.resync().observer(log), "Why did job PAYROLL_NIGHTLY fail?", Duration.ofSeconds(20));

        assertThat(log.recent(1)).singleElement().satisfies(decision -> {
            assertThat(decision.mode()).isEqualTo(Mode.DIAGNOSTIC);
            assertThat(decision.intent()).isEqualTo(Intent.DIAGNOSE_FAILURE);
            assertThat(decision.handler()).isEqualTo("template");
            assertThat(decision.traceId()).isEqualTo(answer.traceId());
            assertThat(decision.latency()).isPositive();
            assertThat(decision.text()).isEqualTo("Why did job PAYROLL_NIGHTLY fail?");
        });
    }

    @Test
    void aQuestionThatIsOnlyAnalysedHasNoHandler() {
        try (var resync = night.resync().observer(log).build()) {
            resync.analyze(question("cancel job X"));
        }

        assertThat(log.recent(1)).singleElement().satisfies(decision -> {
            assertThat(decision.mode()).isEqualTo(Mode.DECLINED);
            assertThat(decision.handler()).isEqualTo("none");
        });
    }

    @Test
    void keepsTheBeginningOfAQuestionWithoutItsSecrets() {
        try (var resync = night.resync().observer(log).build()) {
            resync.analyze(question("password=hunter2hunter2 status of job X" + " please".repeat(40)));
        }

        assertThat(log.recent(1).get(0).text())
                .hasSize(100)
                .doesNotContain("hunter2")
                .startsWith("password=****");
    }

    @Test
    void anAnswerThatGoesWrongIsCountedAsAnError() {
        night.engine.close();
        try (var resync = night.resync().observer(log).build()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> resync.ask(question("Why did job PAYROLL_NIGHTLY fail?")));
        }

        assertThat(log.stats().errors()).isEqualTo(1);
        assertThat(log.recent(1).get(0).error()).isEqualTo("internal");
    }

    @Test
    void anObserverThatFailsBreaksNoAnswer() {
        var resync = night.resync()
                .observer(decision -> {
                    throw new IllegalStateException("full");
                })
                .observer(log);

        var answer = DemoNight.ask(resync, "Why did job PAYROLL_NIGHTLY fail?", Duration.ofSeconds(20));

        assertThat(answer.statements()).isNotEmpty();
        assertThat(log.stats().total()).isEqualTo(1);
    }

    @Test
    void aForcedWayIsTaken() {
        try (var resync =
                night.resync().policy(new RoutingPolicy(true, Mode.RAG_ONLY)).build()) {
            assertThat(resync.analyze(question("Why did job PAYROLL_NIGHTLY fail?"))
                            .route()
                            .mode())
                    .isEqualTo(Mode.RAG_ONLY);
        }
    }

    private static Question question(String text) {
        return Question.of(text, DemoNight.CALLER, Deadline.in(Duration.ofSeconds(20)));
    }
}
