package io.resync.agent.understand;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a question names by where it stands. Each unit is looked at once, with a few neighbours. */
final class EntityFinder {
    private final List<Unit> units;
    private final NamePlaces places;
    private final StatePlaces states;
    private final Pieces pieces;
    private final PlanNames names;
    private final boolean[] taken;
    private final Map<Integer, Entity> found = new HashMap<>();

    EntityFinder(Coverage coverage, Casing casing, Lexicon lexicon, PlanNames names) {
        this.units = coverage.units();
        this.taken = coverage.taken();
        this.pieces = lexicon.pieces();
        this.names = names;
        this.places = new NamePlaces(units, casing, lexicon, found);
        this.states = new StatePlaces(units, casing == Casing.SHOUTED, pieces, found);
    }

    /** What is named, by the index of the unit. */
    Map<Integer, Entity> find() {
        for (int i = 0; i < units.size(); i++) {
            if (!taken[i]) {
                look(i);
            }
        }
        return found;
    }

    private void look(int i) {
        var token = units.get(i).token();
        if (Codes.isGluedReturnCode(token)) {
            put(i, EntityType.RETURN_CODE, Codes.gluedNumber(token));
        } else if (isCode(i)) {
            returnCode(i);
        } else if (token.kind() == Token.Kind.NUMBER) {
            promptNumber(i);
        } else {
            name(i);
        }
    }

    private void put(int i, EntityType type, Token token) {
        found.put(i, new Entity(type, token.text(), token.start(), token.end()));
    }

    private boolean isCode(int i) {
        return units.get(i).is(Concept.CODE_NOUN)
                || (Codes.numberAfter(units, i) > 0
                        && pieces.beginningWith(units.get(i).token()).has(Piece.Kind.CODE));
    }

    private void returnCode(int noun) {
        int at = Codes.numberAfter(units, noun);
        if (at > 0 && !taken[at]) {
            put(at, EntityType.RETURN_CODE, Codes.signed(units, at));
        }
    }

    private void promptNumber(int i) {
        if (!found.containsKey(i) && places.noun(i) == Concept.PROMPT_NOUN) {
            put(i, EntityType.PROMPT, units.get(i).token());
        }
    }

    private void name(int i) {
        var token = units.get(i).token();
        switch (token.kind()) {
            case QUALIFIED_NAME -> found.put(i, names.resolved(token, QualifiedName.type(token, places.noun(i)), true));
            case OPAQUE -> opaque(i);
            case WORD -> word(i);
            default -> {
                // marks and numbers are no names
            }
        }
    }

    /** A path is a name where a noun says so: "stream /RETAIL/CONTAB_D". */
    private void opaque(int i) {
        var noun = places.noun(i);
        var type = noun == null ? null : Announcements.type(noun);
        var token = units.get(i).token();
        if (type != null && QualifiedName.isPath(token.text(), type)) {
            found.put(i, names.resolved(token, type, true));
        }
    }

    private void word(int i) {
        var unit = units.get(i);
        if (unit.isPhrase()) {
            return;
        }
        var code = code(i);
        var state = code == null ? states.entity(i) : null;
        if (code != null) {
            put(i, code, unit.token());
        } else if (state != null) {
            found.put(i, state);
        } else if (NameRules.isName(unit.text(), NameRules.LONGEST_JOB)) {
            simpleName(i);
        }
    }

    private @Nullable EntityType code(int i) {
        if (Codes.isMessage(units, i)) {
            return EntityType.MESSAGE_ID;
        }
        return Codes.isAbendCode(units.get(i).text()) && places.noun(i) == null ? EntityType.RETURN_CODE : null;
    }

    private void simpleName(int i) {
        var token = units.get(i).token();
        var type = places.type(i);
        if (type != null) {
            found.put(i, names.resolved(token, type, places.isAnnounced(i)));
        } else if (names.exist() && places.mayName(i)) {
            names.known(token).ifPresent(entity -> found.put(i, entity));
        }
    }
}
