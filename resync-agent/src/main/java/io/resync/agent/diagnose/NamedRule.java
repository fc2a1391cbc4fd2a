package io.resync.agent.diagnose;

import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.diagnosis.Finding;
import java.util.List;
import java.util.Optional;

/** The rule that holds for something that is no job of the plan, as a code, a table or a file: what documents call so. */
record NamedRule(CaseFile caseFile, String name, Documents documents) {
    static Optional<NamedRule> of(CaseFile caseFile) {
        return caseFile.get(Sources.JOB)
                .filter(seen -> RunbookDiagnosis.asksForRule(caseFile.intent()))
                .filter(seen -> seen.value() instanceof Subject.NotFound)
                .flatMap(seen -> Documents.ofCauses(caseFile)
                        .map(documents ->
                                new NamedRule(caseFile, ((Subject.NotFound) seen.value()).typed(), documents)));
    }

    List<Finding> findings() {
        return RunbookChoice.naming(documents, name)
                .map(choice -> told(choice, new RunbookSentences(caseFile, name, documents.seen())))
                .orElse(List.of());
    }

    private static List<Finding> told(RunbookChoice choice, RunbookSentences sentences) {
        return choice.holds().certain()
                ? sentences.all(choice)
                : List.of(sentences.near(choice.holds(), Optional.empty()));
    }
}
