package io.resync.agent.verify;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of evidence hint at where it names no state: a return code, "exit 3", "FATAL". */
final class Hints {
    private static final Pattern BAD_CODE =
            Pattern.compile("\\b(?:rc|exit(?: code)?|return.code|codigo|code)[\"']?\\s?[=: ]\\s?-?[1-9]");
    private static final Pattern GOOD_CODE =
            Pattern.compile("\\b(?:rc|exit(?: code)?|return.code|codigo|code)[\"']?\\s?[=: ]\\s?0\\b");
    private static final Map<Condition, Set<String>> WORDS = new EnumMap<>(Condition.class);

    static {
        for (var condition : Condition.values()) {
            WORDS.put(condition, Vocabulary.all().words(condition.cue()));
        }
    }

    private Hints() {}

    static Set<Condition> in(String text) {
        var hints = EnumSet.noneOf(Condition.class);
        var tape = new Tape(text);
        WORDS.forEach((condition, words) -> {
            if (tape.hasWord(words)) {
                hints.add(condition);
            }
        });
        var folded = Fold.of(text);
        if (BAD_CODE.matcher(folded).find()) {
            hints.add(Condition.FAILED);
        }
        if (GOOD_CODE.matcher(folded).find()) {
            hints.add(Condition.SUCCEEDED);
        }
        return hints;
    }
}
