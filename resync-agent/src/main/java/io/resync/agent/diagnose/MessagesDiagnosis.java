package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.incident.MessageDigest;
import io.resync.agent.incident.MessageTemplate;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What operators were told by the dozen: how many messages, how many different ones, and those that came most often. */
final class MessagesDiagnosis implements Diagnosis {
    private static final int WORTH_COUNTING = 20;
    private static final int OFTEN = 10;
    private static final int TOLD = 4;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.PLAN_MESSAGES)
                .filter(seen -> seen.value().read() >= WORTH_COUNTING)
                .map(seen -> examine(caseFile, seen))
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<MessageDigest> seen) {
        var findings = new ArrayList<Finding>();
        findings.add(total(caseFile, seen));
        caseFile.get(Sources.PLAN).flatMap(plan -> folded(caseFile, seen, plan)).ifPresent(findings::add);
        seen.value().templates().stream()
                .filter(template -> template.count() >= OFTEN)
                .sorted(Comparator.comparing(template -> -template.count()))
                .limit(TOLD)
                .forEach(template -> findings.add(repeated(caseFile, seen.map(any -> template))));
        return findings;
    }

    private static Finding total(CaseFile caseFile, Observed<MessageDigest> seen) {
        var digest = seen.value();
        var read = Integer.toString(digest.read());
        var different = Integer.toString(digest.templates().size());
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_RECORD,
                seen,
                "messages",
                (digest.cut() ? "at least " : "") + read + " messages, " + different + " different");
        return CaseFile.established(
                Finding.Kind.STATE,
                "plan",
                digest.cut() ? "messages.at_least" : "messages.all",
                List.of(read, different),
                evidence);
    }

    /** One failure is told by master and agent, and by each once more. */
    private static Optional<Finding> folded(CaseFile caseFile, Observed<MessageDigest> seen, Observed<PlanGraph> plan) {
        var told = new HashSet<MessageTemplate>();
        int failures = 0;
        for (var job : plan.value().jobs()) {
            var messages = job.state().status().failed() ? seen.value().ofFailure(job) : List.<MessageTemplate>of();
            failures += messages.isEmpty() ? 0 : 1;
            told.addAll(messages);
        }
        int count = told.stream().mapToInt(MessageTemplate::count).sum();
        return failures > 0 && count > failures
                ? Optional.of(folded(caseFile, seen, count, failures))
                : Optional.empty();
    }

    private static Finding folded(CaseFile caseFile, Observed<MessageDigest> seen, int count, int failures) {
        var arguments = List.of(Integer.toString(count), Integer.toString(failures));
        var excerpt = count + " messages · failed jobs they tell of: " + failures + " failed jobs";
        return CaseFile.established(
                Finding.Kind.STATE,
                "plan",
                failures == 1 ? "messages.one_failure" : "messages.failures",
                arguments,
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "messages", excerpt));
    }

    private static Finding repeated(CaseFile caseFile, Observed<MessageTemplate> seen) {
        var template = seen.value();
        var first = caseFile.moments().at(template.first());
        var last = caseFile.moments().at(template.last());
        var excerpt = template.count() + " messages · " + template.text() + " · first " + first + " · last " + last;
        return CaseFile.established(
                Finding.Kind.STATE,
                "plan",
                "messages.repeated",
                List.of(Integer.toString(template.count()), Quote.of(template.text()), first, last),
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "messages", excerpt));
    }
}
