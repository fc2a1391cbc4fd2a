package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.resync.agent.classify.Explanation.Contribution;
import io.resync.agent.classify.Explanation.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private final IntentClassifier classifier = IntentClassifier.train(Phrases.desk());

    @Test
    void namesTheWordsThatSpokeForALabel() {
        var explanation = classifier.explain("Where do I RETURN it?");

        assertThat(explanation.prediction().label()).isEqualTo("return");
        assertThat(explanation.speakingFor("return"))
                .extracting(Contribution::kind, Contribution::text)
                .contains(
                        tuple(Kind.WORD, "return"),
                        tuple(Kind.WORD_PAIR, "i return"),
                        tuple(Kind.WORD_PAIR, " where"),
                        tuple(Kind.CHARACTERS, "turn"));
    }

    @Test
    void namesWhatSpokeAgainstALabel() {
        assertThat(classifier.explain("where do I return it").speakingAgainst("hours"))
                .extracting(Contribution::text)
                .contains("return");
    }

    @Test
    void putsTheHeaviestFirst() {
        var explanation = classifier.explain("where do I return it");

        assertThat(explanation.speakingFor("return"))
                .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()))
                .allMatch(contribution -> contribution.weight() > 0);
        assertThat(explanation.speakingAgainst("hours"))
                .isSortedAccordingTo((a, b) -> Double.compare(a.weight(), b.weight()))
                .allMatch(contribution -> contribution.weight() < 0);
    }

    @Test
    void leavesNothingOut() {
        var fitted = new Training(Phrases.desk(), new Prediction.Settings(false, 0.2, null, 0), 0).model();
        var text = "where do I return it, where";
        var vector = fitted.vector(fitted.features(text));
        var explanation = new IntentClassifier(fitted).explain(text);
        int number = fitted.labelNumber("return");

        double sum = Stream.concat(
                        explanation.speakingFor("return").stream(), explanation.speakingAgainst("return").stream())
                .mapToDouble(Contribution::weight)
                .sum();

        assertThat(sum + fitted.linear().start(number))
                .isCloseTo(fitted.linear().scores(vector)[number], within(1e-5));
    }

    @Test
    void refusesALabelTheClassifierHasNotLearnt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.explain("hello").speakingFor("repair"))
                .withMessageContaining("repair")
                .withMessageContaining("borrow");
    }
}
