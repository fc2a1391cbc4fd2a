package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into sentences, never inside a quotation in back-ticks. Joined, the parts are the line again. */
final class SentenceSplit {
    private static final String OPENING = "*¿¡`/\"“«";

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
        return (before == '!' || before == '?' || before == ']' || (before == '.' && !abbreviates(line, index - 1)))
                && (Character.isUpperCase(after) || OPENING.indexOf(after) >= 0 || startsWithNumber(before, after));
    }

    private static boolean startsWithNumber(char before, char after) {
        return before != ']' && Character.isDigit(after);
    }

    /** One letter before the stop, as in "a. m.", or a number at the beginning, as in a list. */
    private static boolean abbreviates(String line, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
            start--;
        }
        return (stop - start == 1 && Character.isLetter(line.charAt(start)))
                || (line.substring(0, start).isBlank()
                        && line.substring(start, stop).chars().allMatch(Character::isDigit));
    }
}
