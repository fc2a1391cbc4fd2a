package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Decisive;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of a job stream or workstation that was asked about: on which of its jobs it depends, and by which way it gets there. */
final class DecisiveDiagnosis implements Diagnosis {
    private static final int WAYS = 3;
    private static final int NAMED = 8;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.DECISIVE).stream()
                .flatMap(seen -> caseFile.get(Sources.PLAN).stream()
                        .flatMap(plan -> new Case(caseFile, plan, seen.value()).examine().stream()))
                .toList();
    }

    /** One place. */
    private record Case(CaseFile caseFile, Observed<PlanGraph> plan, Decisive found) {
        List<Finding> examine() {
            var findings = new ArrayList<Finding>();
            stream()
                    .map(this::ofStream)
                    .or(() -> workstation().map(this::ofWorkstation))
                    .ifPresent(findings::add);
            Stream.concat(Stream.of(found.job()), found.others().stream())
                    .limit(WAYS)
                    .flatMap(job -> way(job).stream())
                    .forEach(findings::add);
            others().ifPresent(findings::add);
            return findings;
        }

        private Optional<JobStream> stream() {
            return caseFile.get(Sources.NAMED_STREAMS)
                    .flatMap(seen -> seen.value().items().stream()
                            .filter(stream -> stream.id().equals(found.member().jobStreamId()))
                            .findFirst());
        }

        private Optional<Workstation> workstation() {
            return caseFile.get(Sources.NAMED_WORKSTATIONS)
                    .flatMap(seen -> seen.value().stream().findFirst());
        }

        private Finding ofStream(JobStream stream) {
            var name = stream.workstation() + "#" + stream.name();
            boolean itself = found.member().id().equals(found.job().id());
            var arguments = new ArrayList<>(List.of(name, stream.state().text(), key(found.member())));
            if (!itself) {
                arguments.add(key(found.job()));
            }
            arguments.add(found.job().state().text());
            return state(name, itself ? "decisive.itself" : "decisive.behind", arguments);
        }

        private Finding ofWorkstation(Workstation place) {
            var waiting = caseFile.get(Sources.NAMED_JOBS).stream()
                    .flatMap(seen -> seen.value().items().stream())
                    .filter(job -> job.state().status().waiting())
                    .count();
            return state(
                    place.name(),
                    "decisive.workstation",
                    List.of(
                            place.name(),
                            Integer.toString(place.limit()),
                            Integer.toString(place.fence()),
                            Long.toString(waiting),
                            key(found.job()),
                            found.job().state().text()));
        }

        private Finding state(String name, String message, List<String> arguments) {
            var member = found.member();
            var job = found.job();
            var record = message.equals("decisive.workstation")
                    ? " · limit=" + arguments.get(1) + " · fence=" + arguments.get(2) + " · " + arguments.get(3)
                            + " jobs waiting"
                    : " · state=" + arguments.get(1);
            var text = name + record + " · " + key(member) + " state="
                    + member.state().text() + " waits · " + key(job) + " state="
                    + job.state().text();
            return CaseFile.established(
                    Finding.Kind.STATE,
                    name,
                    message,
                    arguments,
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, name, text));
        }

        private Optional<Finding> way(Job from) {
            var path = Ways.between(plan.value(), from, found.member());
            if (path.size() < 2) {
                return Optional.empty();
            }
            var way = path.stream()
                    .map(each -> each.key().jobStream() + "." + each.key().name())
                    .collect(Collectors.joining(" → "));
            var key = key(found.member());
            return Optional.of(CaseFile.established(
                    Finding.Kind.CONSEQUENCE,
                    key,
                    "origin.way",
                    List.of(way),
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, key, way)));
        }

        private Optional<Finding> others() {
            if (found.others().isEmpty()) {
                return Optional.empty();
            }
            var count = Integer.toString(found.others().size());
            var names = JobNames.of(found.others(), NAMED);
            var key = key(found.member());
            var record = key + " · waits behind " + count + " more jobs that failed: "
                    + found.others().stream().map(Case::key).collect(Collectors.joining(", "));
            return Optional.of(CaseFile.established(
                    Finding.Kind.BLOCKER,
                    key,
                    JobNames.counted("decisive.others", found.others().size(), NAMED),
                    List.of(count, names),
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, key, record)));
        }

        private static String key(Job job) {
            return job.key().text();
        }
    }
}
