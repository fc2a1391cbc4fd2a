package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.Page;
import io.resync.tws.RunHistory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a job that failed does so time and again, and always on one workstation, one day of the week or at ends of months. */
final class RecurrenceDiagnosis implements Diagnosis {
    private static final Set<Intent> ASKED =
            EnumSet.of(Intent.DIAGNOSE_FAILURE, Intent.HISTORY, Intent.SIMILAR_INCIDENT);
    private static final int LAST = 30;

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return ASKED.contains(caseFile.intent())
                ? caseFile.job()
                        .flatMap(job -> Stream.of(Sources.RUNS, Sources.EARLIER_RUNS)
                                .flatMap(source -> caseFile.get(source).stream())
                                .findFirst()
                                .flatMap(seen -> examine(caseFile, job.value(), seen)))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    private static Optional<Finding> examine(CaseFile caseFile, Job job, Observed<Page<RunHistory.Run>> seen) {
        var all = seen.value().items().stream()
                .filter(run -> run.startedAt() != null)
                .toList();
        var last = all.subList(Math.max(0, all.size() - LAST), all.size());
        return Recurrence.in(last, caseFile.moments().zone()).map(found -> told(caseFile, job, seen, found));
    }

    private static Finding told(CaseFile caseFile, Job job, Observed<?> seen, Recurrence found) {
        var key = job.key().text();
        var kind = found.kind().name().toLowerCase(Locale.ROOT);
        var value = found.kind() == Recurrence.Kind.WEEKDAY
                ? "{word.weekday." + found.value().toLowerCase(Locale.ROOT) + "}"
                : found.value();
        var arguments = List.of(
                key,
                Integer.toString(found.failed()),
                Integer.toString(found.runs()),
                value,
                Long.toString(found.well()));
        var excerpt = key + " · last " + found.runs() + " runs · failed=" + found.failed() + " runs · all of these: "
                + kind + " " + found.value() + " · ended well elsewhere=" + found.well() + " runs";
        return CaseFile.established(
                Finding.Kind.ANOMALY,
                key,
                "recurs." + kind,
                arguments,
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "run history of " + key, excerpt));
    }
}
