package io.resync.agent.understand;

import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.query.Resolution;
import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine's names of states, and what words say them. */
final class StateWords {
    private static final Set<String> NAMES = Arrays.stream(PlanStatus.values())
            .filter(status -> status != PlanStatus.UNKNOWN)
            .map(PlanStatus::name)
            .collect(Collectors.toUnmodifiableSet());

    private StateWords() {}

    /** Whether the engine has a state of this name, in capitals. */
    static boolean isName(String text) {
        return NAMES.contains(text);
    }

    static Resolution resolution(Piece piece) {
        return found(piece.arguments().stream().filter(StateWords::isName).toList());
    }

    static Resolution resolution(String name) {
        return found(List.of(name.toUpperCase(Locale.ROOT)));
    }

    private static Resolution found(List<String> names) {
        var known = names.stream()
                .map(name -> new KnownName(EntityType.STATE, name))
                .toList();
        return new Resolution(Resolution.Outcome.FOUND, known);
    }
}
