package io.resync.agent.understand;

import io.resync.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one language, or those that all share, by what they mean. Filled once, then only read. */
final class WordList {
    private final Map<String, Set<Concept>> words = new HashMap<>();
    private final Map<String, Set<Concept>> accented = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> spellings = new HashSet<>();
    private final List<Pieces.Entry> pieces = new ArrayList<>();
    private Language language = Language.ENGLISH;
    private String letters = "";
    private List<String> endings = List.of();
    private List<String> verbs = List.of();

    /** A sequence of folded words that has a meaning of its own. */
    record Phrase(List<String> words, Set<Concept> meaning) {
        boolean isAt(List<Token> tokens, int at) {
            if (at + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!tokens.get(at + i).folded().equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    void add(String entry, Set<Concept> meaning) {
        var tokens = Tokenizer.tokens(entry);
        var folded = learn(entry, tokens);
        if (folded.size() == 1) {
            addWord(words, folded.get(0), meaning);
            addWord(accented, tokens.get(0).small(), meaning);
        } else {
            addPhrase(new Phrase(folded, Collections.unmodifiableSet(EnumSet.copyOf(meaning))));
        }
    }

    /** Words of comparisons, as "usual" and "normal", are much the same everywhere and tell no language. */
    void add(String entry, Piece piece) {
        var tokens = Tokenizer.tokens(entry);
        var words = piece.kind().ofComparisons() ? folded(entry, tokens) : learn(entry, tokens);
        pieces.add(new Pieces.Entry(words, piece));
    }

    private static List<String> folded(String entry, List<Token> tokens) {
        var folded = tokens.stream().map(Token::folded).toList();
        if (folded.isEmpty() || folded.contains("")) {
            throw new IllegalStateException("expected words, got '" + entry + "'");
        }
        return folded;
    }

    private List<String> learn(String entry, List<Token> tokens) {
        var folded = folded(entry, tokens);
        known.addAll(folded);
        tokens.forEach(token -> spellings.add(token.small()));
        for (int i = 1; i < tokens.size(); i++) {
            spellings.add(tokens.get(i - 1).small() + " " + tokens.get(i).small());
        }
        return folded;
    }

    private static void addWord(Map<String, Set<Concept>> words, String word, Set<Concept> meaning) {
        words.computeIfAbsent(word, key -> EnumSet.noneOf(Concept.class)).addAll(meaning);
    }

    private void addPhrase(Phrase phrase) {
        var sameStart = phrases.computeIfAbsent(phrase.words().get(0), first -> new ArrayList<>());
        sameStart.add(phrase);
        sameStart.sort(Comparator.comparingInt((Phrase each) -> -each.words().size()));
    }

    /** The language to answer in to what is said in these words. */
    Language language() {
        return language;
    }

    void language(Language answers) {
        language = answers;
    }

    List<Pieces.Entry> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    void letters(String letters) {
        this.letters = letters;
    }

    void endings(List<String> endings) {
        this.endings = List.copyOf(endings);
    }

    void verbs(List<String> endings) {
        verbs = List.copyOf(endings);
    }

    /** What the word means by itself, or null: as it is spelled, or else as any word that differs only in accents. */
    @Nullable
    Set<Concept> meaning(Token token) {
        var meaning = accented.get(token.small());
        return meaning == null ? words.get(token.folded()) : meaning;
    }

    /** All words, with their accents and without; those of phrases as well. */
    Set<String> spelledWords() {
        var all = new HashSet<>(known);
        spellings.stream().filter(spelling -> spelling.indexOf(' ') < 0).forEach(all::add);
        return all;
    }

    /** What a word without accents means by itself, or null. */
    @Nullable
    Set<Concept> meaning(String folded) {
        return words.get(folded);
    }

    /** The longest phrase that begins there, or null. */
    @Nullable
    Phrase phraseAt(List<Token> tokens, int at) {
        for (var phrase : phrases.getOrDefault(tokens.get(at).folded(), List.of())) {
            if (phrase.isAt(tokens, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** The phrases that begin with each word. */
    Map<String, List<Phrase>> phrases() {
        return Collections.unmodifiableMap(phrases);
    }

    /** Whether the word occurs in the list, by itself or in a phrase. */
    boolean knows(String folded) {
        return known.contains(folded);
    }

    Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    boolean isArticle(String folded) {
        return words.getOrDefault(folded, Set.of()).contains(Concept.ARTICLE);
    }

    boolean beginsPhrase(String folded) {
        return phrases.containsKey(folded);
    }

    /** Whether the list has the word, or two words of a phrase, with just these accents. */
    boolean spells(String small) {
        return spellings.contains(small);
    }

    /** Whether a word that is not in the list looks like one of the language. */
    boolean looksLike(String small) {
        return !NameRules.all(small, c -> letters.indexOf(c) < 0) || endsWithAny(small, endings);
    }

    /** Whether a word that is not in the list ends as verbs do. */
    boolean looksLikeVerb(String small) {
        return endsWithAny(small, verbs);
    }

    private static boolean endsWithAny(String small, Iterable<String> endings) {
        for (var ending : endings) {
            if (small.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    Set<String> vocabulary() {
        return Collections.unmodifiableSet(words.keySet());
    }
}
