package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.Page;
import io.resync.tws.PlanStatus;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A job stream that was asked for, with what it waits for; then its jobs: how many, which failed, which wait. */
final class PlaceDiagnosis implements Diagnosis {
    private static final int NAMED = 5;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        var findings = new ArrayList<Finding>();
        caseFile.get(Sources.NAMED_STREAMS).ifPresent(seen -> findings.addAll(streams(caseFile, seen)));
        caseFile.get(Sources.NAMED_WORKSTATIONS).ifPresent(seen -> findings.addAll(workstations(caseFile, seen)));
        caseFile.get(Sources.NAMED_JOBS)
                .filter(seen -> !PlaceNameDiagnosis.isMissing(caseFile))
                .ifPresent(seen -> findings.addAll(jobs(caseFile, seen)));
        return findings;
    }

    private static List<Finding> streams(CaseFile caseFile, Observed<Page<JobStream>> seen) {
        return seen.value().items().stream()
                .flatMap(stream -> stream(caseFile, seen.map(ignored -> stream)).stream())
                .toList();
    }

    private static List<Finding> workstations(CaseFile caseFile, Observed<List<Workstation>> seen) {
        return seen.value().stream()
                .map(place -> CaseFile.established(
                        Finding.Kind.STATE,
                        place.name(),
                        message(place),
                        List.of(place.name(), Integer.toString(place.limit()), Integer.toString(place.fence())),
                        caseFile.cite(
                                Evidence.Kind.PLAN_RECORD,
                                seen,
                                place.name(),
                                place.name() + " · states=" + place.activeStates() + " · limit=" + place.limit()
                                        + " · fence=" + place.fence()
                                        + (place.linked() ? " · linked" : " · not linked"))))
                .toList();
    }

    private static String message(Workstation place) {
        if (!place.linked()) {
            return "health.workstation_unlinked";
        }
        return place.running() ? "place.workstation" : "health.workstation_down";
    }

    private static List<Finding> stream(CaseFile caseFile, Observed<JobStream> seen) {
        var stream = seen.value();
        var name = stream.workstation() + "#" + stream.name();
        var excerpt = name + " · state=" + stream.state().text() + " · priority=" + stream.priority() + " · limit="
                + stream.limit();
        var findings = new ArrayList<Finding>();
        if (caseFile.get(Sources.DECISIVE).isEmpty()) {
            findings.add(CaseFile.established(
                    Finding.Kind.STATE,
                    name,
                    "place.stream",
                    List.of(name, stream.state().text()),
                    caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, name, excerpt)));
        }
        stream.dependencies().stream()
                .filter(each -> each.satisfaction() != Dependency.Satisfaction.SATISFIED)
                .forEach(each -> findings.add(blocker(caseFile, seen, name, each)));
        return findings;
    }

    private static Finding blocker(CaseFile caseFile, Observed<JobStream> seen, String name, Dependency unmet) {
        var words = DependencyWords.of(unmet, caseFile.moments());
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, name, words.record());
        return CaseFile.established(Finding.Kind.BLOCKER, name, words.message(), words.arguments(), evidence);
    }

    private static List<Finding> jobs(CaseFile caseFile, Observed<Page<Job>> seen) {
        var findings = new ArrayList<Finding>();
        findings.add(counts(caseFile, seen));
        named(caseFile, seen, "place.failed", job -> job.state().status().failed())
                .ifPresent(findings::add);
        named(caseFile, seen, "place.running", job -> job.state().status() == PlanStatus.EXEC)
                .ifPresent(findings::add);
        named(caseFile, seen, "place.waiting", job -> job.state().status().waiting())
                .ifPresent(findings::add);
        return findings;
    }

    private static Finding counts(CaseFile caseFile, Observed<Page<Job>> seen) {
        var jobs = seen.value().items();
        var total = Integer.toString(jobs.size());
        var byState = jobs.stream()
                .collect(Collectors.groupingBy(job -> job.state().text(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(state -> state.getKey() + " " + state.getValue())
                .collect(Collectors.joining(", "));
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "jobs", total + " jobs: " + byState);
        if (jobs.isEmpty()) {
            return CaseFile.established(Finding.Kind.STATE, "jobs", "place.no_jobs", List.of(), evidence);
        }
        var message = seen.value().hasMore() ? "place.jobs_at_least" : "place.jobs";
        return CaseFile.established(Finding.Kind.STATE, "jobs", message, List.of(total, byState), evidence);
    }

    private static Optional<Finding> named(
            CaseFile caseFile, Observed<Page<Job>> seen, String message, Predicate<Job> wanted) {
        var names = seen.value().items().stream()
                .filter(wanted)
                .map(job -> job.key().text())
                .sorted()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(CaseFile.established(
                        Finding.Kind.STATE,
                        "jobs",
                        message,
                        List.of(names),
                        caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "jobs", message + ": " + names)));
    }
}
