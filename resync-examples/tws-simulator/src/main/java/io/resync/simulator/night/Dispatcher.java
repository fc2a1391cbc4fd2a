package io.resync.simulator.night;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Gives free jobs a place: at their workstation, in their job stream, and the units they need. */
final class Dispatcher {
    private static final class Place {
        private final Blueprint.Station station;
        private final int index;
        private final TreeSet<Work> ready = new TreeSet<>(Work.BY_RANK);
        private final Set<Work> running = new LinkedHashSet<>();
        private int absences;

        Place(Blueprint.Station station, int index) {
            this.station = station;
            this.index = index;
            absences = station.linked() ? 0 : 1;
        }

        boolean takesAnother() {
            return absences == 0 && !ready.isEmpty() && (station.limit() < 0 || running.size() < station.limit());
        }
    }

    private static final class Pool {
        private final Queue<Work> parked = new ArrayDeque<>();
        private int free;

        Pool(int free) {
            this.free = free;
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private final TreeSet<Place> changed = new TreeSet<>(Comparator.comparingInt(place -> place.index));
    private final Consumer<Work> start;

    /** Calls back for each job that gets its place. */
    Dispatcher(Blueprint plan, Consumer<Work> start) {
        plan.stations().forEach(station -> places.put(station.name(), new Place(station, places.size())));
        plan.pools().forEach((name, units) -> pools.put(name, new Pool(units)));
        this.start = start;
    }

    /** Takes a job that waits for nothing else any more. */
    void offer(Work work) {
        var priority = work.task().priority();
        if (priority == 0) {
            return;
        }
        if (priority <= placeOf(work).station.fence()) {
            work.become(Progress.FENCE);
        } else {
            work.become(Progress.READY);
            queue(work);
        }
    }

    void leave(Work work) {
        var place = placeOf(work);
        place.running.remove(work);
        changed.add(place);
        work.instance().leave().forEach(this::queue);
        work.task().units().forEach((name, units) -> giveBack(pool(name), units));
    }

    /** Starts all that can start; to be called when a moment's events are over. */
    void dispatch() {
        while (!changed.isEmpty()) {
            var place = Objects.requireNonNull(changed.pollFirst());
            while (place.takesAnother()) {
                place(Objects.requireNonNull(place.ready.pollFirst()), place);
            }
        }
    }

    /** Throws what runs there back. */
    void drop(String station) {
        var place = place(station);
        place.absences++;
        for (var work : List.copyOf(place.running)) {
            leave(work);
            work.fallBack();
            queue(work);
        }
    }

    void giveBack(String station) {
        var place = place(station);
        place.absences--;
        changed.add(place);
    }

    Set<String> unlinked() {
        var names = new TreeSet<String>();
        places.values().stream().filter(place -> place.absences > 0).forEach(place -> names.add(place.station.name()));
        return names;
    }

    private void place(Work work, Place place) {
        var lacking = lacking(work);
        if (work.instance().isFull()) {
            work.instance().park(work);
        } else if (!lacking.isEmpty()) {
            work.lackUnits();
            lacking.get(0).parked.add(work);
        } else {
            work.task().units().forEach((name, units) -> pool(name).free -= units);
            work.instance().enter();
            place.running.add(work);
            start.accept(work);
        }
    }

    private List<Pool> lacking(Work work) {
        var lacking = new ArrayList<Pool>(0);
        work.task().units().forEach((name, units) -> {
            if (pool(name).free < units) {
                lacking.add(pool(name));
            }
        });
        return lacking;
    }

    private void giveBack(Pool pool, int units) {
        pool.free += units;
        var waiting = List.copyOf(pool.parked);
        pool.parked.clear();
        waiting.forEach(this::queue);
    }

    private void queue(Work work) {
        var place = placeOf(work);
        place.ready.add(work);
        changed.add(place);
    }

    private Place placeOf(Work work) {
        return place(work.task().station());
    }

    private Place place(String station) {
        return Objects.requireNonNull(places.get(station), station);
    }

    private Pool pool(String name) {
        return Objects.requireNonNull(pools.get(name), name);
    }
}
