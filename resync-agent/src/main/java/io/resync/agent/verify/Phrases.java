package io.resync.agent.verify;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some ways to say one thing.
 *
 * @param lastWords the last word of each, one of which is in any text that says it
 * @param pattern what they look like in a folded text, with or without an adverb behind their first word
 */
record Phrases(Set<String> lastWords, Pattern pattern) {
    static Phrases of(Collection<String> phrases, Collection<String> adverbs) {
        var gap = adverbs.isEmpty() ? " " : " (?:" + Vocabulary.anyOf(adverbs) + " )?";
        var any = phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(phrase -> pattern(phrase, gap))
                .collect(Collectors.joining("|", "(?:", ")"));
        return new Phrases(
                phrases.stream().map(Phrases::lastWord).collect(Collectors.toSet()),
                Pattern.compile("\\b" + any + "\\b"));
    }

    private static String pattern(String phrase, String gap) {
        var blank = phrase.indexOf(' ');
        return blank < 0
                ? Pattern.quote(phrase)
                : Pattern.quote(phrase.substring(0, blank)) + gap + Pattern.quote(phrase.substring(blank + 1));
    }

    private static String lastWord(String phrase) {
        return phrase.substring(Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-')) + 1);
    }

    boolean canBeIn(Tape tape) {
        return tape.hasWord(lastWords);
    }
}
