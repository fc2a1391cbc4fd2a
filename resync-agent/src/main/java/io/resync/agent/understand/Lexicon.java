package io.resync.agent.understand;

import io.resync.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of all languages: tells what each word of a text means, the text's main language first. */
final class Lexicon {
    private static final String FOLDER = "/io/resync/agent/understand/";

    private final WordList shared;
    private final List<WordList> lists;
    private final Map<Language, List<WordList>> orders = new EnumMap<>(Language.class);
    private final Map<Language, Integer> own = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, List<WordList.Phrase>>> phrases = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Sense>> senses = new EnumMap<>(Language.class);
    private final Map<String, List<Integer>> ballots = new HashMap<>();
    private final Map<String, List<Integer>> spelledBallots = new HashMap<>();
    private final Set<String> phraseStarts = new HashSet<>();
    private final Pieces pieces;
    private final Typos typos;

    private Lexicon(WordList shared, List<WordList> lists) {
        this.shared = shared;
        this.lists = List.copyOf(lists);
        var all = new ArrayList<>(lists);
        all.add(shared);
        this.pieces = new Pieces(all);
        this.typos = new Typos(all);
        for (var list : lists) {
            list.known().forEach(word -> ballots.computeIfAbsent(word, key -> LanguageVote.ballot(lists, key)));
            list.spelledWords()
                    .forEach(word ->
                            spelledBallots.computeIfAbsent(word, key -> LanguageVote.spelledBallot(lists, key)));
            phraseStarts.addAll(list.phrases().keySet());
        }
        for (var language : Language.values()) {
            var order = order(language);
            own.put(language, order.size());
            order.add(shared);
            lists.stream().filter(list -> list.language() != language).forEach(order::add);
            orders.put(language, List.copyOf(order));
            phrases.put(language, phrases(order));
            senses.put(language, senses(order, own.getOrDefault(language, 0)));
        }
    }

    /** What a word means, and whether the main language or all have it. */
    private record Sense(Set<Concept> meaning, boolean own) {}

    /** Of all words, so that most take one look-up. */
    private static Map<String, Sense> senses(List<WordList> order, int own) {
        Map<String, Sense> senses = new HashMap<>();
        for (var list : order) {
            for (var word : list.spelledWords()) {
                var sense = sense(order, own, Token.of(Token.Kind.WORD, word, 0));
                if (sense != null) {
                    senses.put(word, sense);
                }
            }
        }
        return senses;
    }

    /** What the first list that has the word says. */
    private static @Nullable Sense sense(List<WordList> order, int own, Token token) {
        for (int i = 0; i < order.size(); i++) {
            var meaning = order.get(i).meaning(token);
            if (meaning != null) {
                return new Sense(meaning, i <= own);
            }
        }
        return null;
    }

    /** By their first word: the longest first, and of those as long the main language's. */
    private static Map<String, List<WordList.Phrase>> phrases(List<WordList> order) {
        Map<String, List<WordList.Phrase>> phrases = new HashMap<>();
        order.forEach(list -> list.phrases()
                .forEach((first, same) ->
                        phrases.computeIfAbsent(first, key -> new ArrayList<>()).addAll(same)));
        phrases.values()
                .forEach(same -> same.sort(
                        Comparator.comparingInt(phrase -> -phrase.words().size())));
        return phrases;
    }

    private List<WordList> order(Language main) {
        var order = new ArrayList<WordList>();
        lists.stream().filter(list -> list.language() == main).forEach(order::add);
        return order;
    }

    /** The words that come with Resync, and an application's own. */
    static Lexicon with(List<WordList> more) {
        var lists = new ArrayList<WordList>();
        for (var language : Language.values()) {
            var list = WordListFile.read(FOLDER + language.tag() + ".words");
            list.language(language);
            lists.add(list);
        }
        lists.addAll(more);
        return new Lexicon(WordListFile.read(FOLDER + "shared.words"), lists);
    }

    static Lexicon standard() {
        return with(List.of());
    }

    /** All lists but the shared one. */
    List<WordList> lists() {
        return lists;
    }

    Pieces pieces() {
        return pieces;
    }

    /** What a word gives to each list in a vote; empty for a word that none has. */
    List<Integer> ballot(Token token) {
        var spelled = spelledBallots.get(token.small());
        return spelled == null ? ballots.getOrDefault(token.folded(), List.of()) : spelled;
    }

    /** Whether a phrase of any list but the shared one begins with the word. */
    boolean beginsPhrase(String folded) {
        return phraseStarts.contains(folded);
    }

    boolean isShared(String folded) {
        return shared.knows(folded);
    }

    /** The first place, from this one on, where no phrase begins that every language uses. */
    int behindShared(List<Token> tokens, int from) {
        int at = from;
        for (int length = sharedPhrase(tokens, at); length > 0; length = sharedPhrase(tokens, at)) {
            at += length;
        }
        return at;
    }

    /** How many words the longest such phrase has that begins here; 0 for none. */
    private int sharedPhrase(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return 0;
        }
        return shared.phrases().getOrDefault(tokens.get(at).folded(), List.of()).stream()
                .map(WordList.Phrase::words)
                .filter(words -> at + words.size() <= tokens.size())
                .filter(words -> IntStream.range(0, words.size())
                        .allMatch(i -> tokens.get(at + i).folded().equals(words.get(i))))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /** Whether any list has the word, by itself or in a phrase. */
    boolean knows(String folded) {
        return shared.knows(folded) || ballots.containsKey(folded);
    }

    /** Whether a word that no list has ends as a verb of any language does. */
    boolean looksLikeVerb(String small) {
        return lists.stream().anyMatch(list -> list.looksLikeVerb(small));
    }

    /** Whether a word means one of these in any language. */
    boolean means(String folded, Set<Concept> concepts) {
        for (var list : lists) {
            if (means(list, folded, concepts)) {
                return true;
            }
        }
        return means(shared, folded, concepts);
    }

    private static boolean means(WordList list, String folded, Set<Concept> concepts) {
        var meaning = list.meaning(folded);
        return meaning != null && !Collections.disjoint(meaning, concepts);
    }

    /** The units of a text in their order. */
    List<Unit> read(List<Token> tokens, Language main) {
        var order = orders.getOrDefault(main, lists);
        var units = new ArrayList<Unit>();
        for (int at = 0; at < tokens.size(); ) {
            var phrase = tokens.get(at).isWord() ? longest(main, tokens, at) : null;
            int size = phrase == null ? 1 : phrase.words().size();
            units.add(phrase == null ? word(order, main, tokens.get(at)) : phrase(tokens, at, phrase));
            at += size;
        }
        return Quotes.taken(units);
    }

    private WordList.@Nullable Phrase longest(Language main, List<Token> tokens, int at) {
        for (var phrase :
                phrases.getOrDefault(main, Map.of()).getOrDefault(tokens.get(at).folded(), List.of())) {
            if (phrase.isAt(tokens, at)) {
                return phrase;
            }
        }
        return null;
    }

    private static Unit phrase(List<Token> tokens, int at, WordList.Phrase phrase) {
        return Unit.of(tokens.get(at), tokens.get(at + phrase.words().size() - 1), phrase.meaning(), true);
    }

    private Unit word(List<WordList> order, Language main, Token token) {
        if (!token.isWord()) {
            return Unit.of(token, token, Marks.meaning(token), true);
        }
        var sense = senses.getOrDefault(main, Map.of()).get(token.small());
        if (sense == null && !token.small().equals(token.folded())) {
            sense = sense(order, own.getOrDefault(main, 0), token);
        }
        if (sense != null) {
            return Unit.of(token, token, sense.meaning(), sense.own());
        }
        var prefix = shared.meaning(Codes.vendor(token.text()));
        return prefix == null
                ? Unit.of(token, token, corrected(order, token), false)
                : Unit.of(token, token, prefix, true);
    }

    /** What a mistyped word means; nothing where the words it may be have nothing in common. */
    private Set<Concept> corrected(List<WordList> order, Token token) {
        if (NameRules.isUpper(token.text()) || NameRules.isMarked(token.text())) {
            return Set.of();
        }
        var meanings = new ArrayList<Set<Concept>>();
        for (var word : typos.near(token.folded())) {
            meanings.add(order.stream()
                    .map(words -> words.meaning(word))
                    .filter(meaning -> meaning != null)
                    .findFirst()
                    .orElseGet(() -> EnumSet.noneOf(Concept.class)));
        }
        return Typos.common(meanings);
    }
}
