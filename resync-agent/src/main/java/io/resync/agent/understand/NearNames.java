package io.resync.agent.understand;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names at one typing error from another, and those that begin with it. Each name is kept by what remains of it with one
 * letter left out, as a sorted array of hash and place, so that a large plan stays small.
 *
 * @see <a href="https://doi.org/10.1145/1963190.1963191">Boytsov, Indexing methods for approximate dictionary searching,
 *     JEA 2011: deletion neighbourhoods</a>
 */
final class NearNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = NameRules.LONGEST_JOB;
    private static final int MOST_WITH_BEGINNING = 50;
    private static final int WHOLE = -1;

    private final String[] names;
    private final long[] remains;

    NearNames(Collection<String> simpleNames) {
        names = simpleNames.stream().sorted().toArray(String[]::new);
        remains = new long
                [Arrays.stream(names).mapToInt(name -> name.length() + 1).sum()];
        int at = 0;
        for (int place = 0; place < names.length; place++) {
            for (int i = WHOLE; i < names[place].length(); i++) {
                remains[at++] = key(hash(names[place], i), place);
            }
        }
        Arrays.sort(remains);
    }

    /** Where a name stands among all in their order; negative where it is not one of them. */
    int place(String name) {
        return Arrays.binarySearch(names, name);
    }

    /** Nearest first, in a fixed order: one error, then longer ones. */
    Stream<String> near(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return Stream.empty();
        }
        Set<String> found = new LinkedHashSet<>(atOneError(typed));
        int first = Arrays.binarySearch(names, typed);
        int from = first < 0 ? -first - 1 : first;
        for (int i = from; i < names.length && i < from + MOST_WITH_BEGINNING && names[i].startsWith(typed); i++) {
            found.add(names[i]);
        }
        return found.stream();
    }

    private Set<String> atOneError(String typed) {
        var found = new TreeSet<String>();
        for (int i = WHOLE; i < typed.length(); i++) {
            int hash = hash(typed, i);
            int at = Arrays.binarySearch(remains, key(hash, 0));
            for (int j = at < 0 ? -at - 1 : at; j < remains.length && (int) (remains[j] >> Integer.SIZE) == hash; j++) {
                var name = names[(int) remains[j]];
                if (Typos.isOneEdit(typed, name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static long key(int hash, int place) {
        return ((long) hash << Integer.SIZE) | place;
    }

    /** Of a name without one of its letters. */
    private static int hash(String name, int without) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = i == without ? hash : 31 * hash + name.charAt(i);
        }
        return hash;
    }
}
