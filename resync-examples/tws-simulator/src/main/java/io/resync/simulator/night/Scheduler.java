package io.resync.simulator.night;

import io.resync.simulator.night.Blueprint.Needs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the instances of a day and ties each to what it waits for. */
final class Scheduler {
    private final Blueprint plan;
    private final PlanCalendar calendar;
    private final Consumer<Work> made;
    private long order;

    /** Calls back for each job that was made, before anything can open it. */
    Scheduler(Blueprint plan, Consumer<Work> made) {
        this.plan = plan;
        calendar = plan.rules().calendar();
        this.made = made;
    }

    List<Instance> instancesOf(LocalDate day) {
        var instances = new ArrayList<Instance>();
        for (var flow : plan.flows()) {
            if (calendar.includes(flow.cycle(), day, flow.at())) {
                var instance = new Instance(flow, day, calendar.momentOf(day, flow.at()), order);
                order += flow.tasks().size();
                instances.add(instance);
            }
        }
        new Ties(instances).tie();
        instances.stream().flatMap(instance -> instance.works().stream()).forEach(made);
        return instances;
    }

    private static final class Ties {
        private final List<Instance> instances;
        private final Map<String, Instance> byName = new HashMap<>();
        private final Map<String, Work> works = new HashMap<>();

        Ties(List<Instance> instances) {
            this.instances = instances;
            for (var instance : instances) {
                byName.put(instance.flow().name(), instance);
                instance.works().forEach(work -> works.put(work.name(), work));
            }
        }

        void tie() {
            for (var instance : instances) {
                instance.waitForTime();
                tie(instance, instance.flow().needs());
                for (var work : instance.works()) {
                    tie(work, work.task().needs());
                    if (work.task().notBefore() != null) {
                        work.waitForTime();
                    }
                }
            }
        }

        private void tie(Gate gate, Needs needs) {
            needs.jobs().forEach(name -> Optional.ofNullable(works.get(name)).ifPresent(gate::waitFor));
            needs.streams()
                    .forEach(name -> Optional.ofNullable(byName.get(name)).ifPresent(gate::waitFor));
            for (int i = 0; i < needs.signals().size(); i++) {
                if (needs.signals().get(i).given()) {
                    gate.give(i);
                } else {
                    gate.waitForOneMore();
                }
            }
        }
    }
}
