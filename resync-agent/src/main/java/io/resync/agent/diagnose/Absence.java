package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.StreamSchedule;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Definitions.Calendar;
import io.resync.tws.Definitions.RunCycle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something that is defined is not in the plan: it is a draft, a calendar keeps it out, a calendar was changed, or it was
 * simply not its day.
 *
 * @param caseFile the case
 * @param schedule when it runs
 */
record Absence(CaseFile caseFile, Observed<StreamSchedule> schedule) {
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b");
    private static final int DAYS_BACK = 35;
    private static final int AWAITED = 3;
    private static final Duration LAST_NIGHT = Duration.ofDays(1);

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(defined());
        findings.addAll(awaited());
        findings.addAll(draft().or(this::excluded)
                .or(this::calendarChanged)
                .or(this::notItsDay)
                .orElse(List.of()));
        return findings;
    }

    /** Who waits for it in vain, where it is asked about itself. */
    private List<Finding> awaited() {
        return caseFile.get(Sources.PLAN).filter(plan -> caseFile.job().isEmpty()).stream()
                .flatMap(plan -> plan.value().awaiting(told().name()).stream()
                        .filter(job -> job.state().status().waiting())
                        .map(job -> PlanRecords.waits(caseFile, plan, told().name(), job)))
                .limit(AWAITED)
                .toList();
    }

    private StreamSchedule told() {
        return schedule.value();
    }

    private Finding defined() {
        var definition = told().definition();
        return finding(
                Finding.Kind.STATE, "schedule.absent", List.of(told().name(), rules(definition.runCycles())), cite());
    }

    private Evidence cite() {
        var definition = told().definition();
        var name = told().name();
        var text = name + " · not in the plan · runs: " + rules(definition.runCycles()) + " · except: "
                + rules(definition.excludedBy()) + " · draft=" + definition.draft();
        return caseFile.cite(Evidence.Kind.PLAN_RECORD, schedule, "definition of " + name, text);
    }

    private static String rules(List<RunCycle> cycles) {
        return cycles.isEmpty()
                ? "—"
                : cycles.stream()
                        .map(cycle -> Stream.of(cycle.name(), cycle.expression(), bare(cycle.calendar()), cycle.group())
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(", "));
    }

    private static String bare(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Optional<List<Finding>> draft() {
        return told().definition().draft()
                ? Optional.of(
                        List.of(finding(Finding.Kind.ROOT_CAUSE, "schedule.draft", List.of(told().name()), cite())))
                : Optional.empty();
    }

    /** On a day of the last night, or today, that it is kept out of. */
    private Optional<List<Finding>> excluded() {
        var today = today();
        return told().excluding().stream()
                .flatMap(calendar -> calendar.days().stream()
                        .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(1)))
                        .max(Comparator.naturalOrder())
                        .map(day -> List.of(excluded(calendar, day)))
                        .stream())
                .findFirst();
    }

    private Finding excluded(Calendar calendar, LocalDate day) {
        var name = bare(calendar.name());
        var arguments = List.of(told().name(), day.toString(), name, Quote.of(calendar.description()));
        return new Finding(
                asItShould(),
                told().name(),
                "schedule.excluded",
                arguments,
                Finding.Confidence.ESTABLISHED,
                List.of(cite(calendar, day.toString()), cite()));
    }

    private Evidence cite(Calendar calendar, String what) {
        var name = bare(calendar.name());
        var text = name + " · " + Quote.of(calendar.description()) + " · " + what + " · " + told().name();
        return caseFile.cite(Evidence.Kind.PLAN_RECORD, schedule, "calendar " + name, text);
    }

    /** A day that a change speaks of, that has come, and that the calendar does not have. */
    private Optional<List<Finding>> calendarChanged() {
        return told().including().stream()
                .flatMap(calendar -> caseFile.get(Sources.changesOf(bare(calendar.name()))).stream()
                        .flatMap(seen -> seen.value().items().stream()
                                .map(record -> new ChangeRecord(seen.map(ignored -> record))))
                        .flatMap(change ->
                                missing(calendar, change.told().detail())
                                        .map(day -> changed(calendar, change, day))
                                        .stream()))
                .findFirst();
    }

    private Optional<LocalDate> missing(Calendar calendar, String detail) {
        var today = today();
        return DAY.matcher(detail)
                .results()
                .map(MatchResult::group)
                .flatMap(Absence::day)
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusDays(DAYS_BACK)))
                .filter(day -> !calendar.days().contains(day))
                .max(Comparator.naturalOrder());
    }

    /** None for a day that its month does not have. */
    private static Stream<LocalDate> day(String text) {
        var month = YearMonth.parse(text.substring(0, 7));
        int day = Integer.parseInt(text.substring(8));
        return month.isValidDay(day) ? Stream.of(month.atDay(day)) : Stream.of();
    }

    private List<Finding> changed(Calendar calendar, ChangeRecord change, LocalDate day) {
        var name = bare(calendar.name());
        var made = new ArrayList<>(change.arguments(caseFile.moments()));
        made.add(day.toString());
        made.add(told().name());
        var evidence = List.of(change.cite(caseFile), cite(calendar, "without " + day), cite());
        return List.of(
                new Finding(
                        Finding.Kind.ROOT_CAUSE,
                        name,
                        "schedule.calendar_changed",
                        made,
                        Finding.Confidence.LIKELY,
                        evidence),
                finding(Finding.Kind.CONSEQUENCE, "schedule.left_out", List.of(told().name(), name), evidence.get(1)),
                finding(Finding.Kind.OWNER, "change.owner", List.of(change.who(), name), evidence.get(0)));
    }

    /** The engine has computed when it should have started. */
    private Optional<List<Finding>> notItsDay() {
        var starts = told().starts();
        if (starts == null) {
            return Optional.empty();
        }
        var now = caseFile.clock().instant();
        var due = starts.stream()
                .filter(start -> !start.isAfter(now) && start.isAfter(now.minus(LAST_NIGHT)))
                .findFirst();
        return Optional.of(List.of(due.map(this::missed).orElseGet(this::notDue)));
    }

    private Finding missed(Instant due) {
        var at = caseFile.moments().at(due);
        var name = told().name();
        var evidence =
                caseFile.cite(Evidence.Kind.PLAN_RECORD, schedule, "run dates of " + name, name + " · due=" + at);
        return finding(Finding.Kind.ANOMALY, "schedule.missed", List.of(name, at), evidence);
    }

    private Finding notDue() {
        return finding(asItShould(), "schedule.not_due", List.of(told().name()), cite());
    }

    /** Where a job of the plan waits for it, that it does not run may be right, and the waiting is not. */
    private Finding.Kind asItShould() {
        return caseFile.job().isPresent() ? Finding.Kind.STATE : Finding.Kind.NO_FAULT;
    }

    private Finding finding(Finding.Kind kind, String message, List<String> arguments, Evidence evidence) {
        return CaseFile.established(kind, told().name(), message, arguments, evidence);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                caseFile.clock().instant(), caseFile.moments().zone());
    }
}
