package io.resync.agent.understand;

import io.resync.Language;
import io.resync.agent.classify.IntentClassifier;
import io.resync.query.Comparison;
import io.resync.query.Profile;
import io.resync.query.StructuredQuery;
import io.resync.tws.TimeRange;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Understands by word lists, a small grammar and what was learnt from phrases. */
final class LexicalQueryProcessor implements QueryProcessor {
    private final Sight sight;
    private final IntentClassifier intents;
    private final Clock clock;

    LexicalQueryProcessor(Builder builder) {
        sight = new Sight(Lexicon.with(builder.words), builder.entities, new PlanNames(builder.names));
        intents = LearntIntents.load();
        clock = builder.clock;
    }

    @Override
    public StructuredQuery process(String text, @Nullable Language wanted, Profile profile) {
        var seen = sight.of(text, wanted, profile.language());
        var verdict = IntentRules.judge(seen.reading(), intents.classify(seen.gist()));
        return new StructuredQuery(
                text,
                wanted == null ? seen.language() : wanted,
                verdict.intent(),
                verdict.confidence(),
                seen.entities(),
                timeRange(seen, profile),
                comparison(seen, profile));
    }

    private @Nullable Comparison comparison(Sighting seen, Profile profile) {
        var found = seen.comparison();
        return found == null ? null : found.at(when -> at(when, seen, profile));
    }

    private TimeRange at(When when, Sighting seen, Profile profile) {
        return when.at(ZonedDateTime.now(clock.withZone(profile.zone())), seen.lean());
    }

    /** The first time that is named: a second one is what the first is compared with. */
    private @Nullable TimeRange timeRange(Sighting seen, Profile profile) {
        for (var expression : seen.expressions()) {
            if (expression.when() != null) {
                return at(expression.when(), seen, profile);
            }
        }
        return null;
    }
}
