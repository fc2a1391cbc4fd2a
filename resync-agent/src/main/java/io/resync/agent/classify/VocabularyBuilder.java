package io.resync.agent.classify;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts in how many examples each feature occurs. */
final class VocabularyBuilder {
    private final Map<Long, Integer> occurrences = new LinkedHashMap<>();
    private int examples;

    void add(Features features) {
        examples++;
        add(features.words());
        add(features.runs());
    }

    Vocabulary build() {
        var keys = new long[occurrences.size()];
        var weights = new float[occurrences.size()];
        int number = 0;
        for (var entry : occurrences.entrySet()) {
            keys[number] = entry.getKey();
            weights[number++] = weight(entry.getValue());
        }
        return new Vocabulary(keys, weights, weight(0));
    }

    private void add(Keys keys) {
        for (int i = 0; i < keys.size(); i++) {
            occurrences.merge(keys.key(i), 1, Integer::sum);
        }
    }

    /** The root: with few examples the plain frequency makes too much of words that occur once. */
    private float weight(int times) {
        return (float) Math.sqrt(1 + Math.log((1.0 + examples) / (1.0 + times)));
    }
}
