package io.resync.agent.classify;

import io.resync.agent.classify.Prediction.Settings;
import java.util.List;

/**
 * All that a classifier has learnt.
 *
 * @param labels in the order of the alphabet; at least two
 * @param vocabulary the features it knows
 * @param linear their weights
 * @param calibration how its scores become probabilities
 * @param settings what it was told
 */
record Model(
        List<String> labels, Vocabulary vocabulary, LinearModel linear, Calibration calibration, Settings settings) {
    Features features(String text) {
        return Features.of(text, settings.maskNames());
    }

    FeatureVector vector(Features features) {
        return FeatureVector.of(features, vocabulary);
    }

    Prediction predict(FeatureVector vector) {
        return new Prediction(labels, calibration.probabilities(linear.scores(vector)), settings);
    }

    int labelNumber(String label) {
        int number = labels.indexOf(label);
        if (number < 0) {
            throw new IllegalArgumentException("the classifier has not learnt the label " + label + ", only " + labels);
        }
        return number;
    }
}
