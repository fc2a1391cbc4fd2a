package io.resync.agent.understand;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.query.Names;
import io.resync.query.Resolution;
import io.resync.query.Resolution.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks names up in the plan's, where there are any, and puts right what kind of thing they are. */
final class PlanNames {
    private static final Set<EntityType> LOOKED_UP = Set.of(
            EntityType.JOB,
            EntityType.JOB_STREAM,
            EntityType.WORKSTATION,
            EntityType.RESOURCE,
            EntityType.PROMPT,
            EntityType.USER);

    private final @Nullable Names names;

    PlanNames(@Nullable Names names) {
        this.names = names;
    }

    boolean exist() {
        return names != null && LOOKED_UP.stream().anyMatch(names::knows);
    }

    /**
     * The entity that a name makes.
     *
     * @param token the name
     * @param type what it is by where it stands
     * @param said whether a word or its own form says so; the plan decides otherwise
     */
    Entity resolved(Token token, EntityType type, boolean said) {
        if (names == null || !LOOKED_UP.contains(type) || !names.knows(type) || isPattern(token.text())) {
            return entity(token, type, Resolution.UNCHECKED);
        }
        var known = names.find(token.text());
        var fitting = known.stream().filter(name -> name.type().equals(type)).toList();
        if (known.isEmpty() || (said && fitting.isEmpty())) {
            var offered = known.isEmpty() ? names.near(type, token.text()) : known;
            return entity(token, type, new Resolution(Outcome.UNKNOWN, offered));
        }
        return said
                ? entity(token, type, found(fitting))
                : entity(token, fitting.isEmpty() ? known.get(0).type() : type, found(known));
    }

    /** The entity of a word that stands where nothing says that it is a name, if the plan has it. */
    Optional<Entity> known(Token token) {
        if (names == null || isPattern(token.text())) {
            return Optional.empty();
        }
        var known = names.find(token.text()).stream()
                .filter(name -> !name.type().equals(EntityType.USER)) // "batch" and "etl" are words first
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(entity(token, known.get(0).type(), found(known)));
    }

    private static Resolution found(List<KnownName> names) {
        return new Resolution(names.size() == 1 ? Outcome.FOUND : Outcome.SEVERAL, names);
    }

    private static Entity entity(Token token, EntityType type, Resolution resolution) {
        return new Entity(type, token.text(), token.start(), token.end(), resolution);
    }

    private static boolean isPattern(String text) {
        return !NameRules.all(text, c -> !NameRules.isWildcard(c));
    }
}
