package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CauseReading;
import io.resync.agent.gather.Sources;
import io.resync.agent.incident.MessageTemplate;
import io.resync.agent.incident.Preceding;
import io.resync.agent.incident.SharedObject;
import io.resync.agent.incident.Symptom;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What led to the failure of the one job: what its log names was changed before, operators were told of it before, the file that it
 * missed came after its start, or the job itself was changed since it last ran well.
 */
final class LedToDiagnosis implements Diagnosis {
    private static final Set<SharedObject.Kind> NAMED = EnumSet.complementOf(EnumSet.of(SharedObject.Kind.WORKSTATION));

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> job.value().state().status().failed())
                .flatMap(job -> caseFile.get(Sources.JOB_LOG)
                        .flatMap(log -> Symptom.of(job.value(), log.value()))
                        .map(symptom -> new Case(caseFile, job, symptom).examine()))
                .orElse(List.of());
    }

    /** One failure with a log that shows something. */
    private record Case(CaseFile caseFile, Observed<Job> job, Symptom symptom) {
        List<Finding> examine() {
            var findings = new ArrayList<Finding>();
            named().ifPresent(name -> {
                came(name).or(() -> changed(name)).or(() -> told(name)).ifPresent(findings::add);
                since(name).filter(any -> !findings.isEmpty()).ifPresent(findings::add);
            });
            if (findings.isEmpty()) {
                new DefinitionChange(caseFile, job.value(), symptom.category())
                        .examine()
                        .ifPresent(findings::add);
            }
            return findings;
        }

        private Optional<String> named() {
            return Optional.ofNullable(symptom.shared())
                    .filter(shared -> NAMED.contains(shared.kind()))
                    .map(SharedObject::name);
        }

        private Optional<Finding> changed(String name) {
            return caseFile.get(Sources.changesOf(name))
                    .flatMap(seen -> seen.value().items().stream()
                            .map(record -> new ChangeRecord(seen.map(any -> record)))
                            .filter(change -> change.alters() && change.at().isBefore(ended()))
                            .findFirst())
                    .map(change -> {
                        var arguments = new ArrayList<>(change.arguments(caseFile.moments()));
                        arguments.add(key());
                        var use = key() + " · its log names " + name;
                        return cause(
                                name,
                                "led.changed",
                                arguments,
                                List.of(
                                        change.cite(caseFile),
                                        caseFile.cite(Evidence.Kind.PLAN_GRAPH, job, "log of " + key(), use)));
                    });
        }

        private Optional<Finding> told(String name) {
            return caseFile.get(Sources.TOLD_BEFORE)
                    .flatMap(seen -> Preceding.of(name, ended(), failed(), seen.value())
                            .filter(this::tellsOfTrouble)
                            .map(message -> told(name, seen.map(any -> message))));
        }

        /** That a file came explains nothing; that an account was changed may. */
        private boolean tellsOfTrouble(MessageTemplate message) {
            return symptom.category() != CauseCategory.MISSING_FILE
                    || !CauseReading.mentioned(message.text()).isEmpty();
        }

        private Finding told(String name, Observed<MessageTemplate> seen) {
            var at = caseFile.moments().at(seen.value().first());
            var arguments = List.of(
                    name,
                    CodeMeanings.word(symptom.category().word()),
                    at,
                    Quote.of(seen.value().text()),
                    key());
            var excerpt = name + " · " + at + " · " + seen.value().text() + " · after that failed: " + key();
            return cause(
                    name,
                    "led.told",
                    arguments,
                    List.of(caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "messages to operators", excerpt)));
        }

        /** Who else may be hit, where it is told when it began. */
        private Optional<Finding> since(String name) {
            return caseFile.get(Sources.TOLD_BEFORE)
                    .flatMap(seen -> Preceding.of(name, ended(), failed(), seen.value()))
                    .map(MessageTemplate::first)
                    .flatMap(begin -> {
                        var all = failed().stream()
                                .filter(each -> each.lastRun()
                                        .map(JobRun::endedAt)
                                        .filter(begin::isBefore)
                                        .isPresent())
                                .toList();
                        return all.size() > 1 ? Optional.of(since(name, all, begin)) : Optional.empty();
                    });
        }

        private Finding since(String name, List<Job> all, Instant begin) {
            var arguments = List.of(
                    Integer.toString(all.size()), key(), caseFile.moments().at(begin));
            var names = all.stream().map(each -> each.key().text()).collect(Collectors.joining(", "));
            var excerpt = all.size() + " failed jobs since " + arguments.get(2) + ": " + names;
            var plan = caseFile.get(Sources.PLAN).orElseThrow();
            return CaseFile.established(
                    Finding.Kind.ANOMALY,
                    name,
                    "led.since",
                    arguments,
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, "failed jobs", excerpt));
        }

        /** Clocks that were changed explain this better, and have it looked up as well. */
        private Optional<Finding> came(String path) {
            if (symptom.category() != CauseCategory.MISSING_FILE
                    || caseFile.get(Sources.MESSAGES).isPresent()) {
                return Optional.empty();
            }
            return caseFile.get(Sources.TOLD_BEFORE)
                    .flatMap(seen -> seen.value().of(path).stream()
                            .filter(message -> message.first().isAfter(started()) && tellsOfNoFailure(message))
                            .findFirst()
                            .map(message -> came(path, seen.map(any -> message))));
        }

        private Finding came(String path, Observed<MessageTemplate> seen) {
            var moments = caseFile.moments();
            var arguments = List.of(
                    path,
                    moments.at(seen.value().first()),
                    key(),
                    moments.at(started()),
                    Quote.of(seen.value().text()));
            var excerpt =
                    seen.value().text() + " · " + arguments.get(1) + " · " + key() + " · started=" + arguments.get(3);
            return cause(
                    key(),
                    "led.came",
                    arguments,
                    List.of(caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "messages to operators", excerpt)));
        }

        private boolean tellsOfNoFailure(MessageTemplate message) {
            return !CauseReading.mentioned(message.text()).contains(CauseCategory.MISSING_FILE)
                    && failed().stream()
                            .noneMatch(
                                    each -> message.text().contains(each.key().name()));
        }

        private List<Job> failed() {
            return caseFile.get(Sources.PLAN).stream()
                    .flatMap(plan -> plan.value().jobs().stream())
                    .filter(each -> each.state().status().failed())
                    .toList();
        }

        private Instant started() {
            return job.value().lastRun().map(JobRun::startedAt).orElse(Instant.MAX);
        }

        private Instant ended() {
            return job.value().lastRun().map(JobRun::endedAt).orElse(Instant.MAX);
        }

        private String key() {
            return job.value().key().text();
        }

        private static Finding cause(String subject, String message, List<String> arguments, List<Evidence> evidence) {
            return new Finding(
                    Finding.Kind.ROOT_CAUSE, subject, message, arguments, Finding.Confidence.LIKELY, evidence);
        }
    }
}
