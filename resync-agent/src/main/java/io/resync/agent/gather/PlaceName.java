package io.resync.agent.gather;

import io.resync.query.EntityType;
import java.util.List;

/**
 * The name of a job stream or workstation, looked up.
 *
 * @param type which of the two
 * @param typed what was typed
 * @param known whether the plan has it
 * @param nearest names of the same kind that are close to it, closest first; none of them where it is known
 */
public record PlaceName(EntityType type, String typed, boolean known, List<String> nearest) {
    /** Keeps an own copy of the names. */
    public PlaceName {
        nearest = List.copyOf(nearest);
    }
}
