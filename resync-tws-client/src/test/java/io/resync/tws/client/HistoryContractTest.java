package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.tws.Capabilities.Family;
import io.resync.tws.DefinitionId;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory.Filter;
import io.resync.tws.RunHistory.Run;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class HistoryContractTest extends AtEveryLevel {
    private static final Filter PAYROLL = new Filter("PAYROLL_NIGHTLY", null, null, null);

    @Test
    void remembersEveryRunOnceOldestFirst() {
        var seen = new ArrayList<Run>();
        var request = PageRequest.first(7);
        var page = client.history().runs(PAYROLL, request, deadline);
        seen.addAll(page.value().items());
        while (page.value().hasMore()) {
            request = request.next();
            page = client.history().runs(PAYROLL, request, deadline);
            seen.addAll(page.value().items());
        }

        assertThat(seen).hasSize(31).hasSize(Math.toIntExact(page.value().total()));
        assertThat(seen).extracting(Run::startedAt).isSorted().doesNotHaveDuplicates();
        assertSource(page.source(), Family.RUN_HISTORY);
    }

    @Test
    void tellsHowARunWent() {
        var first = runs(PAYROLL).get(0);

        assertThat(first.job()).isEqualTo("PAYROLL_NIGHTLY");
        assertThat(first.jobStream()).isEqualTo("PAYROLL_D");
        assertThat(first.startedAt()).isEqualTo("2026-10-21T04:02:56Z");
        assertThat(first.elapsed()).isEqualTo(Duration.parse("PT39M57S"));
        assertThat(first.planned()).isPositive();
        assertThat(first.status()).isEqualTo("SUCCESSFUL");
        assertThat(first.returnCode()).isZero();
        assertThat(first.rerun()).isEqualTo("REGULAR");
        assertThat(first.actualWorkstation()).isEqualTo(first.workstation()).isEqualTo("DBSP01");
        assertThat(runs(PAYROLL)).extracting(Run::rerun).containsOnlyOnce("RERUN");
    }

    @Test
    void narrowsRunsByTimeStreamAndWorkstation() {
        var day = new TimeRange(Instant.parse("2026-10-22T04:02:27Z"), Instant.parse("2026-10-23T04:02:17Z"));

        assertThat(runs(new Filter("PAYROLL_NIGHTL?", null, "/DBSP01", day)))
                .extracting(Run::startedAt)
                .as("the first moment counts, the last does not")
                .containsExactly(day.from());
        assertThat(runs(new Filter(null, "PAYROLL_D", null, null)))
                .hasSize(61)
                .extracting(Run::job)
                .contains("PAYROLL_NIGHTLY", "PAYROLL_BANKFILE");
        assertThat(runs(new Filter("PAYROLL@", "NONE", null, null))).isEmpty();
        assertThat(runs(new Filter("PAYROLL_NIGHTLY", null, "APPSP02", null))).isEmpty();
    }

    @Test
    void sumsUpTheRunsOfAJob() {
        var sums = client.history()
                .statistics("DBSP01", "PAYROLL_NIGHTLY", deadline)
                .orElseThrow();
        var ended = runs(PAYROLL).stream()
                .filter(run -> run.status().equals("SUCCESSFUL"))
                .toList();

        assertThat(sums.value().successful()).isEqualTo(ended.size());
        assertThat(sums.value().failed()).isEqualTo(31 - ended.size());
        assertThat(sums.value().shortest())
                .isEqualTo(ended.stream().map(Run::elapsed).sorted().findFirst().orElseThrow());
        assertThat(sums.value().average())
                .isBetween(sums.value().shortest(), sums.value().longest());
        assertThat(sums.value().last()).isPositive();
        assertThat(sums.value().lastRunAt()).isEqualTo(runs(PAYROLL).get(30).startedAt());
        assertThat(client.history()
                        .statistics("/DBSP01", "PAYROLL_NIGHTLY", deadline)
                        .orElseThrow()
                        .value())
                .isEqualTo(sums.value());
        assertSource(sums.source(), Family.RUN_HISTORY);
    }

    @Test
    void hasNoSumsOfAJobThatIsNone() {
        assertThat(client.history().statistics("DBSP01", "NONE", deadline)).isEmpty();
        assertThat(client.history().statistics("DBSP01", "PAYROLL_NIGHTLY", deadline))
                .isPresent();
    }

    @Test
    void expectsWhatTheRunsWere() {
        var definition = Objects.requireNonNull(runs(PAYROLL).get(0).definition());
        var estimates = client.history().estimates(definition, deadline);

        assertThat(estimates.value()).singleElement().satisfies(estimate -> {
            assertThat(estimate.kind()).isEqualTo("GLOBAL");
            assertThat(estimate.expected()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(50));
            assertThat(estimate.spread()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10));
            assertThat(estimate.samples()).isPositive();
        });
        assertThat(client.history()
                        .estimates(new DefinitionId(DEMO, "none"), deadline)
                        .value())
                .isEmpty();
        assertSource(estimates.source(), Family.RUN_HISTORY);
    }

    @Test
    void switchesOffItsFamilyOnlyWhereTheRightIsMissing() {
        try (var guest = clientWith(new Credentials.Basic("guest", "secret"))) {
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> guest.history().runs(PAYROLL, PageRequest.first(1), deadline));

            var offers = guest.capabilities(deadline).value();
            assertThat(offers.of(Family.RUN_HISTORY).available()).isFalse();
            assertThat(offers.of(Family.JOURNAL).available()).isTrue();
        }
    }

    private List<Run> runs(Filter filter) {
        return client.history()
                .runs(filter, PageRequest.first(1000), deadline)
                .value()
                .items();
    }
}
