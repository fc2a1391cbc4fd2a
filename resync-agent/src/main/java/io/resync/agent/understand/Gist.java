package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.ARTICLE;
import static io.resync.agent.understand.Concept.FUNCTION;
import static io.resync.agent.understand.Concept.OF;
import static io.resync.agent.understand.Concept.PAUSE;
import static io.resync.agent.understand.Concept.PREPOSITION;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the classifier sees of a text, in training and later: the words with a mark in place of each name, then what the
 * words mean. The second part lets a phrase of one language, or one word for a thing, teach the others. A meaning is one
 * letter that no word has, so that it makes few features.
 */
final class Gist {
    private static final Map<EntityType, Character> NAMES = letters(EntityType.class, '\u4e00');
    private static final Map<Concept, Character> MEANINGS = letters(Concept.class, '\u5000');
    private static final Set<Concept> EMPTY = EnumSet.of(FUNCTION, ARTICLE, PREPOSITION, OF, PAUSE);

    private final Map<Integer, Entity> found;
    private final List<Unit> units;
    private final StringBuilder text = new StringBuilder();

    private Gist(List<Unit> units, Map<Integer, Entity> found) {
        this.units = units;
        this.found = found;
    }

    static String of(String text, List<Unit> units, Map<Integer, Entity> found) {
        var gist = new Gist(units, found);
        gist.words(text);
        gist.meanings();
        return gist.text.toString();
    }

    /** The text with a mark in place of each name, and without question marks: operators leave them out as often as not. */
    static String marked(String text, Map<Integer, Entity> found) {
        var gist = new Gist(List.of(), found);
        gist.words(text);
        return gist.text.toString();
    }

    private void words(String whole) {
        int at = 0;
        for (var entity : found.values()) {
            if (entity.start() >= at) {
                text.append(whole, at, entity.start())
                        .append(' ')
                        .append(mark(entity))
                        .append(' ');
                at = entity.end();
            }
        }
        text.append(whole, at, whole.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '?') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private void meanings() {
        for (int i = 0; i < units.size(); i++) {
            text.append(' ');
            var entity = found.get(i);
            if (entity != null && entity.type() != EntityType.STATE) {
                text.append(mark(entity));
            } else {
                meaning(entity == null ? units.get(i).meaning() : Reading.meaning(entity));
            }
        }
    }

    private void meaning(Set<Concept> concepts) {
        MEANINGS.forEach((concept, letter) -> {
            if (concepts.contains(concept) && !EMPTY.contains(concept)) {
                text.append(letter);
            }
        });
    }

    /** Without a dictionary, a job stream is often taken for a job; so they have one mark. */
    private static char mark(Entity entity) {
        var type = entity.type() == EntityType.JOB_STREAM ? EntityType.JOB : entity.type();
        return Objects.requireNonNull(NAMES.get(type));
    }

    private static <E extends Enum<E>> Map<E, Character> letters(Class<E> kind, char first) {
        var letters = new EnumMap<E, Character>(kind);
        char next = first;
        for (var constant : kind.getEnumConstants()) {
            letters.put(constant, next++);
        }
        return letters;
    }
}
