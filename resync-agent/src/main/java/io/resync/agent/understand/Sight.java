package io.resync.agent.understand;

import io.resync.Language;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at a text: tokens, language, expressions, units, names. */
final class Sight {
    private final Lexicon lexicon;
    private final Map<EntityType, Pattern> own;
    private final PlanNames names;

    Sight(Lexicon lexicon, Map<EntityType, Pattern> own, PlanNames names) {
        this.lexicon = lexicon;
        this.own = Map.copyOf(own);
        this.names = names;
    }

    /** What is in the text; the languages wanted and of the asker decide where the text does not. */
    Sighting of(String text, @Nullable Language wanted, @Nullable Language asker) {
        var sentence = Sentence.of(text);
        var tokens = sentence.tokens();
        var vote = LanguageVote.of(lexicon, sentence);
        var main = vote.main().orElse(wanted == null ? vote.decide(asker) : wanted);
        var finder = new ExpressionFinder(lexicon, own, sentence, main);
        var expressions = finder.find();
        var covered = Coverage.of(lexicon.read(tokens, main), tokens, expressions);
        var named = new EntityFinder(covered, sentence.casing(), lexicon, names).find();
        return new Sighting(
                text,
                vote.decide(asker),
                covered.read(),
                named,
                entities(sentence, expressions, named.values()),
                expressions,
                finder.lean(),
                finder.comparison(expressions));
    }

    /** Expressions and names in the order of the text. */
    private static List<Entity> entities(Sentence sentence, List<Expression> expressions, Collection<Entity> named) {
        var entities = new ArrayList<>(named);
        expressions.forEach(expression -> entities.add(expression.entity(sentence.text(), sentence.tokens())));
        entities.sort(Comparator.comparingInt(Entity::start));
        return entities;
    }
}
