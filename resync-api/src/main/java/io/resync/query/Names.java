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
     * Whether the names of a kind are there to be looked up. Where they are not, names are told by look and place, and that
     * nothing is found says nothing.
     *
     * @param type which kind
     * @return true once they are known; always, where nothing else is said
     */
    default boolean knows(EntityType type) {
        return true;
    }

    /**
     * Names that may have been meant instead.
     *
     * @param type of which kind
     * @param typed a name that nothing of this kind bears
     * @return a few, the nearest first
     */
    List<KnownName> near(EntityType type, String typed);
}
