package io.resync.query;

import java.util.List;

/** The names of a plan, in memory: no call waits for anything. Safe for use by many threads. */
public interface Names {
    /**
     * What bears a name. Upper and lower case do not matter; parts that were not typed fit anything.
     *
     * @param typed a name in any of the forms operators use, without wildcards
     * @return all that it can mean, in a fixed order; empty for a name that nothing bears
     */
    List<KnownName> find(String typed);

    /**
     * Names that may have been meant instead.
     *
     * @param type of which kind
     * @param typed a name that nothing of this kind bears
     * @return a few, the nearest first
     */
    List<KnownName> near(EntityType type, String typed);
}
