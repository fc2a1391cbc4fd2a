package io.resync.tws;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which resources, prompts or files to list. Everything given must hold. Names may hold the engine's wildcards, {@code @} for
 * any run of characters and {@code ?} for one.
 *
 * @param name a name or pattern, of a file its path; null for any
 * @param workstation a name or pattern, null for any; prompts have none
 * @param statuses any of these, in the engine's words, as {@code ASKED}; empty for any
 */
public record PlanObjectFilter(
        @Nullable String name, @Nullable String workstation, Set<String> statuses) {
    /** Keeps an own copy of the states, in a fixed order. */
    public PlanObjectFilter {
        statuses = Collections.unmodifiableSet(new TreeSet<>(statuses));
    }

    /**
     * Every object.
     *
     * @return a filter without conditions
     */
    public static PlanObjectFilter all() {
        return new PlanObjectFilter(null, null, Set.of());
    }

    /**
     * Objects with this name.
     *
     * @param name a name or pattern
     * @return a filter without other conditions
     */
    public static PlanObjectFilter named(String name) {
        return new PlanObjectFilter(name, null, Set.of());
    }

    /**
     * Objects in any of these states.
     *
     * @param words the engine's words
     * @return a filter without other conditions
     */
    public static PlanObjectFilter in(String... words) {
        return new PlanObjectFilter(null, null, Set.of(words));
    }
}
