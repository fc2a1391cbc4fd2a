package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed: a prediction, the same each time, in time that grows with the length only. */
final class AnyTextTest {
    private static final int SIZE = 100_000;

    /** A quiet machine needs below 20; coverage counters and neighbours slow this one, one quadratic step by thousands. */
    private static final long BUDGET_MILLIS = 500;

    private static final IntentClassifier CLASSIFIER = IntentClassifier.train(Phrases.desk());

    @Test
    void predictsTheSameEachTime() {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(50), 0, 0x3000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            var prediction = CLASSIFIER.classify(text);

            assertThat(prediction.ranking())
                    .as(text)
                    .isEqualTo(CLASSIFIER.explain(text).prediction().ranking());
            assertThat(prediction.confidence()).as(text).isBetween(0.0, 1.0);
        }
    }

    @Test
    void takesBrokenCharactersForMarks() {
        assertThat(CLASSIFIER.classify("when\uD800 do\uDC00you open").ranking())
                .isEqualTo(CLASSIFIER.classify("when do you open").ranking());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "?", "ab ", "A_", "#", "A#", "é", "e\u0301", "世", "borrow ", "0", "-.", "💥"})
    void readsOneHundredThousandCharactersInTime(String piece) {
        assertInTime(piece.repeat(SIZE / piece.length()));
    }

    @Test
    void readsOneHundredThousandRandomCharactersInTime() {
        assertInTime(random(0x61, 0x7b));
        assertInTime(random(0x20, 0x7f));
        assertInTime(random(0x4e00, 0x9fff));
    }

    private static String random(int from, int to) {
        var random = new Random(9);
        return IntStream.range(0, SIZE)
                .mapToObj(i -> Character.toString(random.nextInt(from, to)))
                .collect(Collectors.joining());
    }

    private static void assertInTime(String text) {
        CLASSIFIER.classify(text);
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        CLASSIFIER.classify(text);
        assertThat((thread.getCurrentThreadCpuTime() - start) / 1_000_000).isLessThan(BUDGET_MILLIS);
    }
}
