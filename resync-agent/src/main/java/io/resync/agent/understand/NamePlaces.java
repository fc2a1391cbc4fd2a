package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.AND;
import static io.resync.agent.understand.Concept.ARTICLE;
import static io.resync.agent.understand.Concept.DOCUMENT_NOUN;
import static io.resync.agent.understand.Concept.EQUALS;
import static io.resync.agent.understand.Concept.JOBS;
import static io.resync.agent.understand.Concept.JOB_NOUN;
import static io.resync.agent.understand.Concept.LIMIT_NOUN;
import static io.resync.agent.understand.Concept.NAMING;
import static io.resync.agent.understand.Concept.OF;
import static io.resync.agent.understand.Concept.PAUSE;
import static io.resync.agent.understand.Concept.PREPOSITION;
import static io.resync.agent.understand.Concept.QUOTE;
import static io.resync.agent.understand.Concept.STATUS;
import static io.resync.agent.understand.Concept.STREAM_NOUN;
import static io.resync.agent.understand.Concept.WORKSTATION_NOUN;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a word is a name, by its look and by where it stands. Capitals alone make no name: operators shout, and
 * write acronyms.
 */
final class NamePlaces {
    private static final Set<String> STATES = Arrays.stream(PlanStatus.values())
            .filter(status -> status != PlanStatus.UNKNOWN)
            .map(PlanStatus::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Concept> SMALL_WORDS = EnumSet.of(ARTICLE, PREPOSITION, OF, QUOTE);
    private static final Set<Concept> BEFORE_A_STATE = EnumSet.of(Concept.BE, PREPOSITION, STATUS);
    private static final Set<Concept> AFTER_A_NAME = EnumSet.of(
            Concept.FAILURE,
            Concept.WAIT,
            Concept.LATE,
            Concept.RUN,
            Concept.END,
            Concept.CHANGE,
            Concept.BE,
            Concept.AUXILIARY,
            Concept.NEGATION,
            Concept.MAY);
    private static final Set<Concept> BEFORE_A_NAME = beforeAName();
    private static final Set<EntityType> LISTED =
            EnumSet.of(EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION);
    private static final int SHORTEST_MARKED = 4;
    private static final int REACH = 3;

    private final List<Unit> units;
    private final boolean shouted;
    private final Map<Integer, Entity> found;

    NamePlaces(List<Unit> units, boolean shouted, Map<Integer, Entity> found) {
        this.units = units;
        this.shouted = shouted;
        this.found = found;
    }

    private static Set<Concept> beforeAName() {
        var before = EnumSet.copyOf(AFTER_A_NAME);
        before.addAll(EnumSet.of(STATUS, Concept.HAPPENED, Concept.SHOW, Concept.INVESTIGATE, Concept.LOG));
        before.addAll(EnumSet.of(Concept.REMAINING, Concept.DEPENDENCY, Concept.IMPACT, Concept.PROBLEM));
        return before;
    }

    /** A state in capitals; where all is in capitals, only behind a word that leads to one. */
    boolean isState(int i) {
        return STATES.contains(text(i))
                && (!shouted || (i > 0 && units.get(i - 1).isAny(BEFORE_A_STATE)));
    }

    /** What the word names, or null when it is no name. */
    @Nullable
    EntityType type(int i) {
        if (!isNameLike(i) && !isQuoted(i)) {
            return null;
        }
        var noun = nounBefore(i);
        if (noun != null && (isQuoted(i) || !isOrdinary(i))) {
            return typeAfter(noun);
        }
        if (isOrdinary(i)) {
            return null;
        }
        var neighbour = isNameLike(i) ? typeByNeighbour(i) : null;
        return neighbour == null && isAJob(i) ? EntityType.JOB : neighbour;
    }

    private static @Nullable EntityType typeAfter(Concept noun) {
        return switch (noun) {
            case STREAM_NOUN -> EntityType.JOB_STREAM;
            case WORKSTATION_NOUN, LIMIT_NOUN -> EntityType.WORKSTATION;
            case DOCUMENT_NOUN -> null;
            default -> EntityType.JOB;
        };
    }

    private @Nullable EntityType typeByNeighbour(int i) {
        if (isBeforeHash(i)) {
            return EntityType.WORKSTATION;
        }
        var noun = nounAfter(i);
        return noun != null ? typeAfter(noun) : typeOfList(i);
    }

    private boolean isAJob(int i) {
        var text = text(i);
        if (NameRules.isUpper(text)) {
            return NameRules.isMarked(text) ? isIdentifier(text) : !shouted && (isQuoted(i) || standsAsName(i));
        }
        return isQuoted(i) || (text.indexOf('_') >= 0 && (standsAsName(i) || isAlone(i)));
    }

    private static boolean isIdentifier(String text) {
        return (text.indexOf('_') > 0 || text.length() >= SHORTEST_MARKED) && !Codes.isNumbered(text);
    }

    private boolean isNameLike(int i) {
        return NameRules.isUpper(text(i)) || NameRules.isMarked(text(i));
    }

    /** Words of the main language, and those that look like names in any: acronyms, standards. */
    private boolean isOrdinary(int i) {
        var unit = units.get(i);
        return !unit.meaning().isEmpty() && (unit.own() || shouted) && !isCapitalInside(i);
    }

    /** "Job A": inside a sentence nobody writes an article with a capital. English "I" is the exception. */
    private boolean isCapitalInside(int i) {
        var text = text(i);
        return text.length() == 1
                && !text.equals("I")
                && NameRules.isUpper(text)
                && !shouted
                && i > 0
                && !units.get(i - 1).isMark();
    }

    private boolean isQuoted(int i) {
        return i > 0
                && i + 1 < units.size()
                && units.get(i - 1).is(QUOTE)
                && units.get(i + 1).is(QUOTE)
                && units.get(i - 1).token().end() == units.get(i).token().start()
                && units.get(i + 1).token().start() == units.get(i).token().end();
    }

    private boolean isBeforeHash(int i) {
        return i + 1 < units.size()
                && units.get(i + 1).token().text().equals("#")
                && units.get(i + 1).token().start() == units.get(i).token().end();
    }

    /** The kind of thing that the words before announce: "job X", "job named X", "limit of X". */
    private @Nullable Concept nounBefore(int i) {
        boolean near = true;
        for (int j = i - 1; j >= 0 && j >= i - REACH; j--) {
            var unit = units.get(j);
            if (unit.is(LIMIT_NOUN)) {
                return LIMIT_NOUN;
            }
            if (!near && unit.is(JOBS)) {
                return DOCUMENT_NOUN; // "jobs of X": X is no job, and nothing says what it is
            }
            if (near && !unit.is(QUOTE) && !unit.is(NAMING) && !unit.is(EQUALS)) {
                var noun = noun(unit);
                if (noun != null) {
                    return unit.is(DOCUMENT_NOUN) ? DOCUMENT_NOUN : noun;
                }
                near = false;
            }
            if (!near && !unit.isAny(SMALL_WORDS)) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Concept noun(Unit unit) {
        for (var noun : List.of(STREAM_NOUN, WORKSTATION_NOUN, JOB_NOUN, JOBS, DOCUMENT_NOUN)) {
            if (unit.is(noun)) {
                return noun;
            }
        }
        return null;
    }

    /** The kind of thing that the word behind says: "the X stream". */
    private @Nullable Concept nounAfter(int i) {
        int next = next(i);
        boolean plain = !NameRules.isMarked(text(i));
        if (next < 0 || (plain && shouted) || units.get(next).is(JOBS)) {
            return null;
        }
        int behind = next(next);
        boolean namesAnother = behind > 0 && isNameLike(behind) && !isOrdinary(behind);
        return namesAnother ? null : noun(units.get(next));
    }

    /** "X and Y": Y is what X is. */
    private @Nullable EntityType typeOfList(int i) {
        if (i < 2 || !isListed(i)) {
            return null;
        }
        var first = found.get(units.get(i - 2).is(QUOTE) ? i - 3 : i - 2);
        return first == null || !LISTED.contains(first.type()) ? null : first.type();
    }

    private boolean isListed(int i) {
        return units.get(i - 1).is(AND) || (units.get(i - 1).is(PAUSE) && isInsideList(i));
    }

    private boolean isInsideList(int i) {
        int next = next(i);
        return next > 0 && (units.get(next).is(AND) || units.get(next).is(PAUSE));
    }

    /** All that the text says, but for marks. */
    private boolean isAlone(int i) {
        return i == 0
                && (units.size() == 1 || (units.size() == 2 && units.get(1).isMark()));
    }

    /** Next to a verb, as its subject or object. */
    private boolean standsAsName(int i) {
        int next = next(i);
        return (next > 0 && units.get(next).isAny(AFTER_A_NAME)) || isObject(i);
    }

    private boolean isObject(int i) {
        int j = i - 1;
        while (j >= 0 && j > i - REACH && units.get(j).isAny(SMALL_WORDS)) {
            j--;
        }
        return j >= 0 && units.get(j).isAny(BEFORE_A_NAME);
    }

    private int next(int i) {
        int next = i + 1;
        if (next < units.size() && units.get(next).is(QUOTE)) {
            next++;
        }
        return next < units.size() ? next : -1;
    }

    private String text(int i) {
        return units.get(i).token().text();
    }
}
