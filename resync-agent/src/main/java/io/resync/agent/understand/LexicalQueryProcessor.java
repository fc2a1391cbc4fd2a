package io.resync.agent.understand;

import io.resync.Language;
import io.resync.query.StructuredQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands by word lists and a small grammar: tokens, language, units, names, then the intent. */
final class LexicalQueryProcessor implements QueryProcessor {
    private final Lexicon lexicon;

    LexicalQueryProcessor(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public StructuredQuery process(String text, @Nullable Language wanted) {
        var tokens = Tokenizer.tokens(text);
        var fallback = wanted == null ? Language.ENGLISH : wanted;
        var main = LanguageVote.of(lexicon, tokens).orElse(fallback);
        var units = lexicon.read(tokens, main);
        var found = EntityFinder.find(units, Shouting.in(tokens));
        var verdict = IntentRules.judge(Reading.of(units, found));
        return new StructuredQuery(
                text,
                wanted == null ? main : wanted,
                verdict.intent(),
                verdict.confidence(),
                List.copyOf(found.values()));
    }
}
