package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.Journal;
import io.resync.tws.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A job that failed for want of a file, and that started at its usual time of day but earlier or later than on the days before for
 * everybody whose clocks were not changed.
 */
final class ClockChangeDiagnosis implements Diagnosis {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Duration JITTER = Duration.ofMinutes(10);
    private static final int COMPARED = 3;
    private static final Pattern PATH = Pattern.compile("[\\w.\\-]*[/\\\\][\\w./\\\\\\-]+");

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.job()
                .filter(job -> job.value().state().status().failed() && wantsAFile(caseFile))
                .flatMap(job -> shift(caseFile, job.value()).map(shift -> examine(caseFile, job, shift)))
                .orElse(List.of());
    }

    private static boolean wantsAFile(CaseFile caseFile) {
        return FailureCause.of(caseFile)
                .filter(cause -> cause.category() == CauseCategory.MISSING_FILE)
                .isPresent();
    }

    private static Optional<Shift> shift(CaseFile caseFile, Job job) {
        var zone = job.schedule().zone();
        return job.lastRun()
                .map(JobRun::startedAt)
                .flatMap(start -> EarlierRuns.of(caseFile, job).flatMap(earlier -> shift(zone, start, earlier)));
    }

    private static Optional<Shift> shift(ZoneId zone, Instant start, EarlierRuns earlier) {
        var change = zone.getRules().previousTransition(start);
        if (change == null || change.getInstant().isBefore(start.minus(LATELY))) {
            return Optional.empty();
        }
        var before = earlier.runs().stream()
                .filter(run -> Objects.requireNonNull(run.startedAt()).isBefore(change.getInstant()))
                .toList();
        var last = before.subList(Math.max(0, before.size() - COMPARED), before.size());
        return last.size() == COMPARED && last.stream().allMatch(run -> sameTimeOfDay(run, start, zone))
                ? Optional.of(new Shift(start, startOf(last.get(COMPARED - 1)), change, earlier.seen()))
                : Optional.empty();
    }

    /** The same on the clocks of the zone, though not the same distance apart. */
    private static boolean sameTimeOfDay(RunHistory.Run run, Instant start, ZoneId zone) {
        var one = startOf(run).atZone(zone).toLocalTime();
        var other = start.atZone(zone).toLocalTime();
        return Duration.between(one, other).abs().compareTo(JITTER) < 0;
    }

    private static Instant startOf(RunHistory.Run run) {
        return Objects.requireNonNull(run.startedAt());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Job> job, Shift shift) {
        var other = OtherZones.steady(texts(caseFile), shift.before(), shift.start());
        var findings = new ArrayList<Finding>();
        findings.add(other.map(zone -> between(caseFile, job.value(), shift, zone))
                .orElseGet(() -> alone(caseFile, job.value(), shift)));
        arrival(caseFile, shift.start())
                .ifPresent(message -> findings.add(came(caseFile, job.value(), message, other)));
        var next = job.value().schedule().zone().getRules().nextTransition(shift.start());
        if (next != null) {
            findings.add(again(caseFile, job.value(), shift, next));
        }
        return findings;
    }

    /** What may name the place that the file comes from. */
    private static Stream<String> texts(CaseFile caseFile) {
        var messages = caseFile.get(Sources.MESSAGES).stream()
                .flatMap(seen -> seen.value().items().stream())
                .map(Journal.OperatorMessage::text)
                .filter(text -> path(caseFile).filter(text::contains).isPresent());
        var log = caseFile.get(Sources.JOB_LOG).stream().flatMap(seen -> seen.value().lines().stream());
        var documents = Stream.of(Sources.DOCUMENTS, Sources.KNOWLEDGE)
                .flatMap(source -> caseFile.get(source).stream())
                .flatMap(seen -> seen.value().stream())
                .map(passage -> passage.document().title() + "\n" + passage.text());
        return Stream.of(messages, log, documents).flatMap(each -> each);
    }

    /** The file that the log misses: a line may begin with a date that is written like one, and such a date is shorter. */
    private static Optional<String> path(CaseFile caseFile) {
        return FailureCause.of(caseFile).stream()
                .flatMap(cause -> PATH.matcher(cause.lines().line()).results())
                .map(match -> match.group().replaceAll("[.:]+$", ""))
                .max(Comparator.comparingInt(String::length));
    }

    private static Finding between(CaseFile caseFile, Job job, Shift shift, ZoneId other) {
        var key = job.key().text();
        var here = new Moments(job.schedule().zone());
        var there = new Moments(other);
        var arguments = List.of(
                key,
                here.zone().getId(),
                here.at(shift.start()),
                other.getId(),
                there.at(shift.start()),
                here.at(shift.before()),
                there.at(shift.before()));
        var evidence = cite(caseFile, shift, key, String.join(" · ", arguments));
        return finding(Finding.Kind.ROOT_CAUSE, key, "clock.between", arguments, evidence);
    }

    private static Finding alone(CaseFile caseFile, Job job, Shift shift) {
        var key = job.key().text();
        var here = new Moments(job.schedule().zone());
        var arguments = List.of(key, here.zone().getId(), here.at(shift.start()), here.at(shift.before()));
        var evidence = cite(caseFile, shift, key, String.join(" · ", arguments));
        return finding(Finding.Kind.ROOT_CAUSE, key, "clock.alone", arguments, evidence);
    }

    private static Finding again(CaseFile caseFile, Job job, Shift shift, ZoneOffsetTransition next) {
        var key = job.key().text();
        var day = next.getDateTimeBefore().toLocalDate().toString();
        var zone = job.schedule().zone().getId();
        var evidence = cite(caseFile, shift, key, key + " · " + zone + " · next change of the clocks=" + day);
        return finding(Finding.Kind.ANOMALY, key, "clock.again", List.of(zone, day), evidence);
    }

    private static Finding finding(
            Finding.Kind kind, String key, String message, List<String> arguments, Evidence evidence) {
        return new Finding(
                kind,
                key,
                message,
                arguments,
                kind == Finding.Kind.ROOT_CAUSE ? Finding.Confidence.LIKELY : Finding.Confidence.ESTABLISHED,
                List.of(evidence));
    }

    private static Evidence cite(CaseFile caseFile, Shift shift, String key, String excerpt) {
        return caseFile.cite(Evidence.Kind.PLAN_RECORD, shift.seen(), "run history of " + key, excerpt);
    }

    /** The file came after the job had started. */
    private static Optional<Observed<Journal.OperatorMessage>> arrival(CaseFile caseFile, Instant start) {
        var path = path(caseFile);
        return caseFile.get(Sources.MESSAGES)
                .flatMap(seen -> seen.value().items().stream()
                        .filter(message -> message.at() != null && message.at().isAfter(start))
                        .filter(message -> path.filter(message.text()::contains).isPresent())
                        .findFirst()
                        .map(message -> seen.map(ignored -> message)));
    }

    private static Finding came(
            CaseFile caseFile, Job job, Observed<Journal.OperatorMessage> seen, Optional<ZoneId> other) {
        var key = job.key().text();
        var moment = Objects.requireNonNull(seen.value().at());
        var here = new Moments(job.schedule().zone());
        var there = new Moments(other.orElse(here.zone()));
        var arguments = List.of(
                Quote.of(seen.value().text()),
                here.at(moment),
                here.zone().getId(),
                there.at(moment),
                there.zone().getId());
        var excerpt = seen.value().text() + " · written=" + arguments.get(1) + " " + arguments.get(2) + " = "
                + arguments.get(3) + " " + arguments.get(4);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "messages to operators", excerpt);
        return finding(Finding.Kind.ANOMALY, key, "clock.came", arguments, evidence);
    }

    /** The run, the last one before the clocks were changed, and the change. */
    private record Shift(Instant start, Instant before, ZoneOffsetTransition change, Observed<?> seen) {}
}
