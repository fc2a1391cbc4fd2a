package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many jobs ran, as licences count them: on each day or in each month that saw a run. */
final class ConsumedJobs {
    private final List<Run> runs;
    private final ZoneId zone;

    /** One run of a job, {@code STREAM.JOB}; told twice, it counts once. */
    record Run(String job, Instant started, boolean successful) {}

    ConsumedJobs(Stream<Run> runs, ZoneId zone) {
        this.runs = runs.distinct().toList();
        this.zone = zone;
    }

    /** Runs of a plan. */
    static Stream<Run> of(Estate plan) {
        return plan.jobs().stream()
                .flatMap(job -> job.runs().stream()
                        .map(run -> new Run(job.definition(), run.started(), job.stateOf(run) == State.SUCC)));
    }

    /** Runs that the file remembers. */
    static Stream<Run> of(EstateRecords.History history) {
        return history.runs().stream().map(run -> new Run(history.job(), run.started(), run.state() == State.SUCC));
    }

    ArrayNode byDay() {
        return entries(new TreeSet<>(runs.stream().map(this::day).toList()));
    }

    /** Each month with its last day that saw a run. */
    ArrayNode byMonth() {
        var last = new TreeMap<YearMonth, LocalDate>();
        runs.stream().map(this::day).sorted().forEach(day -> last.put(YearMonth.from(day), day));
        return entries(last.values());
    }

    private ArrayNode entries(Collection<LocalDate> days) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var day : days) {
            var entry = all.addObject().put("date", day.toString());
            count(entry.putObject("dailyJobs"), day::equals);
            var until = day.plusDays(1);
            count(
                    entry.putObject("monthlyJobs"),
                    one -> one.isBefore(until) && YearMonth.from(one).equals(YearMonth.from(day)));
            count(entry.putObject("cumulativeJobs"), one -> one.isBefore(until));
        }
        return all;
    }

    private void count(ObjectNode counts, Predicate<LocalDate> wanted) {
        var counted = runs.stream().filter(run -> wanted.test(day(run))).toList();
        counts.put("total", counted.size())
                .put("successful", counted.stream().filter(Run::successful).count())
                .put(
                        "unique",
                        counted.stream()
                                .map(Run::job)
                                .collect(Collectors.toSet())
                                .size());
    }

    private LocalDate day(Run run) {
        return LocalDate.ofInstant(run.started(), zone);
    }
}
