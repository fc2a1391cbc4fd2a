package io.resync.simulator;

import io.resync.simulator.EstateFile.Times;
import io.resync.simulator.night.Progress;
import io.resync.simulator.night.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes instances of a living plan as an estate file would. */
final class LivingStreams {
    private record Key(String name, LocalDate day) {}

    private final Map<String, EstateFile.Stream> definitions;
    private final Snapshot snapshot;
    private final Map<Key, String> names = new HashMap<>();

    LivingStreams(Map<String, EstateFile.Stream> definitions, Snapshot snapshot) {
        this.definitions = definitions;
        this.snapshot = snapshot;
        snapshot.streams().forEach(instance -> names.put(key(instance), nameOf(instance)));
    }

    EstateFile.Stream stream(Snapshot.Stream instance) {
        var definition = definition(instance);
        var moved = Duration.between(definition.schedule(), instance.schedule());
        var needs = needs(instance);
        var jobs = new ArrayList<EstateFile.Job>();
        for (int i = 0; i < instance.jobs().size(); i++) {
            jobs.add(job(
                    new PlanJob(definition, definition.jobs().get(i), i + 1),
                    instance.jobs().get(i),
                    needs,
                    moved));
        }
        return new EstateFile.Stream(
                nameOf(instance),
                definition.workstation(),
                definition.folder(),
                instance.schedule(),
                definition.priority(),
                definition.limit(),
                moved(definition.times(), moved),
                needs.of(definition.needs(), instance.signals()),
                jobs,
                definition.cycle(),
                instance.carriedForward() ? definition.name() : null,
                definition.description(),
                definition.calendar(),
                definition.exceptCalendar());
    }

    private EstateFile.Job job(PlanJob definition, Snapshot.Job job, LivingNeeds needs, Duration moved) {
        var entry = definition.entry();
        return new EstateFile.Job(
                entry.name(),
                entry.description(),
                entry.workstation(),
                state(job.progress()),
                substatus(definition, job),
                entry.priority(),
                entry.critical(),
                entry.estimated(),
                moved(entry.times(), moved),
                needs.of(entry.needs(), job.signals()),
                runs(job.runs()),
                entry.fails(),
                entry.error(),
                entry.task(),
                entry.recovery(),
                entry.successRule());
    }

    private @Nullable String substatus(PlanJob definition, Snapshot.Job job) {
        return switch (job.reason()) {
            case NONE -> null;
            case TIME -> "HOLD_WAITING_FOR_TIME";
            case LIMIT -> snapshot.unlinked().contains(definition.workstation()) ? null : "READY_WAITING_FOR_LIMIT";
        };
    }

    private static List<EstateFile.Run> runs(List<Snapshot.Run> runs) {
        var written = new ArrayList<EstateFile.Run>(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var last = i == runs.size() - 1;
            var code = run.ended() == null ? null : run.returnCode();
            written.add(new EstateFile.Run(
                    last ? null : state(run.progress()),
                    run.number(),
                    run.started(),
                    run.ended(),
                    code,
                    null,
                    null,
                    List.of()));
        }
        return written;
    }

    private LivingNeeds needs(Snapshot.Stream instance) {
        return new LivingNeeds(
                name -> Optional.ofNullable(names.get(new Key(name, instance.day()))), instance.scheduleReached());
    }

    /** What was carried forward is called by its identifier, so that the day's own instance can have the name. */
    private String nameOf(Snapshot.Stream instance) {
        var definition = definition(instance);
        return instance.carriedForward()
                ? Ids.internal(EstateFile.Stream.identity(definition.name(), instance.schedule()))
                : definition.name();
    }

    private EstateFile.Stream definition(Snapshot.Stream instance) {
        return Objects.requireNonNull(definitions.get(instance.name()), instance.name());
    }

    private static Key key(Snapshot.Stream instance) {
        return new Key(instance.name(), instance.day());
    }

    private static State state(Progress progress) {
        return State.valueOf(progress.name());
    }

    private static @Nullable Times moved(@Nullable Times times, Duration by) {
        return times == null
                ? null
                : new Times(
                        moved(times.start(), by),
                        moved(times.latestStart(), by),
                        moved(times.deadline(), by),
                        times.maxDuration(),
                        times.lateStartAction());
    }

    private static @Nullable Instant moved(@Nullable Instant moment, Duration by) {
        return moment == null ? null : moment.plus(by);
    }
}
