package io.resync.agent.classify;

/**
 * A text in numbers: the known features in it and how much each counts. Words and runs of characters are brought to fixed
 * lengths of their own, so that a text's length does not matter. Unknown features count for the length: a text that is
 * mostly unknown says little.
 */
final class FeatureVector {
    private static final double WORDS_LENGTH = 0.6;
    private static final double RUNS_LENGTH = 1;

    private final int[] numbers;
    private final int[] positions;
    private final float[] values;
    private int words;
    private int size;

    private FeatureVector(int capacity) {
        this.numbers = new int[capacity];
        this.positions = new int[capacity];
        this.values = new float[capacity];
    }

    static FeatureVector of(Features features, Vocabulary vocabulary) {
        var vector = new FeatureVector(features.words().size() + features.runs().size());
        vector.add(features.words(), vocabulary, WORDS_LENGTH);
        vector.words = vector.size;
        vector.add(features.runs(), vocabulary, RUNS_LENGTH);
        return vector;
    }

    int size() {
        return size;
    }

    /** How many of them are words and pairs of words: they come first. */
    int words() {
        return words;
    }

    /** The number of a feature in the vocabulary. */
    int number(int i) {
        return numbers[i];
    }

    float value(int i) {
        return values[i];
    }

    /** Where a feature stands in the keys of its kind. */
    int position(int i) {
        return positions[i];
    }

    private void add(Keys keys, Vocabulary vocabulary, double length) {
        int from = size;
        double squares = 0;
        for (int i = 0; i < keys.size(); i++) {
            int number = vocabulary.number(keys.key(i));
            double weight = number < 0 ? vocabulary.unknownWeight() : vocabulary.weight(number);
            double value = weight * dampened(keys.times(i));
            squares += value * value;
            if (number >= 0) {
                numbers[size] = number;
                positions[size] = i;
                values[size++] = (float) value;
            }
        }
        for (int i = from; i < size; i++) {
            values[i] *= (float) (length / Math.sqrt(squares));
        }
    }

    /** The tenth time a feature occurs says less than the first. */
    private static double dampened(int times) {
        return times == 1 ? 1 : 1 + Math.log(times);
    }
}
