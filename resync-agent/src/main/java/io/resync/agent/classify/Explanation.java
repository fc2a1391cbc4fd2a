package io.resync.agent.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;

/** Why a classifier chose as it did: what each word and each run of characters weighed for and against each label. */
public final class Explanation {
    private final Prediction prediction;
    private final Model model;
    private final Features features;
    private final FeatureVector vector;

    Explanation(Prediction prediction, Model model, Features features, FeatureVector vector) {
        this.prediction = prediction;
        this.model = model;
        this.features = features;
        this.vector = vector;
    }

    /** What a feature is. */
    public enum Kind {
        /** A word, in small letters without accents. */
        WORD,
        /** Two neighbouring words; a space before or after them is the edge of the text. */
        WORD_PAIR,
        /** Two to four characters in a row; a space is the edge of the word. */
        CHARACTERS
    }

    /**
     * What one feature weighed.
     *
     * @param kind what it is
     * @param text as the model read it
     * @param weight what it added to the label's score; no unit, compare within one explanation only
     */
    public record Contribution(Kind kind, String text, double weight) {}

    /**
     * What was chosen.
     *
     * @return the same as {@link IntentClassifier#classify} gives
     */
    public Prediction prediction() {
        return prediction;
    }

    /**
     * What spoke for a label.
     *
     * @param label one of the classifier's labels
     * @return features with positive weight, the heaviest first
     * @throws IllegalArgumentException if the classifier does not know the label
     */
    public List<Contribution> speakingFor(String label) {
        return contributions(label, weight -> weight > 0);
    }

    /**
     * What spoke against a label.
     *
     * @param label one of the classifier's labels
     * @return features with negative weight, the heaviest first
     * @throws IllegalArgumentException if the classifier does not know the label
     */
    public List<Contribution> speakingAgainst(String label) {
        return contributions(label, weight -> weight < 0);
    }

    private List<Contribution> contributions(String label, DoublePredicate wanted) {
        int column = model.labelNumber(label);
        var found = new ArrayList<Contribution>();
        for (int i = 0; i < vector.size(); i++) {
            double weight = vector.value(i) * model.linear().weight(vector.number(i), column);
            if (wanted.test(weight)) {
                found.add(contribution(i, weight));
            }
        }
        found.sort(Comparator.comparingDouble((Contribution c) -> Math.abs(c.weight))
                .reversed());
        return found;
    }

    private Contribution contribution(int i, double weight) {
        boolean isRun = i >= vector.words();
        var keys = isRun ? features.runs() : features.words();
        int position = vector.position(i);
        var text = features.text(keys.start(position), keys.end(position));
        return new Contribution(isRun ? Kind.CHARACTERS : wordKind(text), text, weight);
    }

    private static Kind wordKind(String text) {
        return text.indexOf(Letters.SPACE) < 0 ? Kind.WORD : Kind.WORD_PAIR;
    }
}
