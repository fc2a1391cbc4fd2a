package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text while it is read: what one reading took is blank to the next, so that "02:14" is not two numbers as well. */
final class Tape {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final StringBuilder text;
    private final StringBuilder folded;
    private final List<Found> found = new ArrayList<>();
    private final String whole;
    private final Set<String> words;

    Tape(String text) {
        this.text = new StringBuilder(text);
        this.whole = Fold.of(text);
        this.folded = new StringBuilder(whole);
        this.words = new HashSet<>(Arrays.asList(NO_LETTERS.split(whole, -1)));
    }

    /**
     * A claim and its place.
     *
     * @param claim what is said
     * @param start where it begins
     * @param end behind its end
     */
    record Found(Claim claim, int start, int end) {}

    /** Whether any of these words is in the text. Most texts have none, and need not be searched for what needs one. */
    boolean hasWord(Collection<String> some) {
        return !Collections.disjoint(some, words);
    }

    /** Takes what a pattern finds in the text as it is written. */
    void take(Pattern pattern, Function<MatchResult, @Nullable Claim> reading) {
        take(text, pattern, reading);
    }

    /** Takes what a pattern finds in the text without case and accents. */
    void takeFolded(Pattern pattern, Function<MatchResult, @Nullable Claim> reading) {
        take(folded, pattern, reading);
    }

    /** Whether there is a capital in it: names of cities are words, too. */
    boolean hasCapital(MatchResult match) {
        return text.substring(match.start(), match.end()).chars().anyMatch(Character::isUpperCase);
    }

    private void take(StringBuilder from, Pattern pattern, Function<MatchResult, @Nullable Claim> reading) {
        var matches = pattern.matcher(from).results().toList();
        for (var match : matches) {
            var claim = reading.apply(match);
            if (claim != null) {
                found.add(new Found(claim, match.start(), match.end()));
                blank(match.start(), match.end());
            }
        }
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
            folded.setCharAt(i, ' ');
        }
    }

    /** What is left of the text before a place, without case and accents. */
    String foldedBefore(int place) {
        return folded.substring(0, place);
    }

    /** All that was taken, in the order of the text. */
    List<Found> found() {
        return found.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }
}
