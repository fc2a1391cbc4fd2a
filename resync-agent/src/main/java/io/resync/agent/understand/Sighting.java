package io.resync.agent.understand;

import io.resync.Language;
import io.resync.query.Entity;
import java.util.List;
import java.util.Map;

/**
 * What is seen in a text before its intent is judged.
 *
 * @param text as typed
 * @param language in which most of it is written
 * @param units its words and marks
 * @param found what it names, by the index of the unit
 */
record Sighting(String text, Language language, List<Unit> units, Map<Integer, Entity> found) {
    static Sighting of(Lexicon lexicon, String text, Language fallback) {
        var tokens = Tokenizer.tokens(text);
        var main = LanguageVote.of(lexicon, tokens).orElse(fallback);
        var units = lexicon.read(tokens, main);
        return new Sighting(text, main, units, EntityFinder.find(units, Shouting.in(tokens)));
    }

    String gist() {
        return Gist.of(text, units, found);
    }

    Reading reading() {
        return Reading.of(units, found);
    }
}
