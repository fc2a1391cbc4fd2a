package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Chain;
import io.resync.agent.plan.Chain.Neighbour;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What comes before and behind a job or job stream, with states: its neighbours by name, the rest by number. */
final class ChainDiagnosis implements Diagnosis {
    private static final int NAMED = 8;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.intent() == Intent.DEPENDENCY_CHAIN
                ? caseFile.get(Sources.PLAN)
                        .map(plan -> new Case(caseFile, plan).examine())
                        .orElse(List.of())
                : List.of();
    }

    /** One plan. */
    private record Case(CaseFile caseFile, Observed<PlanGraph> plan) {
        List<Finding> examine() {
            var findings = new ArrayList<Finding>();
            caseFile.job()
                    .map(Observed::value)
                    .ifPresent(job -> Chain.of(plan.value(), job.id()).ifPresent(chain -> {
                        findings.addAll(around(job.key().text(), chain));
                        open(job).ifPresent(findings::add);
                    }));
            NamedStreams.in(caseFile, plan)
                    .forEach(stream -> Chain.of(plan.value(), stream.id())
                            .ifPresent(chain -> findings.addAll(around(stream.name(), chain))));
            return findings;
        }

        private List<Finding> around(String subject, Chain chain) {
            return List.of(
                    side(subject, "chain.before", chain.before(), chain.allBefore()),
                    side(subject, "chain.behind", chain.behind(), chain.allBehind()));
        }

        private Finding side(String subject, String message, List<Neighbour> next, List<Job> all) {
            var count = Integer.toString(all.size());
            var open = Long.toString(all.stream().filter(Case::isOpen).count());
            var records = next.stream()
                    .map(each -> each.name() + (each.state().isEmpty() ? "" : " " + each.state()))
                    .collect(Collectors.joining("; "));
            var named = next.stream().limit(NAMED).map(Case::written).collect(Collectors.joining(", "));
            var key = next.isEmpty() ? message + ".none" : JobNames.counted(message, next.size(), NAMED);
            return of(
                    subject,
                    key,
                    List.of(subject, Integer.toString(next.size()), named, count, open),
                    subject + " · " + message + " · direct=" + next.size() + " · all=" + count + " jobs · not over="
                            + open + " jobs; " + records);
        }

        private static String written(Neighbour each) {
            return each.brief() + (each.state().isEmpty() ? "" : " (" + each.state() + ")");
        }

        private static boolean isOpen(Job job) {
            return !job.state().status().ended() || job.state().status().failed();
        }

        /** The open jobs that decide when it starts. */
        private Optional<Finding> open(Job job) {
            var path = Timetable.of(plan.value(), caseFile.clock().instant()).path(job.id());
            if (path.size() < 3) {
                return Optional.empty(); // no more than its neighbours
            }
            var line = path.stream()
                    .skip(Math.max(0, path.size() - NAMED))
                    .map(leg ->
                            JobNames.of(leg.job()) + " (" + leg.job().state().text() + ")")
                    .collect(Collectors.joining(" → "));
            return Optional.of(of(job.key().text(), "chain.open", List.of(line), line));
        }

        private Finding of(String subject, String message, List<String> arguments, String record) {
            return CaseFile.established(
                    Finding.Kind.STATE,
                    subject,
                    message,
                    arguments,
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, subject, record));
        }
    }
}
