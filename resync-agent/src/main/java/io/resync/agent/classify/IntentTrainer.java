package io.resync.agent.classify;

import io.resync.agent.classify.Prediction.Settings;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Options of a classifier, and the way to make one. The same options and examples, in any order, give the same model. */
public final class IntentTrainer {
    private boolean maskNames;
    private double margin = 0.2;
    private double rejecting = 0.05;
    private @Nullable String outOfScope;

    IntentTrainer() {}

    /**
     * Whether an identifier ({@code PAYROLL_D}, {@code WS1#JS.JOB}, {@code AWSBHT001E}) counts by its shape and not by its
     * letters. Then the model learns that a name stands in a place, and remembers no name; the names in the examples need
     * not be the ones in use. Default false: every word is a word.
     *
     * @param mask whether to do so
     * @return this
     */
    public IntentTrainer maskNames(boolean mask) {
        this.maskNames = mask;
        return this;
    }

    /**
     * How far the best label's confidence must lie above the second's; below it a prediction is unclear. Default 0.2.
     *
     * @param lead 0 to 1; 0 for never unclear
     * @return this
     */
    public IntentTrainer margin(double lead) {
        if (!(lead >= 0 && lead <= 1)) {
            throw new IllegalArgumentException("margin must be 0 to 1, was " + lead);
        }
        this.margin = lead;
        return this;
    }

    /**
     * Names the label that means "none of these". With examples of it, it is learnt as the others are. Without, it is given
     * where the confidence is too low, see {@link #rejecting}. Default: no label has this meaning, and {@link
     * Prediction#outOfScope} goes by the confidence alone.
     *
     * @param label the label; examples of it may be missing
     * @return this
     */
    public IntentTrainer outOfScope(String label) {
        this.outOfScope = label;
        return this;
    }

    /**
     * How many right answers may be lost to find texts that are out of scope, where no examples of those were given: the
     * confidence below which a text is out of scope is the one that all other rightly classified held-out examples reach.
     * Default 0.05.
     *
     * @param share of the rightly classified examples; 0 or more, below 1
     * @return this
     */
    public IntentTrainer rejecting(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("rejecting must be at least 0 and below 1, was " + share);
        }
        this.rejecting = share;
        return this;
    }

    /**
     * Learns from examples.
     *
     * @param examples of at least two labels; one that is given twice counts once
     * @return the classifier
     * @throws IllegalArgumentException if there are fewer than two labels
     */
    public IntentClassifier train(Collection<Example> examples) {
        var settings = new Settings(maskNames, margin, outOfScope, 0);
        return new IntentClassifier(new Training(examples, settings, rejecting).model());
    }
}
