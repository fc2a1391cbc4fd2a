package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resync.tws.TwsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.TreeMap;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The JSON parsing test suite as answers: {@code n_} files are no JSON, {@code y_} files are, {@code i_} files are either.
 * Each is the whole answer to every kind of request, and the value of a field that nobody reads.
 */
final class JsonCorpusTest extends OverEveryAnswer {
    private static final int PLACES_FOR_EACH = 4;

    private final TreeMap<String, ByteString> files = new TreeMap<>();

    @BeforeAll
    void read() throws IOException {
        var corpus = Path.of(System.getProperty("resync.shared", "../../shared"), "data/json-parsing-nst/test_parsing");
        assumeTrue(Files.isDirectory(corpus), () -> corpus + " is not here; -Dresync.shared says where it is");
        try (var listed = Files.list(corpus)) {
            listed.forEach(file -> files.put(file.getFileName().toString(), bytes(file)));
        }
        assertThat(files).hasSizeGreaterThan(300);
    }

    @Test
    void takesNoFileOfTheSuiteForAnAnswer() {
        for (var one : recorded()) {
            files.forEach((name, file) -> {
                var outcome = outcome(one, file);
                if (name.startsWith("n_") && !one.question().contains(SPECIFICATION)) {
                    assertUnreadable(one, outcome, name);
                }
            });
        }
    }

    @Test
    void readsNoAnswerThatHoldsWhatIsNoJson() {
        inPlaces("n_", (one, name, outcome) -> {
            if (!one.question().contains(SPECIFICATION)) {
                assertUnreadable(one, outcome, name);
            }
        });
    }

    @Test
    void skipsWhateverJsonStandsInAFieldOfLaterLevels() {
        inPlaces(
                "y_",
                (one, name, outcome) -> assertThat(outcome)
                        .as(() -> one + " with " + name + " in a new field")
                        .isEqualTo(engine.make(one.call())));
    }

    @Test
    void readsOrRefusesWhatMayBeJsonOrNot() {
        inPlaces("i_", (one, name, outcome) -> {
            if (!(outcome instanceof TwsException)) {
                assertThat(Taken.size(outcome)).as(name).isEqualTo(Taken.size(engine.make(one.call())));
            }
        });
    }

    @FunctionalInterface
    private interface Expectation {
        void of(Case one, String file, Object outcome);
    }

    /** Each file stands in some of the answers, each answer is asked to hold some of the files. */
    private void inPlaces(String kind, Expectation expected) {
        var cases = new ArrayList<>(recorded());
        cases.removeIf(one -> one.good().indexOf(ByteString.encodeUtf8("{")) < 0); // an empty list has no object
        var names = new ArrayList<>(files.subMap(kind, kind + "~").keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int place = 0; place < PLACES_FOR_EACH; place++) {
                var one = cases.get((i + place * 5) % cases.size());
                var file = Objects.requireNonNull(files.get(names.get(i)));
                expected.of(one, names.get(i), outcome(one, inFirstObject(one.good(), file)));
            }
        }
    }

    private static ByteString inFirstObject(ByteString answer, ByteString file) {
        int place = answer.indexOf(ByteString.encodeUtf8("{")) + 1;
        return new Buffer()
                .write(answer.substring(0, place))
                .writeUtf8("\"addedLater\":")
                .write(file)
                .writeUtf8(",")
                .write(answer.substring(place))
                .readByteString();
    }

    private static ByteString bytes(Path file) {
        try {
            return ByteString.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
