package io.resync.agent.understand;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the word that was meant when one letter is wrong, missing, too many or swapped. Words are kept by what remains of
 * them with one letter left out, so that a look-up costs one step a letter.
 *
 * @see <a href="https://doi.org/10.1145/1963190.1963191">Boytsov, Indexing methods for approximate dictionary searching,
 *     JEA 2011: deletion neighbourhoods</a>
 */
final class Typos {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 24;

    private final Map<String, Set<String>> words = new HashMap<>();

    Typos(List<WordList> lists) {
        lists.forEach(list -> list.vocabulary().forEach(this::add));
    }

    private void add(String word) {
        if (word.length() >= SHORTEST) {
            words.computeIfAbsent(word, key -> new TreeSet<>()).add(word);
            for (int i = 0; i < word.length(); i++) {
                words.computeIfAbsent(without(word, i), key -> new TreeSet<>()).add(word);
            }
        }
    }

    /** The known words at one edit from this one; empty for words that are too short or too long to judge. */
    Set<String> near(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return Set.of();
        }
        var found = new TreeSet<String>();
        addNear(typed, typed, found);
        for (int i = 0; i < typed.length(); i++) {
            addNear(typed, without(typed, i), found);
        }
        return found;
    }

    private void addNear(String typed, String remains, Set<String> found) {
        for (var word : words.getOrDefault(remains, Set.of())) {
            if (isOneEdit(typed, word)) {
                found.add(word);
            }
        }
    }

    /** What all of several words mean. */
    static Set<Concept> common(List<Set<Concept>> meanings) {
        var common = EnumSet.allOf(Concept.class);
        meanings.forEach(common::retainAll);
        return meanings.isEmpty() ? Set.of() : common;
    }

    private static String without(String word, int i) {
        return word.substring(0, i) + word.substring(i + 1);
    }

    static boolean isOneEdit(String a, String b) {
        int start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return (endA - start <= 1 && endB - start <= 1)
                || (endA - start == 2 && endB - start == 2 && isSwap(a, b, start));
    }

    private static boolean isSwap(String a, String b, int at) {
        return a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
    }
}
