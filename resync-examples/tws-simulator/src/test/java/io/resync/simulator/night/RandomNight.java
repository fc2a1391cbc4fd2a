package io.resync.simulator.night;

import io.resync.simulator.night.Blueprint.Drops;
import io.resync.simulator.night.Blueprint.Flow;
import io.resync.simulator.night.Blueprint.Needs;
import io.resync.simulator.night.Blueprint.Outage;
import io.resync.simulator.night.Blueprint.Rules;
import io.resync.simulator.night.Blueprint.Signal;
import io.resync.simulator.night.Blueprint.Station;
import io.resync.simulator.night.Blueprint.Task;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Blueprints of all kinds: tight limits, few units, agents that drop. Predecessors come before their successors. */
final class RandomNight {
    static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    static final PlanCalendar CALENDAR = new PlanCalendar(ZoneId.of("America/Sao_Paulo"), LocalTime.of(6, 0), Set.of());
    private final Random random;
    private final List<String> jobs = new ArrayList<>();

    private RandomNight(long seed) {
        random = new Random(seed);
    }

    static Blueprint of(long seed) {
        return new RandomNight(seed).blueprint();
    }

    private Blueprint blueprint() {
        var from = CALENDAR.startOf(FRIDAY).plusSeconds(random.nextInt(40_000));
        var outage = new Outage(from, from.plusSeconds(5_000));
        var stations = List.of(
                new Station("A", 1 + random.nextInt(3), 0, true, List.of(outage)),
                new Station("B", -1, 5, true, List.of()),
                new Station("C", 2, 0, true, List.of()));
        var flows = new ArrayList<Flow>();
        for (int i = 0; i < 20; i++) {
            flows.add(flow("S" + i));
        }
        var rules = new Rules(CALENDAR, FRIDAY, null, 0.4, new Drops(0.5, Duration.ofMinutes(40)));
        return new Blueprint(rules, stations, Map.of("X", 2, "Y", 3), flows);
    }

    private Flow flow(String name) {
        var tasks = new ArrayList<Task>();
        var streams = jobs.isEmpty() || random.nextInt(3) > 0 ? List.<String>of() : List.of("S0");
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            tasks.add(task("J" + i, List.copyOf(jobs)));
            jobs.add(name + ".J" + i);
        }
        var at = LocalTime.of(random.nextInt(24), random.nextInt(60));
        return new Flow(name, Cycle.DAILY, at, random.nextInt(4) == 0 ? 1 : -1, needs(streams, List.of()), tasks);
    }

    private Task task(String name, List<String> before) {
        var predecessors = new ArrayList<String>();
        for (int i = 0; i < Math.min(random.nextInt(3), before.size()); i++) {
            predecessors.add(before.get(random.nextInt(before.size())));
        }
        var units = random.nextInt(3) == 0 ? Map.of("X", 1, "Y", 1 + random.nextInt(2)) : Map.<String, Integer>of();
        return new Task(
                name,
                List.of("A", "B", "C").get(random.nextInt(3)),
                random.nextInt(10) == 0 ? random.nextInt(10) : 10 * (1 + random.nextInt(3)),
                random.nextInt(4) == 0 ? Duration.ofMinutes(random.nextInt(90)) : null,
                Duration.ofMinutes(1 + random.nextInt(40)),
                random.nextInt(10) == 0 ? 0.5 : 0,
                needs(List.of(), predecessors),
                units);
    }

    private Needs needs(List<String> streams, List<String> predecessors) {
        var answer = random.nextBoolean() ? LocalTime.of(random.nextInt(24), 30) : null;
        var signals = random.nextInt(12) == 0 ? List.of(new Signal(random.nextBoolean(), answer)) : List.<Signal>of();
        return new Needs(predecessors, streams, signals);
    }
}
