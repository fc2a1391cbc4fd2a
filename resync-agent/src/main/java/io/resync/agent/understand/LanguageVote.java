package io.resync.agent.understand;

import io.resync.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which language most of a text is written. A word that one language has gives it 10 points, one that several
 * have gives each 4; the right accents add 1, and being an article, the commonest kind of word, adds 1; an unknown word or a
 * mark that looks like a language gives it 5. Names do not vote, and
 * neither do words of an error text that is quoted in every language: "deu file not found".
 *
 * <p>A text is mixed when some other language has words of its own that make at least a third of the points that the first
 * has by such words. Then the asker's own language decides, or else the points.
 */
final class LanguageVote {
    private static final int ONLY = 10;
    private static final int ALSO = 4;
    private static final int ACCENTS = 1;
    private static final int FREQUENT = 1;
    private static final int LOOKS = 5;
    private static final int MIXED = 3;

    private final Lexicon lexicon;
    private final List<WordList> lists;
    private final int[] points;
    private final int[] alone;

    private LanguageVote(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.lists = lexicon.lists();
        this.points = new int[lists.size()];
        this.alone = new int[lists.size()];
    }

    /**
     * How a vote ended.
     *
     * @param main the language with the most points, the first of two that have as many; empty when there are none
     * @param mixed whether another language has a good part in the text, or as many points
     */
    record Outcome(Optional<Language> main, boolean mixed) {
        /** The language to answer in. */
        Language decide(@Nullable Language own) {
            if (own != null && mixed) {
                return own;
            }
            return main.orElse(own == null ? Language.ENGLISH : own);
        }
    }

    static Outcome of(Lexicon lexicon, Sentence sentence) {
        var vote = new LanguageVote(lexicon);
        var tokens = sentence.tokens();
        boolean shouted = sentence.isShouted();
        for (int i = lexicon.behindShared(tokens, 0); i < tokens.size(); i = lexicon.behindShared(tokens, i + 1)) {
            if (mayVote(tokens.get(i), shouted)) {
                vote.count(tokens.get(i));
                vote.countPair(tokens, i);
            }
        }
        return new Outcome(vote.winner(), vote.isMixed());
    }

    private static boolean mayVote(Token token, boolean shouted) {
        var text = token.text();
        if (text.length() == 1) {
            return token.isWord() || text.charAt(0) > 127;
        }
        return token.isWord() && !NameRules.isMarked(text) && (shouted || !NameRules.isUpper(text));
    }

    private void count(Token token) {
        var ballot = lexicon.ballot(token);
        if (ballot.isEmpty()) {
            countLooks(token);
        }
        for (int i = 0; i < ballot.size(); i++) {
            int vote = ballot.get(i);
            if (vote > 0) {
                points[i] += vote;
                alone[i] += vote >= ONLY ? ONLY : 0;
            }
        }
    }

    private void countLooks(Token token) {
        var looks = token.isWord() ? token.small() : token.text();
        if (!lexicon.isShared(token.folded())) {
            for (int i = 0; i < points.length; i++) {
                points[i] += lists.get(i).looksLike(looks) ? LOOKS : 0;
            }
        }
    }

    /** What a word gives to each list, without regard to accents; by list. */
    static List<Integer> ballot(List<WordList> lists, String folded) {
        long knowing = lists.stream().filter(list -> list.knows(folded)).count();
        int each = knowing == 1 ? ONLY : ALSO;
        return lists.stream()
                .map(list -> list.knows(folded) ? each + (list.isArticle(folded) ? FREQUENT : 0) : 0)
                .toList();
    }

    /** With what the right accents add. */
    static List<Integer> spelledBallot(List<WordList> lists, String small) {
        var plain = ballot(lists, Token.of(Token.Kind.WORD, small, 0).folded());
        return IntStream.range(0, lists.size())
                .mapToObj(i -> plain.get(i) + (plain.get(i) > 0 && lists.get(i).spells(small) ? ACCENTS : 0))
                .toList();
    }

    /** "por que" and "por qué" differ in their accents only. */
    private void countPair(List<Token> tokens, int i) {
        var folded = tokens.get(i).folded();
        if (i + 1 == tokens.size() || !tokens.get(i + 1).isWord() || !lexicon.beginsPhrase(folded)) {
            return;
        }
        var pair = tokens.get(i).small() + " " + tokens.get(i + 1).small();
        for (int list = 0; list < points.length; list++) {
            var words = lists.get(list);
            if (words.beginsPhrase(folded) && words.spells(pair)) {
                points[list] += ACCENTS;
            }
        }
    }

    private Optional<Language> winner() {
        int best = best();
        return points[best] == 0
                ? Optional.empty()
                : Optional.of(lists.get(best).language());
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < points.length; i++) {
            best = points[i] > points[best] ? i : best;
        }
        return best;
    }

    private boolean isMixed() {
        int best = best();
        for (int i = 0; i < points.length; i++) {
            boolean part = alone[i] > 0 && alone[i] * MIXED >= alone[best];
            if (i != best && (part || points[i] == points[best])) {
                return true;
            }
        }
        return false;
    }
}
