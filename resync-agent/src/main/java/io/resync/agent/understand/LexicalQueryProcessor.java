package io.resync.agent.understand;

import io.resync.Language;
import io.resync.agent.classify.IntentClassifier;
import io.resync.query.Audience;
import io.resync.query.Comparison;
import io.resync.query.Comparison.Direction;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Profile;
import io.resync.query.Selection;
import io.resync.query.StructuredQuery;
import io.resync.tws.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands by word lists, a small grammar and what was learnt from phrases. */
final class LexicalQueryProcessor implements QueryProcessor {
    /** "Now" is no longer than this. */
    private static final Duration MOMENT = Duration.ofHours(1);

    private final Sight sight;
    private final Lexicon lexicon;
    private final IntentClassifier intents;
    private final Clock clock;

    LexicalQueryProcessor(Builder builder) {
        lexicon = Lexicon.with(builder.words);
        sight = new Sight(lexicon, builder.entities, new PlanNames(builder.names));
        intents = LearntIntents.load();
        clock = builder.clock;
    }

    @Override
    public StructuredQuery process(String text, @Nullable Language wanted, Profile profile) {
        var seen = sight.of(text, wanted, profile.language());
        var reading = seen.reading();
        var stance = Wish.in(reading);
        var learnt = intents.classify(Gist.of(seen, reading, stance));
        var verdict = Everyday.read(seen, reading, learnt, IntentRules.judge(reading, stance, learnt));
        var time = timeRange(seen, profile);
        return new StructuredQuery(
                text,
                wanted == null ? seen.language() : wanted,
                verdict.intent(),
                verdict.confidence(),
                seen.entities(),
                time,
                selection(verdict.intent(), seen, time),
                comparison(seen, verdict.intent(), profile),
                verdict.intent() == Intent.REPORT ? audience(seen.reading()) : null);
    }

    private Selection selection(Intent intent, Sighting seen, @Nullable TimeRange time) {
        return switch (intent) {
            case LIST -> ListWords.of(seen, lexicon, time != null && !isNow(time));
            case DIAGNOSE_FAILURE -> Everyday.selection(seen);
            default -> Selection.ANY_JOB;
        };
    }

    /** Whoever is not said to decide has to act. */
    private static Audience audience(Reading reading) {
        return reading.has(Concept.MANAGEMENT) ? Audience.MANAGEMENT : Audience.TEAM;
    }

    private boolean isNow(TimeRange time) {
        return time.contains(clock.instant())
                && Duration.between(time.from(), time.to()).compareTo(MOMENT) <= 0;
    }

    private @Nullable Comparison comparison(Sighting seen, Intent intent, Profile profile) {
        var found = seen.comparison();
        if (found != null) {
            return found.at(when -> at(when, seen, profile));
        }
        return intent == Intent.COMPARISON ? withSecondTime(seen, profile) : null;
    }

    /** "Compare tonight with last Friday": whatever links them, the second of two times is what the first is held against. */
    private @Nullable Comparison withSecondTime(Sighting seen, Profile profile) {
        var times = seen.entities().stream()
                .filter(entity -> entity.type().equals(EntityType.TIME_RANGE))
                .toList();
        var whens = seen.expressions().stream()
                .flatMap(expression -> Stream.ofNullable(expression.when()))
                .toList();
        if (times.size() < 2 || whens.size() < 2) {
            return null;
        }
        var words = times.get(1);
        return new Comparison(Direction.UNSAID, at(whens.get(1), seen, profile), words.start(), words.end());
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
