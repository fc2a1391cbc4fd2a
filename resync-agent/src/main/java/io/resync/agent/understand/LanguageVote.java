package io.resync.agent.understand;

import io.resync.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells in which language most of a text is written. A word that one language has gives it 10 points, one that several
 * have gives each 4; the right accents add 1, and being an article, the commonest kind of word, adds 1; an unknown word or a
 * mark that looks like a language gives it 5. Names do not vote.
 */
final class LanguageVote {
    private static final int ONLY = 10;
    private static final int ALSO = 4;
    private static final int ACCENTS = 1;
    private static final int FREQUENT = 1;
    private static final int LOOKS = 5;

    private final Lexicon lexicon;
    private final Map<String, Map<Language, Integer>> ballots = new HashMap<>();
    private final Map<Language, Integer> points = new EnumMap<>(Language.class);

    private LanguageVote(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The language with the most points; empty when there are none, or two have as many. */
    static Optional<Language> of(Lexicon lexicon, List<Token> tokens) {
        var vote = new LanguageVote(lexicon);
        boolean shouted = Shouting.in(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (mayVote(tokens.get(i), shouted)) {
                vote.count(tokens.get(i));
                vote.countPair(tokens, i);
            }
        }
        return vote.winner();
    }

    private static boolean mayVote(Token token, boolean shouted) {
        var text = token.text();
        if (text.length() == 1) {
            return token.isWord() || text.charAt(0) > 127;
        }
        return token.isWord() && !NameRules.isMarked(text) && (shouted || !NameRules.isUpper(text));
    }

    private void count(Token token) {
        ballots.computeIfAbsent(token.text(), text -> ballot(token)).forEach(this::add);
    }

    private void add(Language language, int more) {
        points.merge(language, more, Integer::sum);
    }

    private Map<Language, Integer> ballot(Token token) {
        var folded = token.folded();
        var knowing = knowing(folded);
        var ballot = new EnumMap<Language, Integer>(Language.class);
        for (var language : knowing) {
            ballot.put(language, known(language, token) + (knowing.size() == 1 ? ONLY : ALSO));
        }
        if (knowing.isEmpty() && !lexicon.isShared(folded)) {
            for (var language : Language.values()) {
                ballot.put(language, lexicon.words(language).looksLike(token.small()) ? LOOKS : 0);
            }
        }
        return ballot;
    }

    private int known(Language language, Token token) {
        var words = lexicon.words(language);
        return (words.spells(token.small()) ? ACCENTS : 0) + (words.isArticle(token.folded()) ? FREQUENT : 0);
    }

    private List<Language> knowing(String folded) {
        var knowing = new ArrayList<Language>();
        for (var language : Language.values()) {
            if (lexicon.words(language).knows(folded)) {
                knowing.add(language);
            }
        }
        return knowing;
    }

    /** "por que" and "por qué" differ in their accents only. */
    private void countPair(List<Token> tokens, int i) {
        if (i + 1 == tokens.size() || !tokens.get(i + 1).isWord()) {
            return;
        }
        for (var language : Language.values()) {
            var words = lexicon.words(language);
            if (words.beginsPhrase(tokens.get(i).folded())
                    && words.spells(
                            tokens.get(i).small() + " " + tokens.get(i + 1).small())) {
                add(language, ACCENTS);
            }
        }
    }

    private Optional<Language> winner() {
        int most = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var first = points.keySet().stream()
                .filter(language -> points.getOrDefault(language, 0) == most)
                .toList();
        return most > 0 && first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }
}
