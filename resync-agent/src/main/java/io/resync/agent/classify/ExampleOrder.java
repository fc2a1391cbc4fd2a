package io.resync.agent.classify;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Brings examples into an order that does not depend on how they came, and parts them into folds. */
final class ExampleOrder {
    private static final int SPREAD = 0x9E3779B9;

    /** Within a label and language by a hash, so that neighbours in the application's list do not stay neighbours. */
    private static final Comparator<Example> ORDER = Comparator.comparing(Example::label)
            .thenComparing(ExampleOrder::language)
            .thenComparingInt(example -> example.text().hashCode() * SPREAD)
            .thenComparing(Example::text);

    private ExampleOrder() {}

    static List<Example> distinct(Collection<Example> examples) {
        return examples.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * The fold of each example: dealt out in turn within each label, so that all folds hold all labels and languages alike.
     * A label's only example has none (-1): held out, nothing would be left to learn the label from.
     */
    static int[] folds(int[] truth, int labels, int folds) {
        var examples = new int[labels];
        var result = new int[truth.length];
        for (int i = 0; i < truth.length; i++) {
            result[i] = examples[truth[i]]++ % folds;
        }
        for (int i = 0; i < truth.length; i++) {
            result[i] = examples[truth[i]] == 1 ? -1 : result[i];
        }
        return result;
    }

    private static String language(Example example) {
        return example.language() == null ? "" : example.language();
    }
}
