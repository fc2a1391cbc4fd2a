package io.resync.agent.diagnose;

import io.resync.agent.gather.Sources;
import io.resync.agent.incident.Incident;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which document says what to do about an incident, and who answers for it. */
final class IncidentRules {
    private IncidentRules() {}

    static List<Finding> of(CaseFile caseFile, Incident incident) {
        return of(caseFile, incident.subject(), incident.first().job(), cause(incident));
    }

    /** What is written of something that is wrong, by one of its jobs and by what it shows. */
    static List<Finding> of(CaseFile caseFile, String subject, Job job, Optional<FailureCause> cause) {
        return caseFile.get(Sources.knowledgeOf(subject))
                .map(seen -> new Documents(seen, Documents.profiles(List.of(seen))))
                .flatMap(documents -> RunbookChoice.of(documents, Matter.of(job, cause))
                        .filter(choice -> choice.holds().certain())
                        .map(choice -> told(caseFile, job, documents, choice)))
                .orElse(List.of());
    }

    private static Optional<FailureCause> cause(Incident incident) {
        return Optional.ofNullable(incident.first().log()).flatMap(log -> FailureCause.in(log.value()));
    }

    private static List<Finding> told(CaseFile caseFile, Job job, Documents documents, RunbookChoice choice) {
        var sentences = new RunbookSentences(caseFile, job.key().text(), documents.seen());
        var findings = new ArrayList<Finding>();
        findings.add(sentences.fits(choice.holds()));
        sentences.step(choice.holds()).ifPresent(findings::add);
        choice.overruled().forEach(fit -> findings.add(sentences.overruled(fit, choice.holds())));
        findings.add(sentences.owner(choice.holds()));
        return findings;
    }
}
