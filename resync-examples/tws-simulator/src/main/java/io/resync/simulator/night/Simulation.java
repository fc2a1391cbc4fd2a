package io.resync.simulator.night;

import io.resync.simulator.night.Blueprint.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One course of events, from the first day of the plan on. Not for several threads. */
final class Simulation {
    private static final Duration DAY = Duration.ofDays(1);
    private final Blueprint plan;
    private final Blueprint.Rules rules;
    private final PlanCalendar calendar;
    private final Draws draws;
    private final Agenda agenda;
    private final Dispatcher dispatcher;
    private final Scheduler scheduler;
    private List<Instance> instances = new ArrayList<>();
    private @Nullable Snapshot shown;

    Simulation(Blueprint plan, long seed) {
        this.plan = plan;
        rules = plan.rules();
        calendar = rules.calendar();
        draws = new Draws(seed);
        var first = calendar.startOf(rules.since());
        agenda = new Agenda(first);
        dispatcher = new Dispatcher(plan, this::start);
        scheduler = new Scheduler(plan, work -> work.whenFree(() -> dispatcher.offer(work)));
        for (var station : plan.stations()) {
            station.outages().forEach(outage -> enterOutage(station.name(), outage.from(), outage.to()));
        }
        agenda.enter(first, () -> extendTo(rules.since()));
    }

    void advanceTo(Instant moment) {
        while (agenda.hasUntil(moment)) {
            agenda.runNextMoment();
            shown = null;
            dispatcher.dispatch();
        }
    }

    /** When something happened last; until then, the past is gone. */
    Instant lastChange() {
        return agenda.now();
    }

    Snapshot snapshot() {
        if (shown == null) {
            shown = new Snapshot(instances.stream().map(Instance::show).toList(), dispatcher.unlinked());
        }
        return shown;
    }

    private void extendTo(LocalDate day) {
        var next = new ArrayList<Instance>();
        for (var old : instances) {
            old.carryForward(); // shows others by their new names, so all that stay are shown anew
            if (!old.isFinished()) {
                next.add(old);
            }
        }
        var fresh = scheduler.instancesOf(day);
        fresh.forEach(this::enterTimes);
        next.addAll(fresh);
        instances = next;
        plan.stations().forEach(station -> dropByChance(station.name(), day));
        if (rules.extendedBy() == null) {
            var following = day.plusDays(1);
            agenda.enter(calendar.startOf(following), () -> extendTo(following));
        }
    }

    private void enterTimes(Instance instance) {
        agenda.enter(instance.schedule(), instance::timeCame);
        enterSignals(instance, instance.flow().needs().signals(), instance.day());
        for (var work : instance.works()) {
            var notBefore = work.task().notBefore();
            if (notBefore != null) {
                agenda.enter(instance.schedule().plus(notBefore), work::timeCame);
            }
            enterSignals(work, work.task().needs().signals(), instance.day());
        }
    }

    private void enterSignals(Gate gate, List<Signal> signals, LocalDate day) {
        for (int i = 0; i < signals.size(); i++) {
            var index = i;
            var signal = signals.get(i);
            if (!signal.given() && signal.at() != null) {
                agenda.enter(calendar.momentOf(day, signal.at()), () -> {
                    gate.give(index);
                    gate.release();
                });
            }
        }
    }

    private void dropByChance(String station, LocalDate day) {
        var draw = draws.of(station, day, 0);
        if (draw.happens(rules.drops().perDay())) {
            var from = calendar.startOf(day).plus(draw.within(DAY));
            enterOutage(station, from, from.plus(rules.drops().duration()));
        }
    }

    private void enterOutage(String station, Instant from, Instant to) {
        agenda.enter(from, () -> dispatcher.drop(station));
        agenda.enter(to, () -> dispatcher.giveBack(station));
    }

    private void start(Work work) {
        var launch = work.launch();
        var draw = draws.of(work.name(), work.instance().day(), launch);
        work.start(draw.number(), agenda.now());
        var duration = draw.duration(work.task().estimate(), rules.spread());
        agenda.enter(agenda.now().plus(duration), () -> {
            if (work.progress() == Progress.EXEC && work.launches() == launch) { // else its agent threw it back
                end(work, draw.happens(work.task().fails()) ? draw.returnCode() : 0);
            }
        });
    }

    private void end(Work work, int returnCode) {
        dispatcher.leave(work);
        work.end(agenda.now(), returnCode);
        if (returnCode == 0) {
            work.releaseSuccessors();
            work.instance().oneEndedWell();
            if (work.name().equals(rules.extendedBy())) {
                extendTo(work.instance().day().plusDays(1));
            }
        }
    }
}
