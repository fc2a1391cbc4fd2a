package io.resync.agent.diagnose;

import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules for what keeps jobs from running, one for each cause. */
record CauseRules(CaseFile caseFile, Optional<Job> job, Documents documents) {
    private static final int TOLD = 2;

    List<Finding> findings(List<Finding> causes, List<Finding> found) {
        var told = RunbookDiagnosis.claimed(found, Finding.Kind.RUNBOOK).stream()
                .flatMap(each -> each.arguments().stream().limit(1))
                .collect(Collectors.toCollection(HashSet::new));
        var findings = new ArrayList<Finding>();
        if (causes.isEmpty()) {
            job.ifPresent(each -> findings.addAll(ofJob(each)));
        }
        choices(causes).entrySet().stream()
                .filter(choice -> told.add(id(choice.getValue())))
                .limit(TOLD)
                .forEach(choice -> findings.addAll(sentences(choice.getKey()).all(choice.getValue())));
        return findings;
    }

    /** Where nothing is wrong, what is written for the job. */
    private List<Finding> ofJob(Job asked) {
        return RunbookChoice.of(documents, Matter.of(asked, Optional.empty()))
                .filter(choice -> choice.holds().certain())
                .map(choice -> new RunbookSentences(caseFile, asked.key().text(), documents.seen()).all(choice))
                .orElse(List.of());
    }

    private RunbookSentences sentences(Finding cause) {
        var subject = job.map(each -> each.key().text()).orElse(cause.subject());
        return new RunbookSentences(caseFile, subject, documents.seen());
    }

    private static String id(RunbookChoice choice) {
        return choice.holds().profile().document().id();
    }

    /** By cause; what only names the job is left out where another says more. */
    private Map<Finding, RunbookChoice> choices(List<Finding> causes) {
        Map<Finding, RunbookChoice> choices = new LinkedHashMap<>();
        causes.forEach(cause -> ofOrigin(cause)
                .or(() -> RunbookChoice.of(documents, matter(cause)))
                .filter(choice -> choice.holds().certain())
                .ifPresent(choice -> choices.put(cause, choice)));
        if (choices.values().stream().anyMatch(choice -> choice.holds().byCodeOrCause())) {
            choices.values().removeIf(choice -> !choice.holds().byCodeOrCause());
        }
        return choices;
    }

    /** What is written for the job that failed, before what is written for the one that waits for it. */
    private Optional<RunbookChoice> ofOrigin(Finding cause) {
        var failed = caseFile.get(Sources.PLAN)
                .flatMap(plan -> plan.value().jobs().stream()
                        .filter(each -> each.key().text().equals(cause.subject()))
                        .findFirst())
                .filter(each -> each.state().status().failed());
        return failed.flatMap(
                        each -> RunbookChoice.of(documents, ofFailure(each).with(cause)))
                .filter(choice -> choice.holds().certain());
    }

    private Matter ofFailure(Job failed) {
        return Matter.of(
                failed, caseFile.get(Sources.logOf(failed.key())).flatMap(log -> FailureCause.in(log.value())));
    }

    private Matter matter(Finding cause) {
        var matter = job.map(each -> Matter.of(each, Optional.empty()))
                .orElseGet(Matter::none)
                .with(cause);
        return caseFile.get(Sources.logOf(cause.subject()))
                .flatMap(log -> FailureCause.in(log.value()))
                .map(matter::with)
                .orElse(matter);
    }
}
