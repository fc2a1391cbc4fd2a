package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.Page;
import java.util.List;
import java.util.stream.Stream;

/** What was changed at the objects that a question for changes is about: each record, newest first. */
final class ChangesDiagnosis implements Diagnosis {
    private static final int TOLD = 5;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.intent() != Intent.CHANGE
                ? List.of()
                : caseFile.lookedUpForChanges().stream()
                        .flatMap(object -> caseFile.get(Sources.changesOf(object)).stream()
                                .flatMap(seen -> told(caseFile, object, seen)))
                        .toList();
    }

    private static Stream<Finding> told(CaseFile caseFile, String object, Observed<Page<AuditRecord>> seen) {
        if (seen.value().items().isEmpty()) {
            var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "audit · " + object, object + " · no record");
            return Stream.of(
                    CaseFile.established(Finding.Kind.STATE, object, "change.none", List.of(object), evidence));
        }
        return seen.value().items().stream()
                .limit(TOLD)
                .map(record -> new ChangeRecord(seen.map(ignored -> record)))
                .flatMap(change -> told(caseFile, object, change));
    }

    private static Stream<Finding> told(CaseFile caseFile, String object, ChangeRecord change) {
        var evidence = change.cite(caseFile);
        var arguments = change.arguments(caseFile.moments());
        return Stream.of(
                CaseFile.established(Finding.Kind.STATE, object, "change.record", arguments, evidence),
                CaseFile.established(
                        Finding.Kind.OWNER, object, "change.owner", List.of(change.who(), object), evidence));
    }
}
