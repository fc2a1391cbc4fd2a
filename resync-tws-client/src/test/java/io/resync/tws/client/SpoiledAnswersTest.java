package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** Good answers with one thing wrong. What is read of them is whole, or nothing. */
final class SpoiledAnswersTest extends OverEveryAnswer {
    private static final long SEED = 20_261_120;
    private static final int SMALL = 600;
    private static final List<String> WRONG = List.of(
            "null",
            "17",
            "-1",
            "99999999999999999999",
            "1e999",
            "0.5",
            "\"\"",
            "\"\\u0000\\ud800 x\"",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[{}]]",
            "{\"x\":{}}");

    private final Random random = new Random(SEED);

    @Test
    void takesNoBeginningForTheWhole() {
        for (var one : all()) {
            var whole = engine.outcome(one.call(), one.question(), answer -> answer.with(one.good()));
            assertThat(whole).as(one.toString()).isNotInstanceOf(TwsException.class);
            lengths(one.good().size()).forEach(length -> {
                var outcome = outcome(one, one.good().substring(0, length));
                if (!(outcome instanceof TwsDecodeException)) {
                    assertThat(outcome).as(() -> one + ": first " + length).isEqualTo(whole);
                }
            });
        }
    }

    @Test
    void losesNothingToAFlippedBit() {
        for (var one : all()) {
            var whole = engine.outcome(one.call(), one.question(), answer -> answer.with(one.good()));
            for (int i = 0; i < 60; i++) {
                var bytes = one.good().toByteArray();
                int place = random.nextInt(bytes.length);
                bytes[place] ^= (byte) (1 << random.nextInt(8));
                assertWhole(one, outcome(one, ByteString.of(bytes)), whole, "bit of byte " + place + ", seed " + SEED);
            }
        }
    }

    @Test
    void readsOrRefusesAnyValueOfAnyField() {
        for (var one : all()) {
            var fields = new JsonFields(one.good());
            for (var name : fields.names()) {
                for (var value : values()) {
                    assertThat(outcome(one, fields.with(name, value)))
                            .as(() -> one + ": " + name + " is " + value)
                            .isNotNull(); // any other exception, or one that took long, has failed before
                }
            }
        }
    }

    @Test
    void losesNothingWhereAFieldIsToldTwice() {
        for (var one : all()) {
            var whole = engine.outcome(one.call(), one.question(), answer -> answer.with(one.good()));
            var fields = new JsonFields(one.good());
            for (var name : fields.names()) {
                var value = fields.value(name);
                assertWhole(one, outcome(one, fields.twice(name, value.toString())), whole, name + " twice");
                if (value.isArray()) {
                    var outcome = outcome(one, fields.twice(name, "[]"));
                    assertThat(outcome instanceof TwsException || outcome.equals(whole))
                            .as(() -> one + ": " + name + " twice, then empty: " + outcome)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void takesNothingOfAnotherTypeThanAskedFor() {
        for (var one : recorded()) {
            for (var type : List.of("text/html", "text/plain", "application/xml; charset=utf-8", "application/jsonx")) {
                var outcome = told(one, engine.outcome(one.call(), one.question(), answer -> answer.typed(type)));
                if (!one.question().contains(SPECIFICATION)) {
                    assertUnreadable(one, outcome, type);
                    assertThat((TwsDecodeException) outcome).hasMessageContaining(type + " came, beginning with: ");
                }
            }
        }
    }

    private static void assertWhole(Case one, Object outcome, Object whole, String what) {
        if (!(outcome instanceof TwsException)) {
            assertThat(Taken.size(outcome))
                    .as(() -> one + ": " + what + ": " + outcome)
                    .isEqualTo(Taken.size(whole));
        }
    }

    /** Nothing, a number out of range and one of the others. */
    private List<String> values() {
        return List.of("null", WRONG.get(3), one());
    }

    private String one() {
        return WRONG.get(random.nextInt(WRONG.size()));
    }

    private IntStream lengths(int size) {
        return size <= SMALL ? IntStream.range(0, size) : random.ints(200, 0, size);
    }
}
