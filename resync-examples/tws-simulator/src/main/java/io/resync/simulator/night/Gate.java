package io.resync.simulator.night;

import java.util.ArrayList;
import java.util.List;

/** Something that opens when all it waits for has come, and for which others may wait. */
abstract class Gate {
    private final List<Gate> successors = new ArrayList<>(0);
    private final boolean[] signals;
    private int missing;
    private boolean early;

    Gate(int signals) {
        this.signals = new boolean[signals];
    }

    /** Called once, when nothing is missing any more. */
    abstract void opened();

    /** Called whenever something about it has changed that can be seen. */
    abstract void touched();

    final void waitFor(Gate predecessor) {
        predecessor.successors.add(this);
        missing++;
    }

    /** Until {@link #timeCame}. */
    final void waitForTime() {
        early = true;
        missing++;
    }

    /** Until {@link #release} is called once more. */
    final void waitForOneMore() {
        missing++;
    }

    final void timeCame() {
        early = false;
        release();
    }

    /** Shows a signal as given; who waits for it is released apart. */
    final void give(int signal) {
        signals[signal] = true;
        touched();
    }

    final void releaseSuccessors() {
        successors.forEach(Gate::release);
    }

    final void release() {
        touched();
        if (--missing == 0) {
            opened();
        }
    }

    final boolean isEarly() {
        return early;
    }

    final boolean isOpen() {
        return missing == 0;
    }

    /** What is missing besides the time. */
    final int missingDependencies() {
        return missing - (early ? 1 : 0);
    }

    final List<Boolean> signals() {
        var list = new ArrayList<Boolean>(signals.length);
        for (var signal : signals) {
            list.add(signal);
        }
        return List.copyOf(list);
    }
}
