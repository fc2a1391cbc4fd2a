package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Listing;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The jobs that were asked for by state, time, name, place or user: how many, and the first of them. */
final class ListDiagnosis implements Diagnosis {
    private static final int NAMED = 20;
    private static final Comparator<Job> BY_KEY =
            Comparator.comparing(job -> job.key().text());

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.LISTED_JOBS)
                .filter(seen -> !PlaceNameDiagnosis.isMissing(caseFile) && !ClosingDiagnosis.answers(caseFile))
                .map(seen -> examine(caseFile, seen))
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Listing> seen) {
        var jobs = seen.value().jobs();
        var kind = kind(seen.value());
        var findings = new ArrayList<Finding>();
        findings.add(count(caseFile, seen, kind));
        jobs.stream()
                .sorted(kind.equals("failed") ? FailedJobsDiagnosis.WATCHED_THEN_EARLIEST : BY_KEY)
                .limit(NAMED)
                .forEach(job -> findings.add(job(caseFile, seen.map(ignored -> job), kind)));
        if (jobs.size() > NAMED) {
            findings.add(rest(caseFile, seen));
        }
        return findings;
    }

    /** Which sentence tells it: by what all the states that were asked for have in common. */
    private static String kind(Listing listing) {
        var states = listing.selection().states();
        if (listing.selection().late()) {
            return "late";
        }
        if (states.isEmpty()) {
            return "any";
        }
        Predicate<Predicate<PlanStatus>> all = property -> states.stream().allMatch(property);
        if (all.test(PlanStatus::failed)) {
            return "failed";
        }
        if (all.test(status -> status == PlanStatus.EXEC)) {
            return "running";
        }
        return all.test(PlanStatus::waiting) ? "waiting" : "any";
    }

    private static Finding count(CaseFile caseFile, Observed<Listing> seen, String kind) {
        var listing = seen.value();
        int total = listing.jobs().size();
        var message = "list." + kind + "." + number(listing);
        var criteria = criteria(listing, caseFile.moments());
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_RECORD,
                seen,
                "current plan",
                (listing.cut() ? "at least " : "") + total + " jobs: " + criteria);
        return CaseFile.established(
                Finding.Kind.STATE, "plan", message, List.of(Integer.toString(total), criteria), evidence);
    }

    private static String number(Listing listing) {
        int total = listing.jobs().size();
        if (listing.cut()) {
            return total == 0 ? "none_so_far" : "at_least";
        }
        return total == 0 ? "none" : total == 1 ? "one" : "many";
    }

    /** In the engine's words and the operator's own, so that they are the same in every language. */
    private static String criteria(Listing listing, Moments moments) {
        var parts = new ArrayList<String>();
        if (!listing.selection().states().isEmpty()) {
            parts.add(listing.selection().states().stream().map(Enum::name).collect(Collectors.joining("/")));
        }
        listing.places().stream().map(Quote::of).forEach(parts::add);
        Optional.ofNullable(listing.time())
                .map(time -> moments.at(time.from()) + " – " + moments.at(time.to()))
                .ifPresent(parts::add);
        return parts.isEmpty() ? "@#@.@" : String.join(" · ", parts);
    }

    private static Finding job(CaseFile caseFile, Observed<Job> seen, String kind) {
        var job = seen.value();
        if (kind.equals("failed")) {
            return FailedJobsDiagnosis.failed(caseFile, seen);
        }
        var arguments = new ArrayList<>(List.of(job.key().text(), job.state().text()));
        var started = job.state().status() == PlanStatus.EXEC
                ? job.lastRun().map(JobRun::startedAt).map(caseFile.moments()::at)
                : Optional.<String>empty();
        started.ifPresent(arguments::add);
        return CaseFile.established(
                Finding.Kind.STATE,
                job.key().text(),
                started.isPresent() ? "list.job_since" : "list.job",
                arguments,
                caseFile.cite(seen));
    }

    private static Finding rest(CaseFile caseFile, Observed<Listing> seen) {
        var more = Integer.toString(seen.value().jobs().size() - NAMED);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "current plan", "not named: " + more);
        return CaseFile.established(Finding.Kind.STATE, "plan", "list.rest", List.of(more), evidence);
    }
}
