package io.resync.benchmarks;

import io.resync.agent.classify.Example;
import io.resync.agent.classify.IntentClassifier;
import io.resync.agent.classify.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A model of the size of a real taxonomy (30 labels, three vocabularies, 60 phrases each): time to train it, to classify
 * a question of 60 characters, and to read 100,000 hostile ones. Run: {@code java -jar
 * benchmarks/target/benchmarks.jar IntentClassifier}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IntentClassifierBenchmark {
    static final int LABELS = 30;
    static final int LANGUAGES = 3;
    static final int LENGTH = 60;

    @Param("60")
    int phrases = 60;

    List<Example> examples = List.of();
    IntentClassifier classifier = IntentClassifier.train(List.of(Example.of("a", "a"), Example.of("b", "b")));
    String[] questions = {};
    String hostile = "";
    int next;

    @Setup
    public void train() {
        var random = new Random(42); // seeded: the same phrases in every fork
        examples = examples(random);
        classifier = IntentClassifier.train(examples);
        questions = examples.stream()
                .map(example -> (example.text() + " ").repeat(LENGTH).substring(0, LENGTH))
                .toArray(String[]::new);
        var text = new StringBuilder();
        while (text.length() < 100_000) {
            text.appendCodePoint(random.nextInt(0x4e00, 0x9fff)); // one word whose pieces are all different
        }
        hostile = text.toString();
    }

    @Benchmark
    public Prediction question() {
        next = next + 1 == questions.length ? 0 : next + 1;
        return classifier.classify(questions[next]);
    }

    @Benchmark
    public Prediction hostileText() {
        return classifier.classify(hostile);
    }

    @Benchmark
    public IntentClassifier training() {
        return IntentClassifier.train(examples);
    }

    private List<Example> examples(Random random) {
        var examples = new ArrayList<Example>();
        for (int language = 0; language < LANGUAGES; language++) {
            var words = words(random);
            for (int label = 0; label < LABELS; label++) {
                for (int i = 0; i < phrases; i++) {
                    examples.add(new Example(phrase(words, label, random), "label" + label, "language" + language));
                }
            }
        }
        return examples;
    }

    /** Five words that all labels share, one to three of the label's own ten. */
    private static String phrase(List<String> words, int label, Random random) {
        var phrase = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            phrase.add(words.get(random.nextInt(500)));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            phrase.add(random.nextInt(phrase.size() + 1), words.get(500 + 10 * label + random.nextInt(10)));
        }
        return String.join(" ", phrase);
    }

    /** Pronounceable, so that pieces of words come back as they do in a language. */
    private static List<String> words(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 500 + 10 * LABELS; i++) {
            var word = new StringBuilder();
            for (int syllable = random.nextInt(3); syllable >= 0; syllable--) {
                word.append("bcdfghlmnprstvz".charAt(random.nextInt(15)))
                        .append("aeiou".charAt(random.nextInt(5)))
                        .append(random.nextBoolean() ? "" : "lnrs".charAt(random.nextInt(4)));
            }
            words.add(word.toString());
        }
        return words;
    }
}
