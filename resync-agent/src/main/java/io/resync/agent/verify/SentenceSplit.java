package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into sentences, never inside a quotation in back-ticks. Joined, the parts are the line again. */
final class SentenceSplit {
    private SentenceSplit() {}

    static List<String> of(String line) {
        var sentences = new ArrayList<String>();
        var start = 0;
        var quoted = false;
        for (var index = 0; index < line.length(); index++) {
            quoted ^= line.charAt(index) == '`';
            if (!quoted && endsSentence(line, index)) {
                sentences.add(line.substring(start, index + 1));
                start = index + 1;
            }
        }
        sentences.add(line.substring(start));
        return sentences;
    }

    /** At the blank behind a full stop, if what follows begins like a sentence: citations stay with what they prove. */
    private static boolean endsSentence(String line, int index) {
        if (line.charAt(index) != ' ' || index == 0 || index + 1 >= line.length()) {
            return false;
        }
        var before = line.charAt(index - 1);
        var after = line.charAt(index + 1);
        return (before == '.' || before == '!' || before == '?' || before == ']')
                && (Character.isUpperCase(after) || after == '*' || after == '¿' || after == '¡');
    }
}
