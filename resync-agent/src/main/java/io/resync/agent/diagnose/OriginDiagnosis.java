package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.log.LogTriage;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Waiting;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobRun;
import io.resync.tws.Prompt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the waiting of a job begins, behind all that waits with it, and by which jobs it gets there. */
final class OriginDiagnosis implements Diagnosis {
    private static final Set<Blocker.Kind> OF_A_WORKSTATION = EnumSet.of(
            Blocker.Kind.WORKSTATION_UNLINKED, Blocker.Kind.WORKSTATION_STOPPED, Blocker.Kind.WORKSTATION_IGNORED);

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .flatMap(job -> caseFile.get(Sources.PLAN)
                        .flatMap(plan -> Waiting.of(
                                        plan.value(),
                                        job.value().id(),
                                        caseFile.clock().instant())
                                .map(why -> new Case(caseFile, plan, why).examine())))
                .orElse(List.of());
    }

    /** One job that waits. */
    private record Case(CaseFile caseFile, Observed<PlanGraph> plan, Waiting why) {
        List<Finding> examine() {
            var origins = why.origins();
            var direct = why.direct();
            var findings = new ArrayList<Finding>();
            if (origins.stream()
                    .anyMatch(origin -> !direct.contains(origin)
                            || isFailure(origin)
                            || dead(origin).isPresent())) {
                origins.forEach(origin -> {
                    findings.add(origin(origin));
                    way(origin).ifPresent(findings::add);
                });
            }
            expected().ifPresent(findings::add);
            return findings;
        }

        private static boolean isFailure(Blocker origin) {
            return origin.kind() == Blocker.Kind.PREDECESSOR_FAILED;
        }

        private Finding origin(Blocker origin) {
            var job =
                    origin.job() == null ? null : plan.value().job(origin.job()).orElse(null);
            if (job != null && isFailure(origin)) {
                return failure(job);
            }
            if (job != null && origin.kind() == Blocker.Kind.PROMPT) {
                return recovery(origin, job);
            }
            return dead(origin).map(holder -> deadHolder(origin, holder)).orElseGet(() -> obstacle(origin));
        }

        private static Optional<Blocker.Holder> dead(Blocker origin) {
            return origin.holders().stream().filter(holder -> !holder.working()).findFirst();
        }

        private Finding deadHolder(Blocker origin, Blocker.Holder holder) {
            var since = holder.since() == null ? "" : caseFile.moments().at(holder.since());
            var arguments = List.of(
                    holder.name(),
                    origin.subject(),
                    since,
                    Integer.toString(origin.asked()),
                    Integer.toString(origin.there()));
            var record = holder.name() + " holds " + origin.subject() + " · since=" + since + " · not working · needed="
                    + origin.asked() + " · free=" + origin.there();
            return CaseFile.established(
                    Finding.Kind.ROOT_CAUSE,
                    holder.name(),
                    since.isEmpty() ? "origin.dead_holder_undated" : "origin.dead_holder",
                    arguments,
                    caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, holder.name(), record));
        }

        private Finding failure(Job job) {
            var record = caseFile.cite(plan.map(ignored -> job));
            var key = job.key().text();
            var shown = new ArrayList<>(List.of(record));
            var cause = caseFile.get(Sources.logOf(job.key()))
                    .flatMap(log -> LogTriage.firstCause(log.value()).map(found -> {
                        shown.addAll(FailureDiagnosis.shown(caseFile, log, key + " ", found));
                        return found;
                    }));
            var arguments = new ArrayList<>(List.of(key, job.state().text()));
            cause.ifPresent(found -> {
                arguments.add(Long.toString(found.lineNumber()));
                arguments.add(Quote.of(found.line()));
            });
            var message = cause.isPresent() ? "origin.failed_log" : "origin.failed";
            return new Finding(Finding.Kind.ROOT_CAUSE, key, message, arguments, Finding.Confidence.LIKELY, shown);
        }

        /** A job that failed asked whether to go on, and nobody said yes. */
        private Finding recovery(Blocker origin, Job job) {
            var words = BlockerWords.of(origin, caseFile.moments());
            var asked = plan.value()
                    .askedBy(job)
                    .map(Prompt::askedAt)
                    .or(() -> job.lastRun().map(JobRun::endedAt))
                    .map(caseFile.moments()::at)
                    .orElse("?");
            var key = job.key().text();
            var shown = new ArrayList<>(List.of(
                    caseFile.cite(plan.map(ignored -> job)),
                    caseFile.cite(
                            Evidence.Kind.PLAN_GRAPH, plan, key, words.record() + " · " + key + " · asked=" + asked)));
            var arguments = new ArrayList<>(List.of(
                    key, job.state().text(), origin.subject(), words.arguments().get(1), asked));
            var cause = caseFile.get(Sources.logOf(job.key()))
                    .flatMap(log -> LogTriage.firstCause(log.value()).map(found -> {
                        shown.addAll(FailureDiagnosis.shown(caseFile, log, key + " ", found));
                        arguments.add(Long.toString(found.lineNumber()));
                        arguments.add(Quote.of(found.line()));
                        return found;
                    }));
            var message = cause.isPresent() ? "origin.recovery_log" : "origin.recovery";
            return new Finding(Finding.Kind.ROOT_CAUSE, key, message, arguments, Finding.Confidence.LIKELY, shown);
        }

        private Finding obstacle(Blocker origin) {
            var words = BlockerWords.of(origin, caseFile.moments());
            var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, origin.subject(), words.record());
            return CaseFile.established(kind(origin), origin.subject(), words.message(), words.arguments(), evidence);
        }

        /** That nobody knows of a job comes from its workstation, where that is told as well. */
        private Finding.Kind kind(Blocker origin) {
            boolean follows = origin.kind() == Blocker.Kind.PREDECESSOR_UNREACHABLE
                    && why.origins().stream().anyMatch(each -> OF_A_WORKSTATION.contains(each.kind()));
            return follows ? Finding.Kind.CONSEQUENCE : Finding.Kind.ROOT_CAUSE;
        }

        /** The jobs from the origin to the one that was asked about; what is no job is followed by the first that it blocks. */
        private Optional<Finding> way(Blocker origin) {
            var first = Optional.ofNullable(origin.job()).or(() -> blocked(origin));
            var path = first.flatMap(plan.value()::job)
                    .map(job -> Ways.between(plan.value(), job, why.job()))
                    .orElse(List.of());
            var names = path.stream()
                    .map(each -> each.key().jobStream() + "." + each.key().name())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (origin.job() == null) {
                names.add(0, origin.subject());
            }
            if (path.isEmpty() || names.size() < 3) {
                return Optional.empty();
            }
            var way = String.join(" → ", names);
            var key = why.job().key().text();
            var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, key, way);
            return Optional.of(
                    CaseFile.established(Finding.Kind.CONSEQUENCE, key, "origin.way", List.of(way), evidence));
        }

        private Optional<JobId> blocked(Blocker origin) {
            return why.steps().stream()
                    .filter(step -> step.job() != null && step.blockers().contains(origin))
                    .map(Waiting.Step::job)
                    .findFirst();
        }

        private Optional<Finding> expected() {
            return why.expectedStart().map(start -> {
                var key = why.job().key().text();
                var at = caseFile.moments().at(start);
                var evidence = caseFile.cite(
                        Evidence.Kind.PLAN_GRAPH,
                        plan,
                        key,
                        key + " · expected start=" + at + " by expected durations");
                return CaseFile.established(Finding.Kind.STATE, key, "origin.expected", List.of(key, at), evidence);
            });
        }
    }
}
