package io.resync.agent.plan;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The neighbours of one node, for a change. */
final class Row {
    private final int[] targets;
    private final int[] attributes;

    Row(int[] targets, int[] attributes) {
        this.targets = targets;
        this.attributes = attributes;
    }

    /** How the plan is put together: edges that are no dependencies. */
    static Row structure(IntStream targets) {
        int[] kept = targets.toArray();
        return new Row(kept, IntStream.of(kept).map(any -> Link.STRUCTURE).toArray());
    }

    int size() {
        return targets.length;
    }

    IntStream targets() {
        return IntStream.of(targets);
    }

    void copyTo(int[] allTargets, int @Nullable [] allAttributes, int at) {
        System.arraycopy(targets, 0, allTargets, at, targets.length);
        if (allAttributes != null) {
            System.arraycopy(attributes, 0, allAttributes, at, targets.length);
        }
    }

    boolean holds(int node) {
        return targets().anyMatch(each -> each == node);
    }
}
