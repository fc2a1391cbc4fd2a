package io.resync.benchmarks;

import static io.resync.diagnosis.Finding.Kind.CONSEQUENCE;
import static io.resync.diagnosis.Finding.Kind.IMPACT;
import static io.resync.diagnosis.Finding.Kind.NO_FAULT;
import static io.resync.diagnosis.Finding.Kind.ROOT_CAUSE;
import static io.resync.diagnosis.Finding.Kind.RUNBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.benchmarks.SituationTruth.Cause;
import io.resync.benchmarks.SituationTruth.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that says what the truth says gets all there is: no truth contradicts itself or asks for what cannot be said. */
final class TruthsTest {
    static Stream<Object[]> questions() throws IOException {
        return Situation.in(Path.of("scenarios")).stream()
                .flatMap(situation -> situation.questions().stream().map(asked -> new Object[] {situation, asked}));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void canBeAnsweredRight(Situation situation, Situation.Asked asked) {
        var score = new SituationScore(situation, asked, answer(asked.truth()).spoken());

        assertThat(score.forbidden()).isZero();
        var shares = new HashMap<>(score.shares());
        shares.keySet().removeAll(List.of("citations_valid", "language_right"));
        assertThat(shares.values())
                .as(situation.name() + "/" + asked.id() + " " + shares)
                .filteredOn(Objects::nonNull)
                .containsOnly(1.0);
    }

    private static MadeAnswer answer(SituationTruth truth) {
        var answer = new MadeAnswer();
        if (truth.isControl()) {
            answer.finding(NO_FAULT, "", "nothing is wrong", "");
        } else if (truth.causes() != null) {
            truth.causes().forEach(cause -> answer.finding(ROOT_CAUSE, "", text(cause), ""));
        }
        if (truth.path() != null) {
            truth.path().forEach(edge -> answer.finding(CONSEQUENCE, "", String.join(" -> ", edge), ""));
        }
        if (truth.impact() != null && !truth.impact().isEmpty()) {
            answer.finding(IMPACT, "", "these wait", String.join("; ", truth.impact()));
        }
        if (truth.runbook() != null) {
            answer.finding(
                    RUNBOOK, "", truth.runbook().id() + ": " + truth.runbook().step() + ". do it", "");
        }
        return withWords(answer, truth);
    }

    private static MadeAnswer withWords(MadeAnswer answer, SituationTruth truth) {
        if (truth.condition() != null) {
            truth.condition().all().forEach(group -> answer.line(group.get(0) + " "));
        }
        if (truth.numbers() != null) {
            truth.numbers().values().forEach(figure -> answer.line(text(figure)));
        }
        if (truth.owner() != null) {
            answer.line(truth.owner().any().get(0));
        }
        return answer;
    }

    private static String text(Cause cause) {
        return Objects.toString(cause.object(), "")
                + cause.phrases().stream()
                        .findFirst()
                        .map(phrase -> " " + phrase)
                        .orElse("");
    }

    private static String text(Figure figure) {
        return figure.unit() == null ? figure.value().toString() : figure.value() + " " + figure.unit();
    }
}
