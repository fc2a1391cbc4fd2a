package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntentClassifierTest {
    private static final IntentClassifier DESK = IntentClassifier.train(Phrases.desk());

    @ParameterizedTest
    @CsvSource({
        "may I borrow a book, borrow",
        "queria pegar emprestado esse livro, borrow",
        "I have to return a book, return",
        "preciso devolver um livro, return",
        "hasta que hora abren, hours",
        "are you open on sundays, hours"
    })
    void tellsWhatATextItHasNotSeenWants(String text, String label) {
        assertThat(DESK.classify(text).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ate que horas fica aberto no sabado",
                "ATÉ QUE HORAS FICA ABERTO NO SÁBADO",
                "Até que  horas … fica aberto no sábado!"
            })
    void readsWordsWithoutCaseAccentsAndMarks(String text) {
        var plain = DESK.classify("até que horas fica aberto no sábado");

        assertThat(DESK.classify(text).ranking()).isEqualTo(plain.ranking());
    }

    @Test
    void readsComposedAndDecomposedAccentsAlike() {
        assertThat(DESK.classify("a que horas voce\u0302s abrem").ranking())
                .isEqualTo(DESK.classify("a que horas vocês abrem").ranking());
    }

    @Test
    void tellsAQuestionFromACommand() {
        var classifier = IntentClassifier.train(List.of(
                Example.of("it is closed?", "question"),
                Example.of("the lamp is on?", "question"),
                Example.of("it is closed", "statement"),
                Example.of("the lamp is on", "statement")));

        assertThat(classifier.classify("the door is open?").label()).isEqualTo("question");
        assertThat(classifier.classify("the door is open").label()).isEqualTo("statement");
    }

    @Test
    void learnsTheSameFromTheSameExamplesInAnyOrder() throws IOException {
        assertThat(saved(IntentClassifier.train(Phrases.shuffled(Phrases.desk(), 7))))
                .isEqualTo(saved(DESK));
    }

    @Test
    void countsAnExampleThatIsGivenTwiceOnce() throws IOException {
        var doubled = Phrases.desk();
        doubled.addAll(Phrases.desk());

        assertThat(saved(IntentClassifier.train(doubled))).isEqualTo(saved(DESK));
    }

    @Test
    void ranksAllLabelsWithConfidencesThatAddUpToOne() {
        var prediction = DESK.classify("can I borrow this");

        assertThat(prediction.ranking())
                .extracting(Prediction.Ranked::label)
                .containsExactlyInAnyOrderElementsOf(DESK.labels());
        assertThat(prediction.ranking().get(0))
                .isEqualTo(new Prediction.Ranked(prediction.label(), prediction.confidence()));
        assertThat(prediction.ranking().stream()
                        .mapToDouble(Prediction.Ranked::confidence)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(prediction.ranking()).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void isLessSureOfATextItHardlyKnows() {
        double known = DESK.classify("where do I return a novel").confidence();
        double hardly = DESK.classify("return xylophone quarkbeet zwuggle").confidence();

        assertThat(hardly).isLessThan(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "\u0301", "💥"})
    void isUnclearAboutATextWithoutWords(String text) {
        assertThat(DESK.classify(text).unclear()).isTrue();
        assertThat(DESK.explain(text).speakingFor("hours")).isEmpty();
    }

    @Test
    void isUnclearWhereTheLeadIsBelowTheMargin() {
        var text = "borrow or return";
        var ranking = DESK.classify(text).ranking();
        double lead = ranking.get(0).confidence() - ranking.get(1).confidence();

        assertThat(withMargin(lead * 0.99).classify(text).unclear()).isFalse();
        assertThat(withMargin(Math.min(1, lead * 1.01)).classify(text).unclear())
                .isTrue();
    }

    @Test
    void learnsWhatIsOutOfScopeFromExamples() {
        var classifier = IntentClassifier.trainer().outOfScope("other").train(Phrases.deskAndOther());

        assertThat(classifier.labels()).contains("other");
        assertThat(classifier.classify("will the weather be nice").outOfScope()).isTrue();
        assertThat(classifier.classify("when do you open").outOfScope()).isFalse();
    }

    @Test
    void findsWhatIsOutOfScopeByLowConfidenceWithoutExamples() {
        var named =
                IntentClassifier.trainer().outOfScope("other").rejecting(0.3).train(Phrases.desk());
        var strange = named.classify("zwuggle");

        assertThat(strange.outOfScope()).isTrue();
        assertThat(strange.label()).isEqualTo("other");
        assertThat(strange.confidence()).isCloseTo(1 - strange.ranking().get(0).confidence(), within(1e-9));
        assertThat(named.classify("when do you open").label()).isEqualTo("hours");
        assertThat(named.labels()).doesNotContain("other");
    }

    @Test
    void keepsTheBestLabelWhereNoLabelMeansOutOfScope() {
        var strange =
                IntentClassifier.trainer().rejecting(0.3).train(Phrases.desk()).classify("zwuggle");

        assertThat(strange.outOfScope()).isTrue();
        assertThat(strange.label()).isEqualTo(strange.ranking().get(0).label());
    }

    @Test
    void saysHowOftenItIsRight() {
        var classifier = IntentClassifier.train(Phrases.noisy(600, 1));
        var unseen = Phrases.noisy(900, 2);
        var predictions =
                unseen.stream().map(e -> classifier.classify(e.text())).toList();

        double right = IntStream.range(0, unseen.size())
                        .filter(i ->
                                predictions.get(i).label().equals(unseen.get(i).label()))
                        .count()
                / (double) unseen.size();
        double said = predictions.stream()
                .mapToDouble(Prediction::confidence)
                .average()
                .orElseThrow();

        assertThat(right).isBetween(0.75, 0.95);
        assertThat(said).isCloseTo(right, within(0.05));
    }

    @Test
    void learnsThatANameStandsThereAndNotWhich() {
        var examples = List.of(
                Example.of("show PAYROLL_D", "job"),
                Example.of("show STOCK_LOAD now", "job"),
                Example.of("show MADRID1", "machine"),
                Example.of("show PARIS7 now", "machine"));
        var masked = IntentClassifier.trainer().maskNames(true).train(examples);

        assertThat(masked.classify("show PAYROLL_D").ranking())
                .isEqualTo(masked.classify("show tax_run").ranking());
        assertThat(masked.classify("show TAX_RUN").label()).isEqualTo("job");
        assertThat(masked.classify("show OSLO22").label()).isEqualTo("machine");
        assertThat(IntentClassifier.train(examples).classify("show PAYROLL_D").ranking())
                .isNotEqualTo(IntentClassifier.train(examples)
                        .classify("show tax_run")
                        .ranking());
    }

    @Test
    void learnsFromOneExampleOfEachLabelWithoutClaimingToBeSure() {
        var classifier = IntentClassifier.train(List.of(Example.of("good morning", "in"), Example.of("bye", "out")));

        assertThat(classifier.classify("good morning").label()).isEqualTo("in");
        assertThat(classifier.classify("good morning").confidence()).isLessThan(0.7);
    }

    @Test
    void refusesExamplesOfOneLabelOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntentClassifier.train(List.of(Example.of("hello", "greeting"))))
                .withMessageContaining("at least two labels")
                .withMessageContaining("greeting");
        assertThatIllegalArgumentException().isThrownBy(() -> IntentClassifier.train(List.of()));
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        var trainer = IntentClassifier.trainer();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.margin(1.1))
                .withMessageContaining("1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.margin(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.rejecting(1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.of(" ", "label"))
                .withMessageContaining("label");
        assertThatIllegalArgumentException().isThrownBy(() -> Example.of("text", ""));
    }

    private static IntentClassifier withMargin(double margin) {
        return IntentClassifier.trainer().margin(margin).train(Phrases.desk());
    }

    private static byte[] saved(IntentClassifier classifier) throws IOException {
        var bytes = new ByteArrayOutputStream();
        classifier.save(bytes);
        return bytes.toByteArray();
    }
}
