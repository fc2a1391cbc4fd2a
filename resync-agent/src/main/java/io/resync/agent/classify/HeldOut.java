package io.resync.agent.classify;

/** A model's scores for an example that it had not seen, and the number of the right label. */
final class HeldOut {
    private final float[] scores;
    private final int truth;

    HeldOut(float[] scores, int truth) {
        this.scores = scores;
        this.truth = truth;
    }

    float[] scores() {
        return scores;
    }

    int truth() {
        return truth;
    }

    boolean isRight() {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best == truth;
    }
}
