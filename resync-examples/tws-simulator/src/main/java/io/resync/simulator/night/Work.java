package io.resync.simulator.night;

import io.resync.simulator.night.Snapshot.Run;
import io.resync.simulator.night.Snapshot.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A job of an instance. */
final class Work extends Gate {
    /** Who starts first: the higher priority, then the earlier in the plan. */
    static final Comparator<Work> BY_RANK =
            Comparator.<Work>comparingInt(work -> -work.task.priority()).thenComparingLong(work -> work.order);

    private final Instance instance;
    private final Blueprint.Task task;
    private final long order;
    private final List<Run> runs = new ArrayList<>(1);
    private Progress progress = Progress.HOLD;
    private int launches;
    private boolean lacksUnits;
    private Runnable freed = () -> {};

    Work(Instance instance, Blueprint.Task task, long order) {
        super(task.needs().signals().size());
        this.instance = instance;
        this.task = task;
        this.order = order;
        waitForOneMore(); // its stream, which releases its jobs itself
    }

    Blueprint.Task task() {
        return task;
    }

    Instance instance() {
        return instance;
    }

    String name() {
        return instance.flow().name() + "." + task.name();
    }

    Progress progress() {
        return progress;
    }

    int launches() {
        return launches;
    }

    /** What to do when nothing is missing any more. */
    void whenFree(Runnable action) {
        freed = action;
    }

    @Override
    void opened() {
        freed.run();
    }

    @Override
    void touched() {
        instance.touched();
    }

    void become(Progress next) {
        progress = next;
        lacksUnits = false;
        touched();
    }

    void lackUnits() {
        lacksUnits = true;
        touched();
    }

    /** Counts a launch; draws are made for it. */
    int launch() {
        return ++launches;
    }

    void start(int number, Instant now) {
        become(Progress.EXEC);
        runs.add(new Run(Progress.EXEC, number, now, null, 0));
    }

    void end(Instant now, int returnCode) {
        become(returnCode == 0 ? Progress.SUCC : Progress.ABEND);
        var run = runs.remove(runs.size() - 1);
        runs.add(new Run(progress, run.number(), run.started(), now, returnCode));
    }

    /** Its agent is gone: what ran there counts as never started. */
    void fallBack() {
        become(Progress.READY);
        runs.remove(runs.size() - 1);
    }

    Snapshot.Job show() {
        return new Snapshot.Job(progress, reason(), signals(), List.copyOf(runs));
    }

    private Wait reason() {
        if (progress == Progress.READY) {
            return lacksUnits ? Wait.NONE : Wait.LIMIT;
        }
        return progress == Progress.HOLD && task.priority() > 0 && waitsForTimeOnly() ? Wait.TIME : Wait.NONE;
    }

    private boolean waitsForTimeOnly() {
        var stream = instance.isOpen() ? 0 : 1;
        return missingDependencies() == stream && instance.missingDependencies() == 0;
    }
}
