package io.resync.agent.understand;

import io.resync.Language;
import io.resync.agent.classify.Example;
import io.resync.agent.classify.IntentClassifier;
import io.resync.query.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The classifier of Resync's own intents. The build trains it from the phrases and puts it beside the classes. */
final class LearntIntents {
    private static final String FOLDER = "/io/resync/agent/understand/";
    private static final String MODEL = "intents.model";
    /** On held-out questions a wider margin asks back more often than it avoids a wrong answer. */
    private static final double MARGIN = 0.05;

    private LearntIntents() {}

    /** Writes the model into the folder of resources that is given. Called by the build. */
    public static void main(String[] folder) throws IOException {
        var file = Path.of(folder[0]).resolve(FOLDER.substring(1) + MODEL);
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            train(Lexicon.standard()).save(out);
        }
    }

    static IntentClassifier load() {
        try (var in = LearntIntents.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FOLDER + MODEL
                        + " is missing: the build makes it in the phase process-classes");
            }
            return IntentClassifier.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + FOLDER + MODEL, e);
        }
    }

    static IntentClassifier train(Lexicon lexicon) {
        var sight = new Sight(lexicon, Map.of(), new PlanNames(null));
        var examples = new ArrayList<Example>();
        for (var language : Language.values()) {
            for (var phrase : phrases(language)) {
                var gist = sight.of(phrase.text(), null, language).gist();
                examples.add(new Example(gist, phrase.intent().code(), language.tag()));
            }
        }
        return IntentClassifier.trainer()
                .outOfScope(Intent.OUT_OF_SCOPE.code())
                .maskNames(true)
                .margin(MARGIN)
                .train(examples);
    }

    static List<PhraseFile.Phrase> phrases(Language language) {
        return PhraseFile.read(FOLDER + language.tag() + ".phrases");
    }

    static Intent intent(String label) {
        return Intent.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
