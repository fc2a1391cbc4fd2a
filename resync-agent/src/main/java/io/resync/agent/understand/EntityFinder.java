package io.resync.agent.understand;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a question names. Each unit is looked at once, with a few neighbours. */
final class EntityFinder {
    private final List<Unit> units;
    private final NamePlaces places;
    private final Map<Integer, Entity> found = new TreeMap<>();

    private EntityFinder(List<Unit> units, boolean shouted) {
        this.units = units;
        this.places = new NamePlaces(units, shouted, found);
    }

    /** What is named, by the index of the unit, in the order of the text. */
    static Map<Integer, Entity> find(List<Unit> units, boolean shouted) {
        var finder = new EntityFinder(units, shouted);
        for (int i = 0; i < units.size(); i++) {
            finder.look(i);
        }
        return finder.found;
    }

    private void look(int i) {
        var token = units.get(i).token();
        if (Codes.isGluedReturnCode(token)) {
            put(i, EntityType.RETURN_CODE, Codes.gluedNumber(token));
        } else if (units.get(i).is(Concept.CODE_NOUN)) {
            returnCode(i);
        } else {
            var type = type(i);
            if (type != null) {
                put(i, type, token);
            }
        }
    }

    private void put(int i, EntityType type, Token token) {
        found.put(i, new Entity(type, token.text(), token.start(), token.end()));
    }

    private void returnCode(int noun) {
        int at = Codes.numberAfter(units, noun);
        if (at > 0) {
            put(at, EntityType.RETURN_CODE, units.get(at).token());
        }
    }

    private @Nullable EntityType type(int i) {
        var token = units.get(i).token();
        return switch (token.kind()) {
            case QUALIFIED_NAME -> qualified(i);
            case WORD -> word(i);
            default -> null;
        };
    }

    private EntityType qualified(int i) {
        return QualifiedName.isJob(units.get(i).token().text()) ? EntityType.JOB : EntityType.JOB_STREAM;
    }

    private @Nullable EntityType word(int i) {
        var text = units.get(i).token().text();
        if (units.get(i).isPhrase()) {
            return null;
        }
        if (Codes.isMessage(units, i)) {
            return EntityType.MESSAGE_ID;
        }
        if (places.isState(i)) {
            return EntityType.STATE;
        }
        return NameRules.isName(text, NameRules.LONGEST_JOB) ? places.type(i) : null;
    }
}
