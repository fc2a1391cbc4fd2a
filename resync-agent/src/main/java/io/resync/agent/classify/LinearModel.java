package io.resync.agent.classify;

/**
 * Scores by a weighted sum: one weight for each feature and label, and one for each label alone. Weights are kept in
 * steps of 1/32767 of the largest, which is what a file holds, so that a saved model scores exactly like the one that was
 * trained.
 */
final class LinearModel {
    private static final int STEPS = Short.MAX_VALUE;

    private final int labels;
    private final float step;
    private final float[] weights; // by feature, then by label; the last row belongs to the labels alone

    /** Takes the weights over; rows of {@code labels}, the last one for the labels alone. */
    LinearModel(int labels, float[] weights) {
        this.labels = labels;
        this.weights = weights;
        this.step = largest(weights) / STEPS;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.round(weights[i] / step) * step;
        }
    }

    /** A model as it was saved. */
    LinearModel(int labels, float step, short[] steps) {
        this.labels = labels;
        this.step = step;
        this.weights = new float[steps.length];
        for (int i = 0; i < steps.length; i++) {
            weights[i] = steps[i] * step;
        }
    }

    float step() {
        return step;
    }

    /** How many weights there are. */
    int size() {
        return weights.length;
    }

    /** A weight in steps. */
    short steps(int i) {
        return (short) Math.round(weights[i] / step);
    }

    float weight(int feature, int label) {
        return weights[feature * labels + label];
    }

    /** What a label has without any feature. */
    float start(int label) {
        return weights[weights.length - labels + label];
    }

    float[] scores(FeatureVector vector) {
        var scores = new float[labels];
        System.arraycopy(weights, weights.length - labels, scores, 0, labels);
        for (int i = 0; i < vector.size(); i++) {
            add(scores, vector.value(i), vector.number(i) * labels);
        }
        return scores;
    }

    private void add(float[] scores, float value, int row) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += value * weights[row + label];
        }
    }

    private static float largest(float[] weights) {
        float largest = Float.MIN_NORMAL * STEPS;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }
}
