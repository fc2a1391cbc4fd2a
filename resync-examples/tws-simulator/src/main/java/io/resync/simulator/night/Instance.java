package io.resync.simulator.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** An instance of a job stream; successors wait until all its jobs have ended well. */
final class Instance extends Gate {
    private final Blueprint.Flow flow;
    private final LocalDate day;
    private final Instant schedule;
    private final List<Work> works = new ArrayList<>();
    private final Queue<Work> parked = new ArrayDeque<>();
    private int toDo;
    private int running;
    private boolean carriedForward;
    private Snapshot.@Nullable Stream shown;

    /** Numbers its jobs from the given order on. */
    Instance(Blueprint.Flow flow, LocalDate day, Instant schedule, long order) {
        super(flow.needs().signals().size());
        this.flow = flow;
        this.day = day;
        this.schedule = schedule;
        toDo = flow.tasks().size();
        for (var task : flow.tasks()) {
            works.add(new Work(this, task, order + works.size()));
        }
    }

    Blueprint.Flow flow() {
        return flow;
    }

    LocalDate day() {
        return day;
    }

    Instant schedule() {
        return schedule;
    }

    List<Work> works() {
        return works;
    }

    @Override
    void opened() {
        works.forEach(Gate::release);
    }

    @Override
    void touched() {
        shown = null;
    }

    boolean isFull() {
        return flow.limit() >= 0 && running >= flow.limit();
    }

    void park(Work work) {
        parked.add(work);
    }

    void enter() {
        running++;
    }

    /** Returns the jobs that waited for a place. */
    List<Work> leave() {
        running--;
        var waiting = List.copyOf(parked);
        parked.clear();
        return waiting;
    }

    void oneEndedWell() {
        if (--toDo == 0) {
            releaseSuccessors();
        }
    }

    boolean isFinished() {
        return toDo == 0;
    }

    void carryForward() {
        carriedForward = true;
        touched();
    }

    Snapshot.Stream show() {
        if (shown == null) {
            var jobs = works.stream().map(Work::show).toList();
            shown = new Snapshot.Stream(flow.name(), day, schedule, carriedForward, !isEarly(), signals(), jobs);
        }
        return shown;
    }
}
