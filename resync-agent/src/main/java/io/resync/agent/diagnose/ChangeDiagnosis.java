package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Setting;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who set what keeps a job waiting, whether it should have been set back by now, and what would start if it were. */
final class ChangeDiagnosis implements Diagnosis {
    private static final int NAMED = 12;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job().stream()
                .flatMap(job -> caseFile.get(Sources.PLAN).stream().flatMap(plan -> examine(caseFile, job, plan)))
                .toList();
    }

    private static Stream<Finding> examine(CaseFile caseFile, Observed<Job> job, Observed<PlanGraph> plan) {
        return Setting.binding(plan.value(), job.value(), caseFile.clock().instant()).stream()
                .flatMap(bound -> changed(caseFile, bound).stream()
                        .flatMap(change -> new Told(caseFile, bound, change, job, plan).findings().stream()));
    }

    private static Optional<ChangeRecord> changed(CaseFile caseFile, Setting.Bound bound) {
        return caseFile.get(Sources.changesOf(bound.object()))
                .flatMap(seen -> bound.changedBy(seen.value().items().stream())
                        .map(record -> new ChangeRecord(seen.map(ignored -> record))));
    }

    /** A change that binds, with all there is to tell of it. */
    private record Told(
            CaseFile caseFile, Setting.Bound bound, ChangeRecord change, Observed<Job> job, Observed<PlanGraph> plan) {
        List<Finding> findings() {
            var window = ChangeWindow.of(caseFile, change);
            if (window.isPresent() && !window.get().isOver(caseFile.clock().instant())) {
                return List.of(made(Finding.Kind.STATE), planned(window.get()));
            }
            var findings = new ArrayList<Finding>();
            findings.add(made(Finding.Kind.ROOT_CAUSE));
            window.ifPresent(over -> findings.add(notRestored(over)));
            findings.add(waits());
            freed().ifPresent(findings::add);
            findings.add(owner());
            return findings;
        }

        private Finding made(Finding.Kind kind) {
            var message = "change." + bound.setting().code();
            var arguments = change.arguments(caseFile.moments());
            return CaseFile.established(kind, bound.object(), message, arguments, change.cite(caseFile));
        }

        private Finding planned(ChangeWindow window) {
            var until = caseFile.moments().at(window.end());
            return finding(
                    Finding.Kind.NO_FAULT,
                    "change.planned",
                    List.of(job.value().key().text(), bound.object(), until, word()),
                    List.of(window.shownBy(), state("until " + until)));
        }

        private Finding notRestored(ChangeWindow window) {
            var ended = caseFile.moments().at(window.end());
            return finding(
                    Finding.Kind.ANOMALY,
                    "change.not_restored",
                    List.of(bound.object(), ended, word()),
                    List.of(window.shownBy(), state("ended " + ended)));
        }

        private Finding waits() {
            var key = job.value().key().text();
            return finding(
                    Finding.Kind.CONSEQUENCE, "change.waits", List.of(key, bound.object()), List.of(state("waits")));
        }

        private Finding owner() {
            return finding(
                    Finding.Kind.OWNER,
                    "change.owner",
                    List.of(change.who(), bound.object()),
                    List.of(change.cite(caseFile)));
        }

        private Evidence state(String what) {
            var key = job.value().key().text();
            var text = bound.object() + " · " + bound.setting().code() + " · " + what + " · " + key;
            return caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, bound.object(), text);
        }

        private Finding finding(Finding.Kind kind, String message, List<String> arguments, List<Evidence> evidence) {
            return new Finding(kind, bound.object(), message, arguments, Finding.Confidence.ESTABLISHED, evidence);
        }

        private String word() {
            return CodeMeanings.word("word.setting." + bound.setting().code());
        }

        /** In the order in which they would start: the highest priority first. */
        private Optional<Finding> freed() {
            var free = plan.value().jobs().stream()
                    .filter(this::isFreed)
                    .sorted(Comparator.comparing(Job::priority, Comparator.reverseOrder())
                            .thenComparing(each -> each.key().text()))
                    .toList();
            if (free.size() < 2) {
                return Optional.empty();
            }
            var count = Integer.toString(free.size());
            var names = free.stream()
                    .limit(NAMED)
                    .map(each -> each.key().jobStream() + "." + each.key().name())
                    .collect(Collectors.joining(", "));
            var listed = free.stream()
                    .map(each -> each.key().text() + " " + each.state().text() + " priority=" + each.priority())
                    .collect(Collectors.joining("; "));
            var evidence = caseFile.cite(
                    Evidence.Kind.PLAN_GRAPH, plan, "free at " + bound.object(), count + " jobs: " + listed);
            return Optional.of(finding(
                    Finding.Kind.CONSEQUENCE,
                    "change.freed",
                    List.of(count, bound.object(), names),
                    List.of(evidence)));
        }

        private boolean isFreed(Job other) {
            var status = other.state().status();
            if (status != PlanStatus.READY && status != PlanStatus.FENCE) {
                return false;
            }
            return Setting.binding(plan.value(), other, caseFile.clock().instant())
                    .contains(bound);
        }
    }
}
