package io.resync.agent.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that complain of the same: the first of them, and the last. */
final class Kind {
    private static final int FIRST = 3;

    final long first;
    final int weight;
    long seen;
    private final List<Candidate> firsts = new ArrayList<>(1);
    private @Nullable Candidate last;

    Kind(long first, int weight) {
        this.first = first;
        this.weight = weight;
    }

    void add(Candidate candidate) {
        seen++;
        if (firsts.size() < FIRST) {
            firsts.add(candidate);
        } else {
            last = candidate;
        }
    }

    Candidate last() {
        return last == null ? firsts.get(firsts.size() - 1) : last;
    }

    List<Candidate> candidates() {
        if (last == null) {
            return firsts;
        }
        var all = new ArrayList<>(firsts);
        all.add(last);
        return all;
    }
}
