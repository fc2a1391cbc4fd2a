package io.resync.simulator;

import io.resync.simulator.EstateFile.Needs;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses an estate whose names do not lead anywhere or which contradicts itself. */
final class EstateCheck {
    private final EstateSource source;
    private final EstateFile file;
    private final Set<String> logs;
    private final Set<String> loggedRuns = new HashSet<>();
    private final Set<String> resources = new HashSet<>();
    private final Map<String, EstateFile.Stream> streams = new HashMap<>();
    private final Set<String> jobs = new HashSet<>();
    private final Set<String> workstations = new HashSet<>();

    private EstateCheck(EstateSource source, EstateFile file, Set<String> logs) {
        this.source = source;
        this.file = file;
        this.logs = logs;
    }

    static void check(EstateSource source, EstateFile file, Set<String> logs) {
        var check = new EstateCheck(source, file, logs);
        check.collectNames();
        check.checkResources();
        check.checkStreams();
        check.checkUnitsInUse();
        check.checkLogs();
        if (!file.defined().isEmpty()) {
            checkPlan(source, file.withDefined(), logs);
        }
        file.defined()
                .forEach(stream -> Estate.jobsIn(stream).map(PlanJob::name).forEach(check.jobs::add));
        new RecordsCheck(source, file, check.jobs, check.workstations).check();
        expectNoCircle(source, file);
        LivingCheck.check(source, file, check.jobs, check.workstations);
    }

    /** Of the plan alone; the rest of the estate was found sound. */
    static void checkPlan(EstateSource source, EstateFile file, Set<String> logs) {
        var check = new EstateCheck(source, file, logs);
        check.collectNames();
        check.checkStreams();
        expectNoCircle(source, file);
    }

    private static void expectNoCircle(EstateSource source, EstateFile file) {
        CircleCheck.stuck(file).ifPresent(job -> {
            throw source.flaw("/streams", job + " waits for itself or behind a circle; expected none");
        });
    }

    private void collectNames() {
        unique("/workstations", file.workstations(), EstateFile.Workstation::name);
        unique("/resources", file.resources(), EstateFile.Resource::name);
        unique("/streams", file.streams(), EstateFile.Stream::name);
        unique("/calendars", file.calendars(), EstateModel.Calendar::name);
        unique("/runCycleGroups", file.runCycleGroups(), EstateModel.RunCycleGroup::name);
        unique("/variableTables", file.variableTables(), EstateModel.VariableTable::name);
        unique("/eventRules", file.eventRules(), EstateRecords.EventRule::name);
        file.workstations().forEach(workstation -> workstations.add(workstation.name()));
        file.resources().forEach(resource -> resources.add(resource.name()));
        for (int i = 0; i < file.streams().size(); i++) {
            var stream = file.streams().get(i);
            streams.put(stream.name(), stream);
            unique("/streams/" + i + "/jobs", stream.jobs(), EstateFile.Job::name);
            Estate.jobsIn(stream).map(PlanJob::name).forEach(jobs::add);
        }
    }

    private <T> void unique(String pointer, List<T> entries, Function<T, String> name) {
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var found = name.apply(entries.get(i));
            expect(
                    found.matches("[A-Za-z][A-Za-z0-9_-]*"),
                    pointer + "/" + i + "/name",
                    "the name '" + found + "' is not one the engine takes",
                    "a letter, then letters, digits, '-' and '_'");
            expect(
                    seen.add(found),
                    pointer + "/" + i + "/name",
                    "'" + found + "' stands here a second time",
                    "each name once");
        }
    }

    private void checkResources() {
        for (int i = 0; i < file.resources().size(); i++) {
            var resource = file.resources().get(i);
            known(workstations, resource.workstation(), "/resources/" + i + "/workstation", "workstation");
        }
    }

    private void checkStreams() {
        for (int i = 0; i < file.streams().size(); i++) {
            checkStream("/streams/" + i, file.streams().get(i));
        }
    }

    private void checkStream(String at, EstateFile.Stream stream) {
        known(workstations, stream.workstation(), at + "/workstation", "workstation");
        expect(
                stream.folder().startsWith("/") && stream.folder().endsWith("/"),
                at + "/folder",
                "'" + stream.folder() + "' is not a folder",
                "a path that starts and ends with '/'");
        expect(!stream.jobs().isEmpty(), at + "/jobs", "no job", "at least one");
        checkNeeds(at, stream, stream.needs());
        expect(
                stream.needs().resources().isEmpty(),
                at + "/dependencies/resources",
                "a job stream asks for a resource",
                "resources at jobs only");
        checkCycle(at, stream);
        checkCalendar(at + "/calendar", stream.calendar());
        checkCalendar(at + "/exceptCalendar", stream.exceptCalendar());
        checkJobs(at, stream);
    }

    private void checkCalendar(String at, @Nullable String calendar) {
        if (calendar != null) {
            var names =
                    file.calendars().stream().map(EstateModel.Calendar::name).toList();
            known(names, calendar, at, "calendar");
        }
    }

    private void checkCycle(String at, EstateFile.Stream stream) {
        var reached = new LinkedHashSet<String>(streamsBefore(stream));
        var open = new TreeSet<>(reached);
        while (!open.isEmpty()) {
            var next = streamsBefore(Objects.requireNonNull(streams.get(open.pollFirst())));
            next.stream().filter(reached::add).forEach(open::add);
        }
        expect(
                !reached.contains(stream.name()),
                at + "/dependencies/streams",
                "job stream " + stream.name() + " waits for itself, by way of " + reached,
                "dependencies without a circle");
    }

    private List<String> streamsBefore(EstateFile.Stream stream) {
        return stream.needs().streams().stream().filter(streams::containsKey).toList();
    }

    private void checkJobs(String at, EstateFile.Stream stream) {
        Estate.jobsIn(stream).forEach(job -> {
            var here = at + "/jobs/" + (job.position() - 1);
            known(workstations, job.workstation(), here + "/workstation", "workstation");
            checkNeeds(here, stream, job.needs());
            for (int run = 0; run < job.runs().size(); run++) {
                checkRun(here + "/runs/" + run, job, run);
            }
            checkStarted(here, job);
        });
    }

    private void checkStarted(String at, PlanJob job) {
        var needsRun = job.state().running() || job.state() == State.SUCC || job.state() == State.ABEND;
        expect(
                !needsRun || !job.runs().isEmpty(),
                at + "/runs",
                job.name() + " is " + job.state() + " without a run",
                "the run that led there");
    }

    private void checkRun(String at, PlanJob job, int index) {
        var run = job.runs().get(index);
        var last = index == job.runs().size() - 1;
        expect(last == (run.state() == null), at + "/state", last ? "given" : "missing", "it on all but the last run");
        checkEnd(at + "/ended", job.stateOf(run), run);
        known(workstations, job.workstationOf(run), at + "/workstation", "workstation");
        if (run.log() != null) {
            known(logs, run.log(), at + "/log", "file of the folder logs");
            loggedRuns.add(run.log());
        }
        expect(
                run.log() == null || run.output().isEmpty(),
                at + "/output",
                "the run has a log and an output",
                "one of them");
        for (int i = 0; i < run.output().size(); i++) {
            checkPart(at + "/output/" + i, run.output().get(i));
        }
    }

    private void checkPart(String at, OutputPart part) {
        expect(
                (part.file() == null) != part.lines().isEmpty(),
                at,
                part.file() == null ? "no lines" : "a file and lines",
                "a file or lines");
        expect(part.timesOrOnce() > 0, at + "/times", part.timesOrOnce() + " times", "once at least");
        if (part.file() != null) {
            known(logs, part.file(), at + "/file", "file of the folder logs");
            loggedRuns.add(part.file());
        }
    }

    private void checkEnd(String at, State state, EstateFile.Run run) {
        expect(
                state.running() == (run.ended() == null),
                at,
                "a run in " + state + " has " + (run.ended() == null ? "no end" : "an end"),
                "an end for runs that have ended, and for no other");
        expect(
                run.ended() == null || !run.ended().isBefore(run.started()),
                at,
                run.ended() + " lies before the start " + run.started(),
                "the start first");
    }

    private void checkNeeds(String at, EstateFile.Stream stream, Needs needs) {
        for (int i = 0; i < needs.jobs().size(); i++) {
            var reference = needs.jobs().get(i);
            var name = reference.contains(".") ? reference : stream.name() + "." + reference;
            known(jobs, name, at + "/dependencies/jobs/" + i, "job");
        }
        for (int i = 0; i < needs.streams().size(); i++) {
            known(streams.keySet(), needs.streams().get(i), at + "/dependencies/streams/" + i, "job stream");
        }
        for (int i = 0; i < needs.unbound().size(); i++) {
            checkUnbound(
                    at + "/dependencies/unbound/" + i + "/job",
                    needs.unbound().get(i).job());
        }
        for (int i = 0; i < needs.resources().size(); i++) {
            var name = needs.resources().get(i).name();
            known(resources, name, at + "/dependencies/resources/" + i + "/name", "resource");
        }
    }

    private void checkUnbound(String at, String job) {
        expect(job.matches("[^.]+[.][^.]+"), at, "'" + job + "' names no job", "STREAM.JOB");
        var defined = file.defined().stream().flatMap(Estate::jobsIn).map(PlanJob::name);
        expect(
                !jobs.contains(job) || defined.anyMatch(job::equals),
                at,
                job + " is in the plan",
                "a job that is not; others stand under jobs");
    }

    private void checkUnitsInUse() {
        var held = unitsInUse();
        for (int i = 0; i < file.resources().size(); i++) {
            var resource = file.resources().get(i);
            var inUse = held.getOrDefault(resource.name(), 0);
            expect(
                    inUse <= resource.quantity(),
                    "/resources/" + i + "/quantity",
                    "running jobs hold " + inUse + " units of " + resource.quantity(),
                    "at least as many units as are held");
        }
    }

    private Map<String, Integer> unitsInUse() {
        return file.streams().stream()
                .flatMap(Estate::jobsIn)
                .filter(job -> job.state().running())
                .flatMap(job -> job.needs().resources().stream())
                .collect(
                        Collectors.toMap(EstateFile.ResourceUse::name, EstateFile.ResourceUse::quantity, Integer::sum));
    }

    private void checkLogs() {
        for (var log : new TreeSet<>(logs)) {
            expect(loggedRuns.contains(log), "", "no run names the log " + log, "a run with \"log\": \"" + log + "\"");
        }
    }

    private void known(Collection<String> names, String name, String at, String kind) {
        source.known(names, name, at, kind);
    }

    private void expect(boolean holds, String at, String wrong, String expected) {
        source.expect(holds, at, wrong, expected);
    }
}
