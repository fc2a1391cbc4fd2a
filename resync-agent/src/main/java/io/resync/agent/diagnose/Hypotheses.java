package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CodeEntry;
import io.resync.agent.codes.MessageCatalogue;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be behind a failure of which no log was seen: possibilities in the order in which they are checked, each with the
 * check that would overturn it. None of them is a cause.
 */
final class Hypotheses {
    private static final int MOST = 3;
    private static final String MAX_DURATION = "max_duration";
    private static final List<String> NEVER_STARTED = List.of("user", "script", "agent");
    private static final List<String> ANY = List.of("input", "change", "environment");
    private static final Map<CauseCategory, List<String>> BY_CATEGORY = Map.of(
            CauseCategory.KILLED, List.of("stopped", MAX_DURATION, "host", "memory"),
            CauseCategory.PROGRAM, List.of("change", "input", "environment"),
            CauseCategory.NETWORK, List.of("remote", "credentials", "change"),
            CauseCategory.CONFIGURATION, List.of("environment", "change", "script"),
            CauseCategory.PERMISSION, List.of("script", "user", "change"),
            CauseCategory.TIMEOUT, List.of("slow", MAX_DURATION, "remote"));

    private Hypotheses() {}

    static List<Finding> of(CaseFile caseFile, Observed<Job> seen) {
        var job = seen.value();
        var findings = new ArrayList<Finding>();
        unlinked(caseFile, job).ifPresent(findings::add);
        possible(job).stream()
                .filter(name -> !name.equals(MAX_DURATION) || job.schedule().maxDuration() != null)
                .limit(MOST)
                .forEach(name -> findings.add(hypothesis(caseFile, seen, name)));
        return findings;
    }

    private static List<String> possible(Job job) {
        var returnCode = job.lastRun().map(run -> run.returnCode());
        if (returnCode.isEmpty()) {
            return NEVER_STARTED;
        }
        return MessageCatalogue.standard()
                .returnCode(returnCode.get())
                .map(CodeEntry::category)
                .map(category -> BY_CATEGORY.getOrDefault(category, ANY))
                .orElse(ANY);
    }

    private static Finding hypothesis(CaseFile caseFile, Observed<Job> seen, String name) {
        return new Finding(
                Finding.Kind.HYPOTHESIS,
                seen.value().key().text(),
                "hypothesis." + name,
                List.of(),
                Finding.Confidence.POSSIBLE,
                List.of(caseFile.cite(seen)));
    }

    /** A machine that is cut off explains why nothing more is seen, and not why the job failed. */
    private static Optional<Finding> unlinked(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.WORKSTATIONS)
                .flatMap(all -> all.value().stream()
                        .filter(where -> !where.linked() && ranOn(job, where))
                        .findFirst()
                        .map(where -> CaseFile.established(
                                Finding.Kind.ANOMALY,
                                job.key().text(),
                                "missing.agent",
                                List.of(where.name()),
                                caseFile.cite(
                                        Evidence.Kind.PLAN_RECORD,
                                        all,
                                        where.name(),
                                        where.name() + " · states=" + where.activeStates()))));
    }

    private static boolean ranOn(Job job, Workstation where) {
        var name = job.lastRun()
                .map(run -> run.workstation())
                .filter(place -> !place.isBlank())
                .orElse(job.key().workstation());
        return name.equals(where.name()) || name.endsWith("/" + where.name());
    }
}
