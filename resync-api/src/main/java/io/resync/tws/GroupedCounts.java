package io.resync.tws;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many jobs of the plan there are in each group.
 *
 * @param by what makes a group
 * @param total all jobs counted
 * @param byGroup number of jobs by the engine's word for the group, in the order of the words
 */
public record GroupedCounts(By by, long total, Map<String, Long> byGroup) {
    /** Keeps an own copy in a fixed order. */
    public GroupedCounts {
        byGroup = Collections.unmodifiableMap(new TreeMap<>(byGroup));
    }

    /** What makes a group. */
    public enum By {
        /** The engine's own state. */
        STATE,
        /** The workstation. */
        WORKSTATION,
        /** The folder; engines have folders from 9.5 on. */
        FOLDER
    }
}
