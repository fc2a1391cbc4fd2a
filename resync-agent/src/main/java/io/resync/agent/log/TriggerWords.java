package io.resync.agent.log;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text that begin as {@link Triggers} say: a pattern is tried there, not at every character. */
final class TriggerWords {
    private static final int MOST = 64;

    private final String text;
    private final int[] starts;

    TriggerWords(String text, int marks) {
        this.text = text;
        var found = new int[MOST];
        int count = 0;
        for (int at = 0; at < text.length() && count < MOST; at++) {
            if (beginsAWord(at) && (Triggers.marks(prefix(at)) & marks) != 0) {
                found[count++] = at;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** Whether one of them begins what the pattern says. */
    boolean begin(Pattern pattern) {
        return starts.length > 0 && find(pattern).isPresent();
    }

    /** What the first of them begins that the pattern says. */
    Optional<MatchResult> find(Pattern pattern) {
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int start : starts) {
            if (matcher.region(start, text.length()).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /** Also within one: a capital begins a word if a small letter stands beside it. */
    private boolean beginsAWord(int at) {
        if (Letters.letter(text.charAt(at)) == 0) {
            return false;
        }
        if (at == 0 || Letters.kind(text.charAt(at - 1)) == 0) {
            return true;
        }
        return isUpper(at) && (!isUpper(at - 1) || (at + 1 < text.length() && !isUpper(at + 1)));
    }

    private boolean isUpper(int at) {
        return (Letters.kind(text.charAt(at)) & Letters.UPPER) != 0;
    }

    private int prefix(int start) {
        int prefix = 0;
        int letter = Letters.letter(text.charAt(start));
        for (int i = start + 1; i <= start + 4 && letter != 0; i++) {
            prefix = Triggers.append(prefix, letter);
            letter = i < text.length() ? Letters.letter(text.charAt(i)) : 0;
        }
        return prefix;
    }
}
