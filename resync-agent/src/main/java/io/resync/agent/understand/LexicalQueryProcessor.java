package io.resync.agent.understand;

import io.resync.Language;
import io.resync.agent.classify.IntentClassifier;
import io.resync.query.StructuredQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands by word lists, a small grammar and what was learnt from phrases. */
final class LexicalQueryProcessor implements QueryProcessor {
    private final Lexicon lexicon;
    private final IntentClassifier intents;

    LexicalQueryProcessor(Lexicon lexicon, IntentClassifier intents) {
        this.lexicon = lexicon;
        this.intents = intents;
    }

    @Override
    public StructuredQuery process(String text, @Nullable Language wanted) {
        var seen = Sighting.of(lexicon, text, wanted == null ? Language.ENGLISH : wanted);
        var verdict = IntentRules.judge(seen.reading(), intents.classify(seen.gist()));
        return new StructuredQuery(
                text,
                wanted == null ? seen.language() : wanted,
                verdict.intent(),
                verdict.confidence(),
                List.copyOf(seen.found().values()));
    }
}
