package io.resync.agent.understand;

import io.resync.Language;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Profile;
import io.resync.query.StructuredQuery;
import io.resync.tws.TimeRange;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands by word lists and a small grammar: tokens, language, expressions, units, names, then the intent. */
final class LexicalQueryProcessor implements QueryProcessor {
    private final Lexicon lexicon;
    private final Map<EntityType, Pattern> own;
    private final PlanNames names;
    private final Clock clock;

    LexicalQueryProcessor(Builder builder) {
        lexicon = Lexicon.with(builder.words);
        own = Map.copyOf(builder.entities);
        names = new PlanNames(builder.names);
        clock = builder.clock;
    }

    @Override
    public StructuredQuery process(String text, @Nullable Language wanted, Profile profile) {
        var sentence = Sentence.of(text);
        var tokens = sentence.tokens();
        var vote = LanguageVote.of(lexicon, sentence);
        var main = vote.main().orElse(wanted == null ? vote.decide(profile.language()) : wanted);
        var finder = new ExpressionFinder(lexicon, own, sentence, main);
        var expressions = finder.find();
        var units = lexicon.read(tokens, main);
        var covered = Coverage.of(units, tokens, expressions);
        var found = new EntityFinder(covered, sentence.casing(), lexicon, names).find();
        var verdict = IntentRules.judge(Reading.of(covered.read(), found));
        return new StructuredQuery(
                text,
                wanted == null ? vote.decide(profile.language()) : wanted,
                verdict.intent(),
                verdict.confidence(),
                entities(text, tokens, expressions, found.values()),
                timeRange(expressions, finder.lean(), profile));
    }

    /** Expressions and names in the order of the text. */
    private static List<Entity> entities(
            String text, List<Token> tokens, List<Expression> expressions, Collection<Entity> named) {
        var entities = new ArrayList<>(named);
        expressions.forEach(expression -> entities.add(expression.entity(text, tokens)));
        entities.sort(Comparator.comparingInt(Entity::start));
        return entities;
    }

    /** The first time that is named: a second one is what the first is compared with. */
    private @Nullable TimeRange timeRange(List<Expression> expressions, Lean lean, Profile profile) {
        for (var expression : expressions) {
            if (expression.when() != null) {
                return expression.when().at(ZonedDateTime.now(clock.withZone(profile.zone())), lean);
            }
        }
        return null;
    }
}
