package io.resync.tws;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where jobs run, at one moment.
 *
 * @param id what the engine knows it by
 * @param name its name, as the engine wrote it
 * @param type the engine's word for its kind; an open set
 * @param activeStates the engine's words for what is up, as {@code LINKED} and {@code JOBMAN_UP}; an open set
 * @param limit how many jobs may run at once; -1 for no limit, 0 lets only the highest priorities start
 * @param fence jobs with a priority up to this do not start
 * @param ignored whether the plan leaves it out
 */
public record Workstation(
        WorkstationId id, String name, String type, Set<String> activeStates, int limit, int fence, boolean ignored) {
    private static final Set<String> LINKS =
            Set.of("LINKED", "FULLY_LINKED", "DIRECTLY_LINKED", "HOST_LINKED", "EXTENDED_LINKED", "TCP_IP_LINKED");
    private static final Set<String> LAUNCHERS = Set.of("RUNNING", "JOBMAN_UP", "INSTALLED_AND_RUNNING");

    /** Keeps an own copy of the states, in a fixed order. */
    public Workstation {
        activeStates = Collections.unmodifiableSet(new TreeSet<>(activeStates));
    }

    /**
     * Whether the engine can talk to it.
     *
     * @return true if any link is up
     */
    public boolean linked() {
        return activeStates.stream().anyMatch(LINKS::contains);
    }

    /**
     * Whether its launcher is up.
     *
     * @return true if it can start jobs
     */
    public boolean running() {
        return activeStates.stream().anyMatch(LAUNCHERS::contains);
    }
}
