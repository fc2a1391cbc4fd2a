package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RunsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatIsSaidOfRunsIsHeldByTheEvidenceInEachLanguage(Language language) {
        for (var intent : new Intent[] {Intent.DURATION, Intent.HISTORY}) {
            assertThat(took(61, 30).asking(intent).answer(language).dropped()).isEmpty();
            assertThat(took(2, 30).asking(intent).answer(language).dropped()).isEmpty();
            assertThat(took(60, 3).asking(intent).answer(language).dropped()).isEmpty();
            assertThat(running(61).asking(intent).answer(language).dropped()).isEmpty();
            assertThat(running(200).asking(intent).answer(language).dropped()).isEmpty();
        }
    }

    @Test
    void aRunWithinTheRangeOfThoseBeforeIsNoFault() {
        assertThat(kind(took(61, 30), "runs.usual")).isEqualTo(Finding.Kind.NO_FAULT);
    }

    @Test
    void aRunThatIsMuchShorterThanThoseBeforeIsAnAnomaly() {
        assertThat(kind(took(2, 30), "runs.short")).isEqualTo(Finding.Kind.ANOMALY);
    }

    @Test
    void aRunThatStillGoesOnIsNeverTooShort() {
        assertThat(kind(running(2), "runs.usual_so_far")).isEqualTo(Finding.Kind.NO_FAULT);
    }

    @Test
    void aRunThatGoesOnBeyondTheSpreadIsTooLong() {
        assertThat(kind(running(200), "runs.long_so_far")).isEqualTo(Finding.Kind.ANOMALY);
    }

    @Test
    void aFewRunsDoNotTellWhatIsUsual() {
        assertThat(kind(took(2, 3), "runs.thin")).isEqualTo(Finding.Kind.STATE);
    }

    @Test
    void theTimeLeftIsToldWithItsSpread() {
        assertThat(running(30).asking(Intent.DURATION).answer(Language.ENGLISH).text())
                .contains("typically 29 min, seldom more than 31 min");
    }

    @Test
    void aStepInTheTimesIsToldWithItsDay() {
        var minutes = IntStream.concat(
                        IntStream.generate(() -> 30).limit(20),
                        IntStream.generate(() -> 60).limit(10))
                .toArray();

        assertThat(Situation.ran("SUCC", Duration.ofMinutes(60))
                        .months(minutes)
                        .asking(Intent.DURATION)
                        .answer(Language.ENGLISH)
                        .text())
                .contains("takes 1 h 0 min (10 runs) instead of 30 min");
    }

    private static Finding.Kind kind(Situation situation, String message) {
        return situation.asking(Intent.DURATION).findings().stream()
                .filter(finding -> finding.message().equals(message))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static Situation took(int minutes, int earlier) {
        return Situation.ran("SUCC", Duration.ofMinutes(minutes)).months(around(earlier));
    }

    private static Situation running(int minutes) {
        return Situation.ran("EXEC", Duration.ofMinutes(minutes)).months(around(30));
    }

    /** 58 to 61 minutes. */
    private static int[] around(int runs) {
        return IntStream.range(0, runs).map(run -> 58 + run % 4).toArray();
    }
}
