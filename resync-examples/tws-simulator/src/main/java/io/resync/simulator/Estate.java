package io.resync.simulator;

import io.resync.simulator.EstateFile.Needs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the simulated engine runs: the estate file with its references followed, and the output of runs. */
final class Estate {
    static final int DEFAULT_PRIORITY = 10;
    static final Set<String> LINKS =
            Set.of("LINKED", "FULLY_LINKED", "DIRECTLY_LINKED", "HOST_LINKED", "EXTENDED_LINKED", "TCP_IP_LINKED");
    private final EstateFile file;
    private final Map<String, PlanJob> jobs;
    private final List<PlanJob> jobList;
    private final Set<String> linked;
    private final Map<String, EstateFile.Stream> streams;
    private final Map<String, EstateFile.Resource> resources;
    private final Map<String, Integer> unitsInUse;
    private final RunLog log;
    private final List<ArchivedPlan> archive;
    private final Map<List<Oql.Sort>, List<PlanJob>> orders = new ConcurrentHashMap<>();

    /** Expects a file that {@link EstateCheck} found sound, and the lines of each log by file name. */
    Estate(EstateFile file, Map<String, List<String>> logs, List<ArchivedPlan> archive) {
        this(file, new WrittenLogs(logs, file.engine().timezone()), archive);
    }

    /** A plan alone. */
    Estate(EstateFile file, RunLog log) {
        this(file, log, List.of());
    }

    private Estate(EstateFile file, RunLog log, List<ArchivedPlan> archive) {
        this.file = file;
        this.log = log;
        this.archive = List.copyOf(archive);
        jobs = byName(file.streams().stream().flatMap(Estate::jobsIn).toList(), PlanJob::name);
        jobList = List.copyOf(jobs.values());
        linked = file.workstations().stream()
                .filter(workstation -> workstation.states().stream().anyMatch(LINKS::contains))
                .map(EstateFile.Workstation::name)
                .collect(Collectors.toUnmodifiableSet());
        streams = byName(file.streams(), EstateFile.Stream::name);
        resources = byName(file.resources(), EstateFile.Resource::name);
        unitsInUse = jobs.values().stream()
                .filter(job -> job.state().running())
                .flatMap(job -> job.needs().resources().stream())
                .collect(
                        Collectors.toMap(EstateFile.ResourceUse::name, EstateFile.ResourceUse::quantity, Integer::sum));
    }

    static String idOf(EstateFile.Stream stream) {
        return Ids.of("stream", stream.identity());
    }

    static java.util.stream.Stream<PlanJob> jobsIn(EstateFile.Stream stream) {
        return IntStream.range(0, stream.jobs().size())
                .mapToObj(index -> new PlanJob(stream, stream.jobs().get(index), index + 1));
    }

    EstateFile file() {
        return file;
    }

    /** Plans that ended, newest first. */
    List<ArchivedPlan> archive() {
        return archive;
    }

    List<PlanJob> jobs() {
        return jobList;
    }

    /** The jobs in orders that were asked for. */
    Map<List<Oql.Sort>, List<PlanJob>> orders() {
        return orders;
    }

    boolean linked(String workstation) {
        return linked.contains(workstation);
    }

    /** What a run has written by now; empty of one that writes nothing, and of one that does not exist. */
    Optional<RunOutput> output(String runId, Instant now) {
        for (var job : jobs.values()) {
            for (int attempt = 1; attempt <= job.runs().size(); attempt++) {
                if (job.runId(attempt).equals(runId)) {
                    var run = job.runs().get(attempt - 1);
                    return log.of(job, run, now).map(lines -> new RunOutput(job, run, lines));
                }
            }
        }
        return Optional.empty();
    }

    List<PlanDependency> dependenciesOf(PlanJob job) {
        var all = new ArrayList<PlanDependency>();
        for (var reference : job.needs().jobs()) {
            var predecessor = predecessor(job.stream(), reference);
            var internal = predecessor.stream().equals(job.stream());
            all.add(new PlanDependency.OnJob(predecessor, internal));
        }
        addStreams(job.needs(), all);
        for (var use : job.needs().resources()) {
            all.add(onResource(job.state(), use));
        }
        addPromptsAndFiles(job.needs(), job.workstation(), all);
        addOutside(job.needs(), all);
        return all;
    }

    List<PlanDependency> dependenciesOf(EstateFile.Stream stream) {
        var needs = stream.needs();
        var all = new ArrayList<PlanDependency>();
        for (var reference : needs.jobs()) {
            all.add(new PlanDependency.OnJob(predecessor(stream, reference), false));
        }
        addStreams(needs, all);
        addPromptsAndFiles(needs, stream.workstation(), all);
        addOutside(needs, all);
        return all;
    }

    State stateOf(EstateFile.Stream stream) {
        var states = stream.jobs().stream().map(this::stateFor).toList();
        if (states.stream().allMatch(State::ended)) {
            return states.stream().anyMatch(State::failed) ? State.ABEND : State.SUCC;
        }
        if (states.stream().anyMatch(State::running)) {
            return State.EXEC;
        }
        return stateOfIdle(stream, states);
    }

    /** A job that was to start by now or not at all no longer counts for its job stream. */
    private State stateFor(EstateFile.Job job) {
        var times = job.times();
        var given = times != null
                && times.lateStartAction() == EstateFile.LateStart.DO_NOT_RUN
                && times.latestStart() != null
                && times.latestStart().isBefore(file.moment());
        return given && job.state() == State.HOLD ? State.SUPPR : job.state();
    }

    /** With what is defined and not in the plan. */
    Estate withDefined() {
        return file.defined().isEmpty() ? this : new Estate(file.withDefined(), RunLog.NONE);
    }

    /** Of a job stream that has jobs to run and runs none. */
    private State stateOfIdle(EstateFile.Stream stream, List<State> states) {
        if (states.stream().anyMatch(State::failed)) {
            return states.contains(State.READY) ? State.EXEC : State.STUCK;
        }
        if (states.stream().anyMatch(State::ended)) {
            return State.EXEC;
        }
        return waits(dependenciesOf(stream)) ? State.HOLD : State.READY;
    }

    static boolean waits(List<PlanDependency> dependencies) {
        return !dependencies.stream().allMatch(PlanDependency::satisfied);
    }

    private PlanJob predecessor(EstateFile.Stream from, String reference) {
        return get(jobs, reference.contains(".") ? reference : from.name() + "." + reference);
    }

    private void addStreams(Needs needs, List<PlanDependency> all) {
        for (var name : needs.streams()) {
            var stream = get(streams, name);
            all.add(new PlanDependency.OnStream(stream, stateOf(stream)));
        }
    }

    private PlanDependency onResource(State state, EstateFile.ResourceUse use) {
        var resource = get(resources, use.name());
        var available = resource.quantity() - unitsInUse.getOrDefault(use.name(), 0);
        var held = state.running() ? use.quantity() : 0;
        var satisfied = state.running() || state.ended() || available >= use.quantity();
        return new PlanDependency.OnResource(resource, use.quantity(), held, available, satisfied);
    }

    private static void addOutside(Needs needs, List<PlanDependency> all) {
        needs.unbound().forEach(predecessor -> all.add(new PlanDependency.OnUnbound(predecessor)));
        needs.remote().forEach(remote -> all.add(new PlanDependency.OnRemote(remote)));
    }

    private static void addPromptsAndFiles(Needs needs, String workstation, List<PlanDependency> all) {
        needs.prompts().forEach(prompt -> all.add(new PlanDependency.OnPrompt(prompt)));
        needs.files().forEach(file -> all.add(new PlanDependency.OnFile(file, workstation)));
    }

    private static <T> T get(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    private static <T> Map<String, T> byName(List<T> entries, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        entries.forEach(entry -> named.put(name.apply(entry), entry));
        return Collections.unmodifiableMap(named);
    }
}
