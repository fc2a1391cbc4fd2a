package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.agent.nights.Night;
import io.resync.agent.nights.NightComparison;
import io.resync.agent.nights.NightJob;
import io.resync.agent.plan.LikeForLike;
import io.resync.query.Intent;
import io.resync.tws.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NightsTest {
    private static final Instant BEGIN = Situation.NOW.minus(Duration.ofHours(3));
    private static final Duration WEEK = Duration.ofDays(7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | the plan of 2026-11-20 beside that of 2026-11-13: both are the same day of the week. | failed jobs by this time: 1 (RATES_D.SEND_RATES); then: 0 (-).
            es    | el plan del 2026-11-20 junto al del 2026-11-13: ambos son el mismo día de la semana. | jobs fallidos a esta hora: 1 (RATES_D.SEND_RATES); entonces: 0 (-).
            pt-BR | o plano de 2026-11-20 ao lado do de 2026-11-13: ambos são o mesmo dia da semana. | jobs com falha a esta hora: 1 (RATES_D.SEND_RATES); naquela noite: 0 (-).
            """)
    void tellsWhatRanFailedWasRepeatedAndWhenItWasOver(String tag, String nights, String failed) {
        var answer = compared(true).answer(Language.of(tag).orElseThrow());

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text())
                .contains(nights, failed)
                .contains("CLAIM_D", "2026-11-20 03:30", "2026-11-13 02:00", "1 h 30 min", "RATES_D");
    }

    @Test
    void saysWhatWasNotCompared() {
        var text = compared(false).answer(Language.ENGLISH).text();

        assertThat(text)
                .contains("beside the runs that are kept of 2026-11-13")
                .contains("Jobs that did not run then are not among them.")
                .contains("not compared: volumes, which the engine does not tell");
    }

    @Test
    void aNightOfWhichNothingIsKeptIsNotCompared() {
        var answer = situation(new Night(time(WEEK), false, List.of())).answer(Language.ENGLISH);

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text())
                .contains("of 2026-11-13 the engine keeps neither a plan nor runs")
                .doesNotContain("failed jobs");
    }

    private static Situation compared(boolean whole) {
        return situation(new Night(
                time(WEEK),
                whole,
                List.of(over("CLAIM_D", "ADD_CLAIMS", 60, WEEK), over("RATES_D", "SEND_RATES", 90, WEEK))));
    }

    private static Situation situation(Night earlier) {
        var failed = new NightJob("RATES_D", "SEND_RATES", BEGIN.plus(Duration.ofMinutes(80)), false, true, 2);
        var present = new Night(
                time(Duration.ZERO), true, List.of(over("CLAIM_D", "ADD_CLAIMS", 150, Duration.ZERO), failed));
        return Situation.ended("SUCC", 0)
                .asking(Intent.COMPARISON)
                .with(
                        Sources.NIGHTS,
                        new NightComparison(present, earlier, LikeForLike.Basis.SAME_WEEKDAY, Situation.NOW));
    }

    private static TimeRange time(Duration before) {
        return new TimeRange(BEGIN.minus(before), BEGIN.minus(before).plus(Duration.ofHours(24)));
    }

    private static NightJob over(String stream, String name, int minutes, Duration before) {
        return new NightJob(stream, name, BEGIN.minus(before).plus(Duration.ofMinutes(minutes)), true, false, 0);
    }
}
