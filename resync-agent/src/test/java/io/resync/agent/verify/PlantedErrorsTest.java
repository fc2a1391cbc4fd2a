package io.resync.agent.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlantedErrorsTest {
    private static final long SEEDS = 5;
    private static final double TO_BE_FOUND = 0.98;

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentencesThatTheEvidenceHoldsStay(Language language) {
        for (var answer : answers(language)) {
            assertThat(answer.sentences())
                    .allSatisfy(sentence ->
                            assertThat(answer.holds(sentence)).as(sentence).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void plantedErrorsAreFound(Language language) {
        var missed = new ArrayList<String>();
        int planted = 0;
        for (var answer : answers(language)) {
            for (var wrong : planted(answer)) {
                planted++;
                if (answer.holds(wrong)) {
                    missed.add(wrong);
                }
            }
        }
        assertThat(planted).isGreaterThan(100);
        assertThat(1 - (double) missed.size() / planted)
                .as("of %d planted errors these were missed: %s", planted, String.join("\n", missed))
                .isGreaterThanOrEqualTo(TO_BE_FOUND);
    }

    @Test
    void aWholeAnswerKeepsItsGoodSentencesInTheirOrder() {
        for (var answer : GoodAnswers.read()) {
            var text = String.join(" ", answer.sentences());
            assertThat(answer.grounding().check(text, answer.language()).text()).isEqualTo(text);
        }
    }

    private static List<GoodAnswers> answers(Language language) {
        return GoodAnswers.read().stream()
                .filter(answer -> answer.language() == language)
                .toList();
    }

    private static List<String> planted(GoodAnswers answer) {
        var wrong = new ArrayList<String>();
        for (long seed = 0; seed < SEEDS; seed++) {
            var planting = new Planted(seed);
            answer.sentences().forEach(sentence -> wrong.addAll(planting.in(sentence)));
        }
        return wrong.stream().distinct().toList();
    }
}
