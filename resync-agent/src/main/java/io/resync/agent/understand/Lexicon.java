package io.resync.agent.understand;

import io.resync.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of all languages: tells what each word of a text means, the text's main language first. */
final class Lexicon {
    private static final String FOLDER = "/io/resync/agent/understand/";

    private final WordList shared;
    private final Map<Language, WordList> languages;
    private final Typos typos;

    private Lexicon(WordList shared, Map<Language, WordList> languages) {
        this.shared = shared;
        this.languages = Collections.unmodifiableMap(new EnumMap<>(languages));
        var all = new ArrayList<>(languages.values());
        all.add(shared);
        this.typos = new Typos(all);
    }

    static Lexicon standard() {
        var languages = new EnumMap<Language, WordList>(Language.class);
        for (var language : Language.values()) {
            languages.put(language, WordListFile.read(FOLDER + language.tag() + ".words"));
        }
        return new Lexicon(WordListFile.read(FOLDER + "shared.words"), languages);
    }

    WordList words(Language language) {
        return languages.getOrDefault(language, shared);
    }

    boolean isShared(String folded) {
        return shared.knows(folded);
    }

    /** The units of a text in their order. */
    List<Unit> read(List<Token> tokens, Language main) {
        var order = new ArrayList<>(List.of(words(main), shared));
        languages.forEach((language, words) -> {
            if (language != main) {
                order.add(words);
            }
        });
        var units = new ArrayList<Unit>();
        for (int at = 0; at < tokens.size(); ) {
            var phrase = tokens.get(at).isWord() ? longest(order, tokens, at) : null;
            int size = phrase == null ? 1 : phrase.words().size();
            units.add(phrase == null ? word(order, tokens.get(at)) : phrase(tokens, at, phrase));
            at += size;
        }
        return units;
    }

    private static WordList.@Nullable Phrase longest(List<WordList> order, List<Token> tokens, int at) {
        WordList.Phrase longest = null;
        for (var words : order) {
            var phrase = words.phraseAt(tokens, at);
            if (phrase != null
                    && (longest == null
                            || phrase.words().size() > longest.words().size())) {
                longest = phrase;
            }
        }
        return longest;
    }

    private static Unit phrase(List<Token> tokens, int at, WordList.Phrase phrase) {
        return new Unit(tokens.get(at), tokens.get(at + phrase.words().size() - 1), phrase.meaning(), true);
    }

    private Unit word(List<WordList> order, Token token) {
        if (!token.isWord()) {
            return new Unit(token, token, Marks.meaning(token), true);
        }
        for (int i = 0; i < order.size(); i++) {
            var meaning = order.get(i).meaning(token);
            if (meaning != null) {
                return new Unit(token, token, meaning, i < 2);
            }
        }
        var prefix = shared.meaning(Codes.vendor(token.text()));
        return prefix == null
                ? new Unit(token, token, corrected(order, token), false)
                : new Unit(token, token, prefix, true);
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
