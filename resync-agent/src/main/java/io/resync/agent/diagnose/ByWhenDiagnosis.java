package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Expectation;
import io.resync.agent.plan.Expectation.Trust;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Timetable;
import io.resync.agent.plan.Timetable.Leg;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a job or job stream is over by a time: the one that the question names, of a job stream else its tightest deadline. With
 * what is left until then, and the job that stands before it.
 */
final class ByWhenDiagnosis implements Diagnosis {
    private static final Set<Intent> ASKED = EnumSet.of(
            Intent.DURATION,
            Intent.FORECAST,
            Intent.STATUS,
            Intent.EXPLAIN_WAITING,
            Intent.DIAGNOSE_FAILURE,
            Intent.DEPENDENCY_CHAIN,
            Intent.IMPACT);

    /** "By seven" begins when it is said; a night that is spoken of began long before. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return ASKED.contains(caseFile.intent())
                ? caseFile.get(Sources.PLAN).stream()
                        .flatMap(plan -> examine(caseFile, plan))
                        .toList()
                : List.of();
    }

    private static Stream<Finding> examine(CaseFile caseFile, Observed<PlanGraph> plan) {
        var now = caseFile.clock().instant();
        var asked = asked(caseFile.query(), now);
        if (caseFile.get(Sources.DECISIVE).isPresent()) {
            var timetable = Timetable.of(plan.value(), now);
            return NamedStreams.in(caseFile, plan).stream()
                    .flatMap(stream -> ofStream(caseFile, plan, timetable, stream, asked).stream());
        }
        return asked
                .flatMap(due -> caseFile.job()
                        .map(Observed::value)
                        .filter(job -> !job.state().status().ended()
                                || job.state().status().failed())
                        .flatMap(job -> ofJob(caseFile, plan, job, due)))
                .stream();
    }

    /** The moment that a question about what is to come names. */
    private static Optional<Instant> asked(StructuredQuery query, Instant now) {
        return Optional.ofNullable(query.timeRange())
                .filter(range -> !range.from().isBefore(now.minus(JUST_NOW)))
                .map(range -> range.from().isAfter(now) ? range.from() : range.to())
                .filter(now::isBefore);
    }

    private static Optional<Finding> ofStream(
            CaseFile caseFile,
            Observed<PlanGraph> plan,
            Timetable timetable,
            JobStream stream,
            Optional<Instant> asked) {
        return timetable
                .remainder(stream.id())
                .filter(left -> !left.jobs().isEmpty())
                .flatMap(left -> asked.or(() -> deadline(stream, left.jobs()))
                        .map(due -> new Case(caseFile, plan, stream.name(), left.end(), left.path(), due).tell()));
    }

    private static Optional<Instant> deadline(JobStream stream, List<Job> left) {
        return Stream.concat(
                        Stream.ofNullable(stream.schedule().deadline()),
                        left.stream()
                                .filter(job -> job.jobStreamId().equals(stream.id()))
                                .map(job -> job.schedule().deadline())
                                .filter(Objects::nonNull))
                .min(Instant::compareTo);
    }

    private static Optional<Finding> ofJob(CaseFile caseFile, Observed<PlanGraph> plan, Job job, Instant due) {
        var timetable = Timetable.of(plan.value(), caseFile.clock().instant());
        return timetable
                .of(job.id())
                .map(expected ->
                        new Case(caseFile, plan, job.key().text(), expected, timetable.path(job.id()), due).tell());
    }

    /** One thing that is to be over by a time. */
    private record Case(
            CaseFile caseFile,
            Observed<PlanGraph> plan,
            String subject,
            Expectation expected,
            List<Leg> path,
            Instant due) {
        Finding tell() {
            var moments = caseFile.moments();
            var left = Duration.between(caseFile.clock().instant(), due);
            var spare = Duration.between(expected.end(), due);
            var held = held();
            var arguments = List.of(
                    subject,
                    moments.at(due),
                    Moments.span(left.abs()),
                    moments.at(expected.end()),
                    Moments.span(spare.abs()),
                    held.orElse(""));
            var record = subject + " · due=" + arguments.get(1)
                    + (left.isNegative() ? " · passed " : " · left ") + arguments.get(2) + " · expected end="
                    + arguments.get(3) + (spare.isNegative() ? " · too late=" : " · to spare=") + arguments.get(4)
                    + held.map(job -> " · needs somebody: " + job).orElse("");
            return CaseFile.established(
                    Finding.Kind.DEADLINE_RISK,
                    subject,
                    "by." + (left.isNegative() ? "passed" : (spare.isNegative() ? "late" : "in_time") + trust(held)),
                    arguments,
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, subject, record));
        }

        private String trust(Optional<String> held) {
            return held.isPresent() ? "_held" : expected.trust() == Trust.BY_DURATIONS ? "" : "_earliest";
        }

        private Optional<String> held() {
            return path.stream()
                    .filter(leg -> leg.expected().trust() == Trust.NEEDS_SOMEBODY)
                    .findFirst()
                    .map(leg -> leg.job().key().text());
        }
    }
}
