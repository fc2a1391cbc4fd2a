package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.classify.Explanation.Contribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows of the classifier. */
final class ReadmeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void showsCodeThatRuns() throws IOException {
        var classifier = learn(Phrases.deskAndOther(), folder.resolve("desk.model"));

        assertThat(answer(classifier, "Where do I return it?")).isEqualTo("return");
        assertThat(answer(classifier, "sing a song")).isEqualTo("not ours");
        assertThat(answer(classifier, "zwuggle")).startsWith("ask: ");
        assertThat(why(classifier, "Where do I return it?"))
                .extracting(Contribution::text)
                .contains("return");
    }

    @Test
    void showsTheCodeThatIsRunHere() throws IOException {
        var here = Files.readString(Path.of("src/test/java/io/resync/agent/classify/ReadmeTest.java"));
        var readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```java\nstatic IntentClassifier learn") + "```java".length();

        assertThat(compact(here)).contains(compact(readme.substring(start, readme.indexOf("```", start))));
    }

    static IntentClassifier learn(List<Example> examples, Path file) throws IOException {
        var trainer = IntentClassifier.trainer().outOfScope("other").maskNames(true);
        var classifier = trainer.train(examples); // new Example("a que horas vocês abrem", "hours", "pt-BR"), …
        try (var out = Files.newOutputStream(file)) {
            classifier.save(out);
        }
        try (var in = Files.newInputStream(file)) {
            return IntentClassifier.load(in);
        }
    }

    static String answer(IntentClassifier classifier, String text) {
        var prediction = classifier.classify(text);
        if (prediction.outOfScope()) {
            return "not ours";
        }
        return prediction.unclear() ? "ask: " + prediction.ranking().subList(0, 2) : prediction.label();
    }

    static List<Contribution> why(IntentClassifier classifier, String text) {
        var explanation = classifier.explain(text);
        return explanation.speakingFor(explanation.prediction().label()); // heaviest first: word, pair or piece, weight
    }

    private static String compact(String code) {
        return code.replaceAll("\\s+", "");
    }
}
