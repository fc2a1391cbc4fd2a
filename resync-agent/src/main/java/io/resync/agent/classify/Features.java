package io.resync.agent.classify;

/**
 * What a model sees of a text: its words, pairs of neighbouring words (the edges of the text count as neighbours), and
 * runs of 2 to 4 characters inside a word and its edges. Each is known by a key of 64 bits, so that no string is made on
 * the way; that two of a million features share a key has a chance of one in thirty million.
 */
final class Features {
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 4;

    private static final long WORD = 0x8F1BBCDC_6ED9EBA1L;
    private static final long PAIR = 0xCA62C1D6_5BE0CD19L;
    private static final long RUN = 0x510E527F_9B05688DL;
    private static final long EDGE = 0x1F83D9AB_FB41BD6BL;
    private static final long STEP = 0x9E3779B9_7F4A7C15L;

    private final Words text;
    private final Keys words;
    private final Keys runs;
    private long before = EDGE;
    private int beforeStart;

    private Features(Words text) {
        this.text = text;
        this.words = new Keys(text.length() + 2);
        this.runs = new Keys(text.length() * 3);
    }

    static Features of(String text, boolean maskNames) {
        var features = new Features(Words.of(text, maskNames));
        features.collect();
        features.words.count();
        features.runs.count();
        return features;
    }

    /** Words and pairs of words. */
    Keys words() {
        return words;
    }

    /** Runs of characters. */
    Keys runs() {
        return runs;
    }

    /** What stands at a place. */
    String text(int start, int end) {
        return text.text(start, end);
    }

    private void collect() {
        var chars = text.chars();
        int start = 1;
        for (int i = 1; i < text.length(); i++) {
            if (chars[i] == Letters.SPACE) {
                word(start, i);
                start = i + 1;
            }
        }
        if (text.length() > 1) {
            pair(EDGE, text.length());
        }
    }

    private void word(int start, int end) {
        var chars = text.chars();
        long key = WORD;
        for (int i = start; i < end; i++) {
            key = mix(key, chars[i]);
        }
        words.add(key, start, end);
        pair(key, end);
        beforeStart = start;
        for (int i = start - 1; i < end; i++) {
            runs(i, Math.min(end + 1, i + LONGEST_RUN));
        }
    }

    private void pair(long word, int end) {
        words.add(mix(mix(PAIR, before), word), beforeStart, end);
        before = word;
    }

    private void runs(int start, int last) {
        var chars = text.chars();
        long key = RUN;
        for (int i = start; i < last; i++) {
            key = mix(key, chars[i]);
            if (i - start + 1 >= SHORTEST_RUN) {
                runs.add(key, start, i + 1);
            }
        }
    }

    private static long mix(long key, long next) {
        long mixed = (key ^ next) * STEP;
        return mixed ^ (mixed >>> 29);
    }
}
