package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Definitions;
import io.resync.tws.Definitions.Calendar;
import io.resync.tws.Definitions.JobStreamDefinition;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads when a job stream runs: its definition, its calendars, and the moments that the engine computes from them. */
final class ScheduleReading {
    private static final Duration HISTORY = Duration.ofDays(100);
    private static final Duration BACK = Duration.ofDays(2);
    private static final Duration AHEAD = Duration.ofDays(40);
    private static final int MOST_RUNS = 200;
    private static final int MOST_STREAMS = 5;
    private static final int MOST_CALENDARS = 5;

    private final TwsClient engine;
    private final Instant now;
    private final Deadline deadline;

    ScheduleReading(TwsClient engine, Instant now, Deadline deadline) {
        this.engine = engine;
        this.now = now;
        this.deadline = deadline;
    }

    /** Of a job whose job stream was not said, those in which it ran lately are looked at; else the name is that of a job stream. */
    Observed<List<StreamSchedule>> of(@Nullable String stream, @Nullable String job) {
        var names = stream == null && job != null
                ? streamsOf(job)
                : Stream.ofNullable(stream).toList();
        var ofJob = names.stream().flatMap(name -> definitions(name, job)).toList();
        var schedules = ofJob.isEmpty() && stream == null && job != null
                ? definitions(job, null).toList()
                : ofJob;
        var values = schedules.stream().map(Observed::value).toList();
        return schedules.isEmpty()
                ? new Observed<>(values, "definitions", now)
                : schedules.get(0).map(ignored -> values);
    }

    private List<String> streamsOf(String job) {
        var filter = new RunHistory.Filter(job, null, null, new TimeRange(now.minus(HISTORY), now));
        return engine.history().runs(filter, PageRequest.first(MOST_RUNS), deadline).value().items().stream()
                .map(RunHistory.Run::jobStream)
                .distinct()
                .limit(MOST_STREAMS)
                .toList();
    }

    private Stream<Observed<StreamSchedule>> definitions(String stream, @Nullable String job) {
        var filter = Definitions.Filter.named(BareName.of(stream));
        return engine
                .definitions()
                .jobStreams(filter, PageRequest.first(MOST_STREAMS), deadline)
                .value()
                .items()
                .stream()
                .flatMap(each -> engine.definitions().jobStream(each.id(), deadline).stream())
                .filter(each -> job == null || holds(each.value(), job))
                .map(each -> each.map(definition -> schedule(definition, job)));
    }

    private static boolean holds(JobStreamDefinition definition, String job) {
        return definition.members().stream()
                .anyMatch(member -> BareName.of(member.name()).equals(job));
    }

    private StreamSchedule schedule(JobStreamDefinition definition, @Nullable String job) {
        var calendars = StreamSchedule.calendarNames(definition)
                .flatMap(this::calendars)
                .toList();
        var time = new TimeRange(now.minus(BACK), now.plus(AHEAD));
        var starts = engine.definitions()
                .runDates(definition.id(), time, deadline)
                .map(Observed::value)
                .orElse(null);
        var name = job == null ? definition.name() : definition.name() + "." + job;
        return new StreamSchedule(name, definition, calendars, starts);
    }

    private Stream<Calendar> calendars(String name) {
        var filter = Definitions.Filter.named(name);
        return engine
                .definitions()
                .calendars(filter, PageRequest.first(MOST_CALENDARS), deadline)
                .value()
                .items()
                .stream()
                .flatMap(each -> engine.definitions().calendar(each.id(), deadline).stream())
                .map(Observed::value);
    }
}
