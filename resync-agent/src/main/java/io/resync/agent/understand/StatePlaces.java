package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a word says a state, by itself or by where it stands. */
final class StatePlaces {
    private static final Set<Concept> BEFORE_A_STATE = EnumSet.of(Concept.BE, Concept.PREPOSITION, Concept.STATUS);
    private static final Set<Concept> BEFORE_A_SMALL_STATE = EnumSet.of(Concept.BE, Concept.STATUS);
    private static final Set<Concept> THINGS = EnumSet.of(Concept.JOBS, Concept.JOB_NOUN, Concept.STREAM_NOUN);

    private final List<Unit> units;
    private final boolean shouted;
    private final Pieces pieces;

    StatePlaces(List<Unit> units, boolean shouted, Pieces pieces) {
        this.units = units;
        this.shouted = shouted;
        this.pieces = pieces;
    }

    /** A state of the engine in capitals; in small letters, or where all is in capitals, only behind a word that leads to one. */
    boolean isName(int i) {
        var text = units.get(i).text();
        boolean capitals = StateWords.isName(text);
        return capitals ? !shouted || isLed(i, BEFORE_A_STATE) : piece(i, "engine") != null && isLedInSmallLetters(i);
    }

    Entity entity(Token token, Piece piece) {
        return new Entity(EntityType.STATE, token.text(), token.start(), token.end(), StateWords.resolution(piece));
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
    @Nullable
    Piece adjective(int i) {
        var start = pieces.beginningWith(units.get(i).token());
        if (!start.has(Kind.STATE_ADJECTIVE)) {
            return null;
        }
        if (isThing(i + 1) && piece(i, "before") != null) {
            return piece(i, "before");
        }
        if (isThing(i - 1) && piece(i, "behind") != null) {
            return piece(i, "behind");
        }
        return isBehind(i, Kind.COPULA) ? piece(i, "predicate") : null;
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
