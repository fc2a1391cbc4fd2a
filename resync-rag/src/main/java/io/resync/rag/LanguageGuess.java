package io.resync.rag;

import io.resync.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of a document that names none: the one with most of its own stop words in the text, those that
 * two languages share not counted. On a tie the first of {@link Language}. Code is not read: it is English anyway.
 */
final class LanguageGuess {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");

    private LanguageGuess() {}

    static Language of(String markdown) {
        var fence = new CodeFence();
        var words = markdown.lines()
                .filter(line -> !fence.covers(line))
                .flatMap(line -> BETWEEN_WORDS.splitAsStream(Folding.fold(line)))
                .toList();
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparingLong(language -> -count(own(language), words)))
                .findFirst()
                .orElseThrow();
    }

    private static long count(Set<String> known, List<String> words) {
        return words.stream().filter(known::contains).count();
    }

    private static Set<String> own(Language language) {
        var own = new HashSet<>(StopWords.of(language));
        Arrays.stream(Language.values())
                .filter(other -> other != language)
                .forEach(other -> own.removeAll(StopWords.of(other)));
        return own;
    }
}
