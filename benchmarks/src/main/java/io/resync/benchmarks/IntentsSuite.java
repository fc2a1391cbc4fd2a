package io.resync.benchmarks;

import io.resync.agent.classify.Example;
import io.resync.agent.classify.IntentClassifier;
import java.io.IOException;
import java.util.List;

/** Trains the SDK's classifier on one file and tests it on another. */
final class IntentsSuite implements QualitySuite {
    private static final long WARM_UP_NANOS = 1_000_000_000;
    private static final long MEASURED_NANOS = 2_000_000_000;

    @Override
    public String usage() {
        return "--train FILE --test FILE [--out-of-scope LABEL]";
    }

    @Override
    public Figures measure(Options options) throws IOException {
        var train = options.path("train");
        var test = options.path("test");
        var outOfScope = options.optional("out-of-scope");
        options.requireNoOthers();
        var trainer = IntentClassifier.trainer();
        if (outOfScope != null) {
            trainer.outOfScope(outOfScope);
        }
        var examples = JsonLines.read(train, IntentsSuite::example);
        var tests = JsonLines.read(test, IntentsSuite::example);
        long start = System.nanoTime();
        var classifier = trainer.train(examples);
        double trainSeconds = (System.nanoTime() - start) / 1e9;
        return figures(classifier, tests, outOfScope == null ? "" : outOfScope)
                .add("train_seconds", trainSeconds)
                .add("texts_per_second", textsPerSecond(classifier, tests));
    }

    private static Figures figures(IntentClassifier classifier, List<Example> tests, String outOfScope) {
        var all = new LabelCount();
        var inScope = new LabelCount();
        var outside = new LabelCount();
        var reliability = new Reliability();
        for (var test : tests) {
            var prediction = classifier.classify(test.text());
            all.add(test.label(), prediction.label());
            (test.label().equals(outOfScope) ? outside : inScope).add(test.label(), prediction.label());
            reliability.add(prediction.confidence(), prediction.label().equals(test.label()));
        }
        return new Figures()
                .add("accuracy", all.accuracy())
                .add("macro_f1", all.macroF1())
                .add("in_scope_accuracy", inScope.accuracy())
                .add("out_of_scope_recall", outside.accuracy())
                .add("ece", reliability.expectedCalibrationError());
    }

    /** One thread, over and over again, after a warm-up. */
    private static double textsPerSecond(IntentClassifier classifier, List<Example> tests) {
        rate(classifier, tests, WARM_UP_NANOS);
        return rate(classifier, tests, MEASURED_NANOS);
    }

    private static double rate(IntentClassifier classifier, List<Example> tests, long nanos) {
        long start = System.nanoTime();
        long texts = 0;
        double sum = 0;
        while (System.nanoTime() - start < nanos && !tests.isEmpty()) {
            for (var test : tests) {
                sum += classifier.classify(test.text()).confidence();
            }
            texts += tests.size();
        }
        return sum >= 0
                ? texts * 1e9 / (System.nanoTime() - start)
                : Double.NaN; // the sum keeps the work from being left out
    }

    private static Example example(JsonLines.Line line) {
        try {
            return new Example(line.text("text"), line.text("label"), line.optionalText("language"));
        } catch (IllegalArgumentException e) {
            throw line.bad(String.valueOf(e.getMessage()));
        }
    }
}
