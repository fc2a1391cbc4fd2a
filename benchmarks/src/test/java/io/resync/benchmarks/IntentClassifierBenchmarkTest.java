package io.resync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.classify.Prediction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class IntentClassifierBenchmarkTest {
    private final IntentClassifierBenchmark benchmark = new IntentClassifierBenchmark();

    @BeforeEach
    void train() {
        benchmark.phrases = 6;
        benchmark.train();
    }

    @Test
    void asksQuestionsThatTheModelHasToThinkAbout() {
        assertThat(benchmark.examples).hasSize(30 * 3 * 6);
        assertThat(benchmark.questions).allMatch(question -> question.length() == 60);
        assertThat(benchmark.classifier.labels()).hasSize(30);
        assertThat(benchmark.question())
                .extracting(Prediction::label)
                .asString()
                .startsWith("label");
        assertThat(benchmark.hostile).hasSize(100_000);
    }
}
