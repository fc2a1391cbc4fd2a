package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.ARTICLE;
import static io.resync.agent.understand.Concept.FUNCTION;
import static io.resync.agent.understand.Concept.MANAGEMENT;
import static io.resync.agent.understand.Concept.OF;
import static io.resync.agent.understand.Concept.PAUSE;
import static io.resync.agent.understand.Concept.PREPOSITION;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the classifier sees of a text, in training and later: the words with a mark in place of each name, then what the
 * words mean. The second part lets a phrase of one language, or one word for a thing, teach the others. A meaning is one
 * letter that no word has, so that it makes few features.
 */
final class Gist {
    private static final Map<EntityType, Character> NAMES = names();
    private static final char OTHER_NAME = '\u4eff';
    private static final Map<Concept, Character> MEANINGS = meanings('\u5000');
    private static final char WANTED = '\u5100';
    private static final char REFUSED = '\u5101';

    private final StringBuilder text = new StringBuilder();

    /** In the order of the text. */
    private final List<Clause> besides;
    /** The first of them that was not passed yet: all that is copied or looked at comes in the order of the text. */
    private int next;

    private Gist(List<Clause> besides) {
        this.besides = besides;
    }

    static String of(Sighting seen, Reading reading, Stance stance) {
        var gist = new Gist(Wish.besides(reading));
        gist.words(seen.text(), seen.entities());
        gist.meanings(seen.units(), seen.named());
        gist.stance(stance);
        return gist.text.toString();
    }

    /** The text with a mark in place of each name, and without question marks: operators leave them out as often as not. */
    static String marked(String text, List<Entity> entities) {
        var gist = new Gist(List.of());
        gist.words(text, entities);
        return gist.text.toString();
    }

    private void words(String whole, List<Entity> entities) {
        int at = 0;
        for (var entity : entities) {
            if (entity.start() >= at && !Reading.isStateInWords(entity)) {
                copy(whole, at, entity.start());
                text.append(' ').append(mark(entity)).append(' ');
                at = entity.end();
            }
        }
        copy(whole, at, whole.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '?') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private void copy(String whole, int from, int to) {
        int at = from;
        for (passBefore(at); next < besides.size() && besides.get(next).start() < to; passBefore(at)) {
            var clause = besides.get(next);
            text.append(whole, at, Math.max(at, clause.start())).append(' ');
            at = Math.min(to, clause.end());
            if (at == to) {
                return;
            }
        }
        text.append(whole, at, to);
    }

    private void passBefore(int at) {
        while (next < besides.size() && besides.get(next).end() <= at) {
            next++;
        }
    }

    private void meanings(List<Unit> units, Map<Integer, Entity> named) {
        next = 0;
        for (int i = 0; i < units.size(); i++) {
            text.append(' ');
            var entity = named.get(i);
            if (entity != null && !Reading.isStateInWords(entity)) {
                name(entity);
            } else if (!isBeside(units.get(i))) {
                meaning(units.get(i).meaning());
            }
        }
    }

    private boolean isBeside(Unit unit) {
        int at = unit.token().start();
        passBefore(at);
        return next < besides.size() && besides.get(next).start() <= at;
    }

    private void name(Entity entity) {
        if (entity.type().equals(EntityType.STATE)) {
            meaning(Reading.meaning(entity));
        } else {
            text.append(mark(entity));
        }
    }

    private void stance(Stance stance) {
        if (besides.isEmpty() && stance != Stance.NONE) {
            text.append(' ').append(stance == Stance.WANTED ? WANTED : REFUSED);
        }
    }

    /** Concepts come in their own order: the sets are sets of an enum. */
    private void meaning(Set<Concept> concepts) {
        for (var concept : concepts) {
            var letter = MEANINGS.get(concept);
            if (letter != null) {
                text.append(letter.charValue());
            }
        }
    }

    /** Without a dictionary, a job stream is often taken for a job; so they have one mark. */
    private static char mark(Entity entity) {
        var type = entity.type().equals(EntityType.JOB_STREAM) ? EntityType.JOB : entity.type();
        return NAMES.getOrDefault(type, OTHER_NAME);
    }

    private static Map<EntityType, Character> names() {
        var letters = new HashMap<EntityType, Character>();
        char next = '\u4e00';
        for (var type : EntityType.standard()) {
            letters.put(type, next++);
        }
        return Map.copyOf(letters);
    }

    /** Of all concepts but those that say nothing of what is wanted. */
    private static Map<Concept, Character> meanings(char first) {
        var letters = new EnumMap<Concept, Character>(Concept.class);
        char next = first;
        for (var concept : EnumSet.complementOf(EnumSet.of(FUNCTION, ARTICLE, PREPOSITION, OF, PAUSE, MANAGEMENT))) {
            letters.put(concept, next++);
        }
        return letters;
    }
}
