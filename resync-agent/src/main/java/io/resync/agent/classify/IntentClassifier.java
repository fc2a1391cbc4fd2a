package io.resync.agent.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/**
 * Tells what a text wants, with labels of the application's own: a discriminative linear model over words, pairs of words
 * and runs of characters, weighted by how rare they are. Case and accents never matter. It never changes after it was
 * trained or loaded, and is safe for use by many threads.
 */
public final class IntentClassifier {
    private final Model model;

    IntentClassifier(Model model) {
        this.model = model;
    }

    /**
     * Learns from examples, with the trainer's defaults.
     *
     * @param examples of at least two labels; five of a label are few, fifty are good; their order does not matter
     * @return the classifier
     * @throws IllegalArgumentException if there are fewer than two labels
     */
    public static IntentClassifier train(Collection<Example> examples) {
        return trainer().train(examples);
    }

    /**
     * Options first, then examples.
     *
     * @return a trainer with its defaults
     */
    public static IntentTrainer trainer() {
        return new IntentTrainer();
    }

    /**
     * Tells what a text wants.
     *
     * @param text any text at all, also an empty one; the time taken grows with its length and no faster
     * @return the prediction; the same text always gives the same
     */
    public Prediction classify(String text) {
        return model.predict(model.vector(model.features(text)));
    }

    /**
     * Tells what a text wants, and why. Slower than {@link #classify}: for people to read.
     *
     * @param text any text at all
     * @return what spoke for and against each label
     */
    public Explanation explain(String text) {
        var features = model.features(text);
        var vector = model.vector(features);
        return new Explanation(model.predict(vector), model, features, vector);
    }

    /**
     * What it can answer.
     *
     * @return the labels it has learnt, in the order of the alphabet; without one that only a threshold gives
     */
    public List<String> labels() {
        return model.labels();
    }

    /**
     * Writes the model, in a format of its own with a version. A loaded one predicts exactly the same.
     *
     * @param out is written to and flushed, not closed
     * @throws IOException if writing fails
     */
    public void save(OutputStream out) throws IOException {
        ModelFile.write(model, out);
    }

    /**
     * Reads a model that {@link #save} wrote.
     *
     * @param in is read to the end of the model, not closed
     * @return the classifier
     * @throws ModelFormatException if it is no such model, is broken, or has a version that this release does not know
     * @throws IOException if reading fails
     */
    public static IntentClassifier load(InputStream in) throws IOException {
        return new IntentClassifier(ModelFile.read(in));
    }
}
