package io.resync.simulator;

import io.resync.simulator.EstateFile.FileStatus;
import io.resync.simulator.EstateFile.PromptStatus;
import io.resync.simulator.night.Blueprint;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a living plan what an estate file says. */
final class BlueprintFactory {
    private static final Duration USUAL_DURATION = Duration.ofMinutes(1);
    private final Estate estate;
    private final EstateFile file;
    private final Living living;

    BlueprintFactory(Estate estate) {
        this.estate = estate;
        file = estate.file();
        living = file.living() == null ? Living.DEFAULT : file.living();
    }

    Blueprint blueprint() {
        var zone = file.engine().timezone();
        var calendar = living.calendar(zone);
        var since = living.since() == null ? calendar.dayOf(file.moment()) : living.since();
        var rules = new Blueprint.Rules(
                calendar, since, living.extendedBy(), living.spreadOrUsual(), drops(living.drops()));
        var pools = file.resources().stream()
                .collect(Collectors.toMap(EstateFile.Resource::name, EstateFile.Resource::quantity));
        return new Blueprint(
                rules,
                file.workstations().stream().map(this::station).toList(),
                pools,
                file.streams().stream().map(this::flow).toList());
    }

    private static Blueprint.Drops drops(Living.@Nullable Drops drops) {
        return drops == null ? Blueprint.Drops.NONE : new Blueprint.Drops(drops.perDay(), drops.duration());
    }

    private Blueprint.Station station(EstateFile.Workstation workstation) {
        var outages = living.outages().stream()
                .filter(outage -> outage.workstation().equals(workstation.name()))
                .map(outage -> new Blueprint.Outage(outage.from(), outage.to()))
                .toList();
        return new Blueprint.Station(
                workstation.name(),
                Objects.requireNonNullElse(workstation.limit(), -1),
                Objects.requireNonNullElse(workstation.fence(), 0),
                estate.linked(workstation.name()),
                outages);
    }

    private Blueprint.Flow flow(EstateFile.Stream stream) {
        return new Blueprint.Flow(
                stream.name(),
                stream.cycleOrDaily(),
                stream.schedule().atZone(file.engine().timezone()).toLocalTime(),
                Objects.requireNonNullElse(stream.limit(), -1),
                needs(stream, stream.needs()),
                Estate.jobsIn(stream).map(this::task).toList());
    }

    private Blueprint.Task task(PlanJob job) {
        var entry = job.entry();
        var start = entry.times() == null ? null : entry.times().start();
        return new Blueprint.Task(
                entry.name(),
                job.workstation(),
                job.priority(),
                start == null ? null : Duration.between(job.stream().schedule(), start),
                Objects.requireNonNullElse(entry.estimated(), USUAL_DURATION),
                Objects.requireNonNullElse(entry.fails(), 0.0),
                needs(job.stream(), job.needs()),
                units(job.needs().resources()));
    }

    private static Map<String, Integer> units(List<EstateFile.ResourceUse> uses) {
        var units = new HashMap<String, Integer>();
        uses.forEach(use -> units.merge(use.name(), use.quantity(), Integer::sum));
        return units;
    }

    private static Blueprint.Needs needs(EstateFile.Stream stream, EstateFile.Needs needs) {
        var jobs = needs.jobs().stream()
                .map(name -> name.contains(".") ? name : stream.name() + "." + name)
                .toList();
        return new Blueprint.Needs(jobs, needs.streams(), signals(needs));
    }

    /** Prompts first: {@link LivingNeeds} reads them in this order. */
    private static List<Blueprint.Signal> signals(EstateFile.Needs needs) {
        var prompts = needs.prompts().stream()
                .map(prompt -> new Blueprint.Signal(prompt.status() == PromptStatus.ANSWERED_YES, prompt.answered()));
        var files = needs.files().stream()
                .map(file -> new Blueprint.Signal(file.status() == FileStatus.EXISTS, file.arrives()));
        return Stream.concat(prompts, files).toList();
    }
}
