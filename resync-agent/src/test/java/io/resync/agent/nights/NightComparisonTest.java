package io.resync.agent.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.agent.plan.LikeForLike;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NightComparisonTest {
    private static final Instant THEN = Instant.parse("2026-09-02T04:00:00Z");
    private static final Instant NOW = Instant.parse("2026-09-09T04:00:00Z");

    @Test
    void countsTheEarlierNightUpToTheSameTime() {
        var nights = compared(
                List.of(well("BILL", "RATE", NOW, 30), open("BILL", "PRINT")),
                List.of(well("BILL", "RATE", THEN, 20), well("BILL", "PRINT", THEN, 100)));

        assertThat(nights.sameTime()).isEqualTo(THEN.plus(Duration.ofMinutes(60)));
        assertThat(nights.earlier().endedBy(nights.sameTime())).isEqualTo(1);
        assertThat(nights.present().endedBy(nights.at())).isEqualTo(1);
    }

    @Test
    void namesWhatWasOverLaterTheMostDelayedFirst() {
        var nights = compared(
                List.of(well("A", "A1", NOW, 40), well("B", "B1", NOW, 55), well("C", "C1", NOW, 20)),
                List.of(well("A", "A1", THEN, 20), well("B", "B1", THEN, 15), well("C", "C1", THEN, 10)));

        assertThat(nights.later())
                .extracting(NightComparison.Later::jobStream, NightComparison.Later::by)
                .containsExactly(tuple("B", Duration.ofMinutes(40)), tuple("A", Duration.ofMinutes(20)));
    }

    @Test
    void namesWhatWasOverByThisTimeAndIsStillOpen() {
        var nights = compared(
                List.of(open("A", "A1"), failed("B", "B1"), open("D", "D1")),
                List.of(well("A", "A1", THEN, 20), well("B", "B1", THEN, 59), well("D", "D1", THEN, 61)));

        assertThat(nights.stillOpen()).containsExactly("A", "B");
    }

    @Test
    void aRunThatWasRepeatedIsOneJobAndItsLastRunCounts() {
        var night = Night.ofRuns(
                new TimeRange(THEN, THEN.plus(Duration.ofHours(8))),
                List.of(run("RATE", 0, "ERROR"), run("RATE", 30, "SUCCESSFUL"), run("PRINT", 50, "ERROR")));

        assertThat(night.jobs()).hasSize(2);
        assertThat(night.repeats()).isEqualTo(1);
        assertThat(night.failedBy(THEN.plus(Duration.ofHours(8))))
                .singleElement()
                .satisfies(job -> assertThat(job.name()).isEqualTo("PRINT"));
        assertThat(night.whole()).isFalse();
    }

    private static NightComparison compared(List<NightJob> now, List<NightJob> then) {
        return new NightComparison(
                new Night(new TimeRange(NOW, NOW.plus(Duration.ofHours(8))), true, now),
                new Night(new TimeRange(THEN, THEN.plus(Duration.ofHours(8))), true, then),
                LikeForLike.Basis.SAME_WEEKDAY,
                NOW.plus(Duration.ofMinutes(60)));
    }

    private static NightJob well(String stream, String name, Instant begin, int minutes) {
        return job(stream, name, begin.plus(Duration.ofMinutes(minutes)), true, false);
    }

    private static NightJob failed(String stream, String name) {
        return job(stream, name, NOW.plus(Duration.ofMinutes(5)), false, true);
    }

    private static NightJob open(String stream, String name) {
        return job(stream, name, null, false, false);
    }

    private static NightJob job(String stream, String name, @Nullable Instant ended, boolean over, boolean failed) {
        return new NightJob(stream, name, ended, over, failed, 0);
    }

    private static RunHistory.Run run(String job, int minute, String status) {
        var started = THEN.plus(Duration.ofMinutes(minute));
        return new RunHistory.Run(
                job,
                "BILL",
                "AGT9",
                "AGT9",
                THEN,
                started,
                Duration.ofMinutes(10),
                null,
                status,
                0,
                "",
                1,
                "ops",
                null);
    }
}
