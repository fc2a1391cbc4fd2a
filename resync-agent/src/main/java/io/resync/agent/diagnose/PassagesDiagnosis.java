package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import io.resync.query.Intent;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written about a question that documents alone can answer. */
final class PassagesDiagnosis implements Diagnosis {
    private static final int SHOWN = 3;
    private static final Set<Intent> ASKED = EnumSet.of(
            Intent.HOW_TO,
            Intent.DEFINITION,
            Intent.OWNER,
            Intent.RUNBOOK,
            Intent.SIMILAR_INCIDENT,
            Intent.MESSAGE_LOOKUP);

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return ASKED.contains(caseFile.intent()) && caseFile.get(Sources.JOB).isEmpty()
                ? caseFile.get(Sources.KNOWLEDGE)
                        .map(seen -> examine(caseFile, seen))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<List<Passage>> seen) {
        if (seen.value().isEmpty()) {
            var evidence = caseFile.cite(Evidence.Kind.DOCUMENT, seen, "search", "no passage fits the question");
            return List.of(
                    CaseFile.established(Finding.Kind.RUNBOOK, "knowledge", "knowledge.none", List.of(), evidence));
        }
        var overruled = overruled(Documents.profiles(List.of(seen)));
        return seen.value().stream()
                .filter(passage -> !overruled.contains(passage.document()))
                .collect(Collectors.groupingBy(
                        passage -> passage.document().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .limit(SHOWN)
                .map(passages -> passage(caseFile, seen, Steps.in(passages)))
                .toList();
    }

    /** What a newer rule that was found as well replaces or forbids is no advice any longer. */
    private static Set<Document> overruled(List<DocumentProfile> found) {
        return found.stream()
                .filter(older -> found.stream().anyMatch(newer -> new Ruling(newer, older, Set.of()).overrules()))
                .map(DocumentProfile::document)
                .collect(Collectors.toSet());
    }

    private static Finding passage(CaseFile caseFile, Observed<?> seen, Passage passage) {
        var document = passage.document();
        var arguments = List.of(
                document.id(),
                document.version(),
                Quote.of(document.title()),
                Quote.sentences(Steps.of(passage.text())),
                Objects.toString(document.approved(), ""));
        return new Finding(
                Finding.Kind.RUNBOOK,
                document.id(),
                document.approved() == null ? "knowledge.passage_unapproved" : "knowledge.passage",
                arguments,
                Finding.Confidence.POSSIBLE,
                List.of(RunbookDiagnosis.cite(caseFile, seen, passage)));
    }
}
