package io.resync.agent.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What numbers with their units look like.
 *
 * @param durations numbers with units of time, one behind the other
 * @param part one of them
 * @param sizes numbers of bytes
 * @param percents shares
 * @param scaled thousands, millions
 * @param labelled numbers behind a word that says what they are of
 * @param counts other numbers and ranges of them
 * @param counted numbers of jobs in a state
 */
record AmountPatterns(
        Pattern durations,
        Pattern part,
        Pattern sizes,
        Pattern percents,
        Pattern scaled,
        Pattern labelled,
        Pattern counts,
        Pattern counted) {
    private static final String ALONE = "(?<![\\p{L}\\d.,:_#-])";

    /** "Fence of <name> is at", where the name was read and is blank. */
    private static final String BETWEEN = "(?: (?:of|on|de|do|da|del|en|em|no|na)\\s{2,}| )?"
            + "(?: ?(?:is|was|at|of|from|to|de|do|da|es|e|era|foi|fue|esta em|esta en|em|en|number|numero))?[\"']?\\s?[=:]?\\s?[\"']?";

    static AmountPatterns of(String number, Vocabulary words) {
        var timed = number + "(?:\\s?(" + Vocabulary.anyOf(units(words)) + ")(?![\\p{L}])|(m)(?![\\p{L}]))";
        var joint = "(?:,? (?:" + Vocabulary.anyOf(words.words("number.link")) + " )?| ?)";
        var to = "(?:\\s?(?:[-–]|\\.\\.)\\s?(" + number + "))?";
        return new AmountPatterns(
                Pattern.compile(ALONE + timed + "(?:" + joint + timed + ")*(?:(?<=h) ?[0-5]\\d(?![\\d.,:]))?"),
                Pattern.compile(
                        "(" + number + ")(?:\\s?(" + Vocabulary.anyOf(units(words)) + "|(?<! )m)(?![\\p{L}]))?"),
                Pattern.compile(ALONE + "(" + number + ")\\s?(?:(k|m|g|t|p)i?)?(?:b|bytes?)\\b"),
                Pattern.compile(ALONE + "(" + number + ")\\s?" + Vocabulary.anyOf(words.words("unit.percent"))),
                Pattern.compile(ALONE + "(" + number + ")\\s?("
                        + Vocabulary.anyOf(words.numbers("scale").keySet()) + ")(?![\\p{L}])"),
                Pattern.compile(
                        "\\b(" + Vocabulary.anyOf(labels(words)) + ")\\b" + BETWEEN + "(-?" + number + ")" + to),
                Pattern.compile("(?<![\\p{L}\\d.,:])(-?" + number + ")" + to + "(?![\\p{L}])"),
                Pattern.compile("(?<![\\p{L}\\d.,:])(" + number + ") (?:jobs? )?(?:are |is |em |en |in )("
                        + StateReader.NAMES.toLowerCase(Locale.ROOT) + ")\\b"));
    }

    private static List<String> units(Vocabulary words) {
        return AmountReader.SECONDS.keySet().stream()
                .flatMap(name -> words.words("unit." + name).stream())
                .filter(unit -> !unit.equals("m")) // "1.62 M rows" are no minutes: it has to stand close
                .toList();
    }

    private static Set<String> labels(Vocabulary words) {
        var labels = new HashSet<String>();
        words.keys("label.").forEach(key -> labels.addAll(words.words(key)));
        return labels;
    }
}
