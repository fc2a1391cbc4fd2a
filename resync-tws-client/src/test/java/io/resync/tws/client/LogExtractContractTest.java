package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.JobFilter;
import io.resync.tws.JobLog;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.RunId;
import org.junit.jupiter.api.Test;

final class LogExtractContractTest extends AtEveryLevel {
    @Test
    void keepsHeadTailAndWhatWasFoundOfTheLog() {
        var whole = client.jobLog(run(), LogRange.all(), deadline).orElseThrow().value();

        var seen = extract(LogQuery.ends(3, 4).find(line -> line.contains("ORA-01653"), 2, 1));

        var extract = seen.value();
        assertThat(extract.totalLines()).isEqualTo(whole.lines().size());
        assertThat(extract.found())
                .isPositive()
                .isEqualTo(whole.lines().stream()
                        .filter(line -> line.contains("ORA-01653"))
                        .count());
        assertThat(extract.windows())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(part -> assertThat(part)
                        .isEqualTo(client.jobLog(
                                        run(),
                                        new LogRange(
                                                part.firstLine(),
                                                part.firstLine() + part.lines().size() - 1),
                                        deadline)
                                .orElseThrow()
                                .value()));
        assertThat(extract.windows())
                .flatExtracting(JobLog::lines)
                .startsWith(whole.lines().get(0))
                .anyMatch(line -> line.contains("ORA-01653"))
                .endsWith(whole.lines().get(whole.lines().size() - 1));
        assertSource(seen.source(), Family.JOB_LOGS);
    }

    @Test
    void throwsWhatThePredicateThrows() {
        var thrown = new IllegalArgumentException("no such group");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> extract(LogQuery.ends(1, 1)
                        .find(
                                line -> {
                                    throw thrown;
                                },
                                1,
                                1)))
                .isSameAs(thrown);
    }

    @Test
    void findsNoLogOfAnUnknownRun() {
        var unknown = new RunId(DEMO, "00000000-0000-4000-8000-000000000000");

        assertThat(client.logExtract(unknown, LogQuery.ends(1, 1), deadline)).isEmpty();
    }

    private Observed<LogExtract> extract(LogQuery query) {
        return client.logExtract(run(), query, deadline).orElseThrow();
    }

    private RunId run() {
        var found = client.jobs(JobFilter.builder().name("PAYROLL_NIGHTLY").build(), PageRequest.first(2), deadline)
                .value()
                .items();
        assertThat(found).hasSize(1);
        return found.get(0).lastRun().orElseThrow().id();
    }
}
