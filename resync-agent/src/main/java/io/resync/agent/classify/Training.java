package io.resync.agent.classify;

import io.resync.agent.classify.Prediction.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Fits a model to all examples, and its confidence to examples that were held out: each fold is scored by a model that was
 * trained on the others. Folds are taken until there are enough examples to measure on, so that many examples do not make
 * it slow.
 */
final class Training {
    private static final int FOLDS = 5;
    private static final int ENOUGH = 1_000;

    private final Settings settings;
    private final double rejecting;
    private final List<String> labels;
    private final int[] truth;
    private final int[] folds;
    private final List<Features> features;

    Training(Collection<Example> examples, Settings settings, double rejecting) {
        var ordered = ExampleOrder.distinct(examples);
        this.settings = settings;
        this.rejecting = rejecting;
        this.labels = ordered.stream().map(Example::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new IllegalArgumentException("training needs examples of at least two labels, had only " + labels);
        }
        this.truth = ordered.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        this.folds = ExampleOrder.folds(truth, labels.size(), FOLDS);
        this.features = ordered.stream()
                .map(example -> Features.of(example.text(), settings.maskNames()))
                .toList();
    }

    /** The model itself is fitted beside those that measure: that halves the time. */
    Model model() {
        var whole = CompletableFuture.supplyAsync(() -> fit(i -> true));
        var heldOut = heldOut();
        var calibration = Calibration.of(heldOut);
        double threshold = labels.contains(settings.outOfScope()) ? 0 : threshold(heldOut, calibration);
        var fit = whole.join();
        return new Model(labels, fit.vocabulary, fit.linear, calibration, settings.withThreshold(threshold));
    }

    private List<HeldOut> heldOut() {
        var heldOut = new ArrayList<HeldOut>();
        for (int fold = 0; fold < FOLDS && heldOut.size() < ENOUGH; fold++) {
            addHeldOut(fold, heldOut);
        }
        return heldOut;
    }

    private void addHeldOut(int fold, List<HeldOut> heldOut) {
        if (IntStream.of(folds).noneMatch(i -> i == fold)) {
            return;
        }
        var fit = fit(i -> folds[i] != fold);
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] == fold) {
                heldOut.add(new HeldOut(fit.scores(features.get(i)), truth[i]));
            }
        }
    }

    /** The confidence that all but a few rightly classified examples reach; 0 if none was. */
    private double threshold(List<HeldOut> heldOut, Calibration calibration) {
        var right = heldOut.stream()
                .filter(HeldOut::isRight)
                .mapToDouble(example -> calibration.probabilities(example.scores())[example.truth()])
                .sorted()
                .toArray();
        return right.length == 0 ? 0 : right[(int) (right.length * rejecting)];
    }

    private Fit fit(IntPredicate taken) {
        var chosen = IntStream.range(0, truth.length).filter(taken).toArray();
        var builder = new VocabularyBuilder();
        for (int i : chosen) {
            builder.add(features.get(i));
        }
        var vocabulary = builder.build();
        var vectors = IntStream.of(chosen)
                .mapToObj(i -> FeatureVector.of(features.get(i), vocabulary))
                .toList();
        var answers = IntStream.of(chosen).map(i -> truth[i]).toArray();
        return new Fit(vocabulary, LinearTraining.train(vectors, answers, vocabulary.size(), labels.size()));
    }

    private record Fit(Vocabulary vocabulary, LinearModel linear) {
        float[] scores(Features features) {
            return linear.scores(FeatureVector.of(features, vocabulary));
        }
    }
}
