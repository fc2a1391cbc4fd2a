package io.resync.agent.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What numbers with their units look like.
 *
 * @param durations numbers with units of time, one behind the other
 * @param part one of them
 * @param sizes numbers of bytes
 * @param percents shares
 * @param labelled numbers behind a word that says what they are of
 * @param counts other numbers and ranges of them
 */
record AmountPatterns(
        Pattern durations, Pattern part, Pattern sizes, Pattern percents, Pattern labelled, Pattern counts) {
    private static final String ALONE = "(?<![\\p{L}\\d.,:_#-])";

    static AmountPatterns of(String number, Vocabulary words) {
        var timed = number + "\\s?(" + Vocabulary.anyOf(units(words)) + ")(?![\\p{L}])";
        var joint = "(?:,? (?:" + Vocabulary.anyOf(words.words("number.link")) + " )?| ?)";
        var to = "(?:\\s?[-–]\\s?(" + number + "))?";
        return new AmountPatterns(
                Pattern.compile(ALONE + timed + "(?:" + joint + timed + ")*(?:(?<=h) ?[0-5]\\d(?![\\d.,:]))?"),
                Pattern.compile("(" + number + ")(?:\\s?(" + Vocabulary.anyOf(units(words)) + ")(?![\\p{L}]))?"),
                Pattern.compile(ALONE + "(" + number + ")\\s?(?:(k|m|g|t|p)i?)?(?:b|bytes?)\\b"),
                Pattern.compile(ALONE + "(" + number + ")\\s?" + Vocabulary.anyOf(words.words("unit.percent"))),
                Pattern.compile(
                        "\\b(" + Vocabulary.anyOf(labels(words)) + ")\\b(?: (?:is|was|of|de|e|es|era|foi|fue|number|"
                                + "numero))?\\s?[=:]?\\s?(-?" + number + ")" + to),
                Pattern.compile("(?<![\\p{L}\\d.,:])(-?" + number + ")" + to + "(?![\\p{L}])"));
    }

    private static List<String> units(Vocabulary words) {
        return AmountReader.SECONDS.keySet().stream()
                .flatMap(name -> words.words("unit." + name).stream())
                .toList();
    }

    private static Set<String> labels(Vocabulary words) {
        var labels = new HashSet<String>();
        words.keys("label.").forEach(key -> labels.addAll(words.words(key)));
        return labels;
    }
}
