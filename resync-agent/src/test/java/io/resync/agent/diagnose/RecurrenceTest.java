package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.tws.Page;
import io.resync.tws.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What failed runs have in common; the runs are those of thirty days and end on a Friday. */
final class RecurrenceTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatIsSaidIsHeldByTheEvidenceInEachLanguage(Language language) {
        for (var runs : List.of(
                runs(30, day -> day % 8 == 1),
                onDays(date -> date.getDayOfWeek().getValue() == 1))) {
            assertThat(situation(runs).answer(language).dropped()).isEmpty();
        }
    }

    @Test
    void failuresOnOneMemberOfAPoolAreToldWithIt() {
        assertThat(situation(runs(30, day -> day % 8 == 1))
                        .answer(Language.ENGLISH)
                        .text())
                .contains("4 of the last 30 runs failed, all of these on AGT_B; elsewhere 22 runs ended well.");
    }

    @Test
    void failuresOnOneDayOfTheWeekAreToldWithIt() {
        assertThat(situation(onDays(date -> date.getDayOfWeek().getValue() == 1))
                        .answer(Language.ENGLISH)
                        .text())
                .contains("all of these on a Monday; on other days");
    }

    @Test
    void twoFailuresAreNoPattern() {
        assertThat(Recurrence.in(runs(30, day -> day == 1 || day == 5), ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void failuresOnTheOnlyWorkstationThereIsAreNoPattern() {
        var runs = IntStream.range(0, 12)
                .mapToObj(day -> run(day, "AGT_A", day % 3 == 0))
                .toList();

        assertThat(Recurrence.in(runs, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void failuresOnSeveralMembersAreNoPattern() {
        assertThat(Recurrence.in(runs(30, day -> day % 5 == 0), ZoneOffset.UTC)).isEmpty();
    }

    private static Situation situation(List<RunHistory.Run> runs) {
        return Situation.ended("ABEND", 8).with(Sources.EARLIER_RUNS, new Page<>(runs, runs.size(), 0));
    }

    private static List<RunHistory.Run> runs(int days, Predicate<Integer> fails) {
        return IntStream.range(0, days)
                .mapToObj(day -> run(days - day, day % 4 == 1 ? "AGT_B" : "AGT_A", fails.test(day)))
                .toList();
    }

    private static List<RunHistory.Run> onDays(Predicate<LocalDate> fails) {
        return IntStream.range(1, 31)
                .mapToObj(day -> run(31 - day, "AGT_A", fails.test(LocalDate.ofInstant(ago(31 - day), ZoneOffset.UTC))))
                .toList();
    }

    private static Instant ago(int days) {
        return Situation.NOW.minus(Duration.ofDays(days));
    }

    private static RunHistory.Run run(int daysAgo, String place, boolean failed) {
        var run = Situation.run(ago(daysAgo), Duration.ofMinutes(9), failed ? "ERROR" : "SUCCESSFUL", failed ? 8 : 0);
        return new RunHistory.Run(
                run.job(),
                run.jobStream(),
                run.workstation(),
                place,
                run.scheduledAt(),
                run.startedAt(),
                run.elapsed(),
                run.planned(),
                run.status(),
                run.returnCode(),
                run.rerun(),
                run.jobNumber(),
                run.user(),
                run.definition());
    }
}
