package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.knowledge.Passage;
import io.resync.query.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which document says what to do, and who answers for it: chosen by the causes that were found, so it looks at a case last. A
 * document fits when it names the job, its job stream, the code or the kind of cause that the log shows, or speaks of what is
 * wrong at an object that it names; one that merely sounds alike is offered as such, never as the rule.
 */
final class RunbookDiagnosis {
    private static final Set<Intent> ASKED = EnumSet.of(Intent.RUNBOOK, Intent.OWNER);
    private static final Set<String> WITH_OWN_RULES = Set.of("incident", "unreachable");

    private RunbookDiagnosis() {}

    static List<Finding> examine(CaseFile caseFile, List<Finding> found) {
        var causes = causes(found);
        var job = caseFile.job().map(Observed::value);
        var failed = job.filter(each -> each.state().status().failed());
        var asked = job.isPresent() && ASKED.contains(caseFile.intent());
        var named = NamedRule.of(caseFile);
        if (named.isPresent()) {
            return named.get().findings();
        }
        if (failed.isEmpty() && !asked && (causes.isEmpty() || isNoFault(found))) {
            return List.of();
        }
        return Documents.ofCauses(caseFile)
                .map(documents -> failed.map(each -> new FailedJobRule(caseFile, each, documents).findings(causes))
                        .orElseGet(() -> new CauseRules(caseFile, job, documents).findings(causes, found)))
                .orElse(List.of());
    }

    /** Who a document says answers for it, answers for it; who made a change is told with the change. */
    static List<Finding> added(List<Finding> found, List<Finding> rules) {
        var named = rules.stream().anyMatch(each -> each.message().startsWith("owner.document"));
        return Stream.concat(
                        found.stream().filter(each -> !named || !each.message().equals("change.owner")), rules.stream())
                .toList();
    }

    static boolean asksForRule(Intent intent) {
        return ASKED.contains(intent) || intent == Intent.SIMILAR_INCIDENT;
    }

    private static boolean isNoFault(List<Finding> found) {
        return found.stream().anyMatch(each -> each.kind() == Finding.Kind.NO_FAULT)
                && found.stream().noneMatch(each -> each.kind() == Finding.Kind.ROOT_CAUSE);
    }

    /** What is wrong; what blocks, where nothing else is. */
    private static List<Finding> causes(List<Finding> found) {
        var roots = claimed(found, Finding.Kind.ROOT_CAUSE);
        var causes = roots.isEmpty() ? claimed(found, Finding.Kind.BLOCKER) : roots;
        return causes.stream()
                .filter(cause -> !WITH_OWN_RULES.contains(cause.message().split("\\.", 2)[0]))
                .toList();
    }

    static List<Finding> claimed(List<Finding> found, Finding.Kind kind) {
        return found.stream()
                .filter(each -> each.kind() == kind && each.confidence() != Finding.Confidence.POSSIBLE)
                .toList();
    }

    static Evidence cite(CaseFile caseFile, Observed<?> seen, Passage passage) {
        var document = passage.document();
        var location = document.id() + " version " + document.version()
                + (passage.section().isEmpty() ? "" : " · " + passage.section());
        var head = document.title() + " · approved=" + Objects.toString(document.approved(), "no") + " · owner="
                + Objects.toString(document.owner(), "none");
        return caseFile.cite(Evidence.Kind.DOCUMENT, seen, location, head + "\n" + passage.text());
    }
}
