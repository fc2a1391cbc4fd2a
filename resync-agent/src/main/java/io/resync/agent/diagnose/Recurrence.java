package io.resync.agent.diagnose;

import io.resync.tws.RunHistory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the failed runs of a job have in common that the good ones have not.
 *
 * @param kind what it is
 * @param value which workstation or day of the week; for ends of months nothing
 * @param failed how many of the runs failed, all of them there
 * @param runs how many runs were looked at
 * @param well how many runs ended well elsewhere
 */
record Recurrence(Kind kind, String value, int failed, int runs, long well) {
    /** What runs have in common. */
    enum Kind {
        PLACE,
        WEEKDAY,
        MONTH_END
    }

    private static final int FEWEST = 3;

    /** How probable it may be that chance puts all failures there. */
    private static final double BY_CHANCE = 0.1;

    /** The one that is least probably chance. */
    static Optional<Recurrence> in(List<RunHistory.Run> runs, ZoneId zone) {
        return Stream.of(
                        of(Kind.PLACE, runs, Recurrence::place),
                        of(Kind.MONTH_END, runs, run -> monthEnd(date(run, zone))),
                        of(
                                Kind.WEEKDAY,
                                runs,
                                run -> date(run, zone).getDayOfWeek().name()))
                .flatMap(Optional::stream)
                .max((one, other) -> Long.compare(one.well, other.well));
    }

    private static Optional<Recurrence> of(
            Kind kind, List<RunHistory.Run> runs, Function<RunHistory.Run, String> common) {
        var failed = runs.stream().filter(run -> !well(run)).toList();
        if (failed.size() < FEWEST) {
            return Optional.empty();
        }
        var value = common.apply(failed.get(0));
        long there =
                runs.stream().filter(run -> common.apply(run).equals(value)).count();
        boolean always = failed.stream().allMatch(run -> common.apply(run).equals(value));
        return !value.isEmpty() && always && Math.pow((double) there / runs.size(), failed.size()) < BY_CHANCE
                ? Optional.of(new Recurrence(kind, value, failed.size(), runs.size(), runs.size() - there))
                : Optional.empty();
    }

    private static boolean well(RunHistory.Run run) {
        return run.status().startsWith("SUCC");
    }

    private static String place(RunHistory.Run run) {
        return run.actualWorkstation();
    }

    private static String monthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth() ? "last" : "";
    }

    private static LocalDate date(RunHistory.Run run, ZoneId zone) {
        return LocalDate.ofInstant(Objects.requireNonNull(run.startedAt()), zone);
    }
}
