package io.resync.agent.diagnose;

import io.resync.agent.gather.Sources;
import io.resync.agent.incident.Incident;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which document says what to do about an incident, and who answers for it. */
final class IncidentRules {
    private static final int MOST_STREAMS = 16;

    private IncidentRules() {}

    static List<Finding> of(CaseFile caseFile, Incident incident) {
        var cause = cause(incident);
        return concerned(incident)
                .map(job -> of(caseFile, incident.subject(), job, cause))
                .filter(findings -> !findings.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A document may name the first job, or a stream of another one, or one that waits: of each stream, one job. */
    private static Stream<Job> concerned(Incident incident) {
        return Stream.concat(incident.failed().stream(), incident.waiting().stream())
                .collect(Collectors.toMap(
                        job -> job.key().jobStream(), Function.identity(), (first, next) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_STREAMS);
    }

    /** What is written of something that is wrong, by one of its jobs and by what it shows. */
    static List<Finding> of(CaseFile caseFile, String subject, Job job, Optional<FailureCause> cause) {
        return caseFile.get(Sources.knowledgeOf(subject))
                .map(seen -> new Documents(
                        seen,
                        Documents.profiles(List.of(seen)).stream()
                                .filter(profile -> !DocumentedChange.isOne(profile.document()))
                                .toList()))
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
