package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Resolution;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a word says a state, by itself or by where it stands. */
final class StatePlaces {
    private static final Set<Concept> BEFORE_A_STATE = EnumSet.of(Concept.BE, Concept.PREPOSITION, Concept.STATUS);
    private static final Set<Concept> BEFORE_A_SMALL_STATE = EnumSet.of(Concept.BE, Concept.STATUS);
    static final Set<Concept> THINGS = EnumSet.of(Concept.JOBS, Concept.JOB_NOUN, Concept.STREAM_NOUN);

    private static final Set<Concept> BEFORE_A_NAME =
            EnumSet.of(Concept.ARTICLE, Concept.JOB_NOUN, Concept.STREAM_NOUN);
    private static final int REACH = 4;

    private final List<Unit> units;
    private final boolean shouted;
    private final Pieces pieces;
    private final Map<Integer, Entity> found;

    StatePlaces(List<Unit> units, boolean shouted, Pieces pieces, Map<Integer, Entity> found) {
        this.units = units;
        this.shouted = shouted;
        this.pieces = pieces;
        this.found = found;
    }

    /** The state that a word says, or null. */
    @Nullable
    Entity entity(int i) {
        var token = units.get(i).token();
        boolean adjectival = pieces.beginningWith(token).has(Kind.STATE_ADJECTIVE);
        if (isName(i, adjectival)) {
            return entity(token, StateWords.resolution(token.text()));
        }
        var adjective = adjectival ? adjective(i) : null;
        return adjective == null ? null : entity(token, StateWords.resolution(adjective));
    }

    private static Entity entity(Token token, Resolution resolution) {
        return new Entity(EntityType.STATE, token.text(), token.start(), token.end(), resolution);
    }

    /** A state of the engine in capitals; in small letters, or where all is in capitals, only behind a word that leads to one. */
    private boolean isName(int i, boolean adjectival) {
        return StateWords.isName(units.get(i).text())
                ? !shouted || isLed(i, BEFORE_A_STATE)
                : adjectival && piece(i, "engine") != null && isLedInSmallLetters(i);
    }

    private boolean isLedInSmallLetters(int i) {
        return isLed(i, BEFORE_A_SMALL_STATE)
                || isBehind(i, Kind.STATE_LEAD)
                || (isLed(i, EnumSet.of(Concept.OF)) && piece(i, "of") != null);
    }

    private boolean isLed(int i, Set<Concept> leads) {
        return i > 0 && units.get(i - 1).isAny(leads);
    }

    /** A word that says a state beside the noun it belongs to, or behind "is" in the sense of a state. */
    private @Nullable Piece adjective(int i) {
        if (isThing(i + 1) && piece(i, "before") != null) {
            return piece(i, "before");
        }
        if (isThing(i - 1) && piece(i, "behind") != null) {
            return piece(i, "behind");
        }
        return isBehind(subject(i), Kind.COPULA) ? piece(i, "predicate") : null;
    }

    /** Where the name before it begins, as in "is the job X suspended"; the word itself without one. */
    private int subject(int i) {
        int first = i - 1;
        if (!found.containsKey(first)) {
            return i;
        }
        while (first > 0 && first > i - REACH && units.get(first - 1).isAny(BEFORE_A_NAME)) {
            first--;
        }
        return first;
    }

    private boolean isThing(int i) {
        return i >= 0 && i < units.size() && units.get(i).isAny(THINGS);
    }

    private boolean isBehind(int i, Kind kind) {
        return i > 0 && pieces.beginningWith(units.get(i - 1).token()).word(kind, "") != null;
    }

    private @Nullable Piece piece(int i, String place) {
        return pieces.beginningWith(units.get(i).token()).word(Kind.STATE_ADJECTIVE, place);
    }
}
