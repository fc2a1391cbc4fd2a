package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.RecordedRequest;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NeighboursContractTest extends AtEveryLevel {
    @Test
    void findsTheJobsBeforeAJob() {
        var before = client.predecessors(job("PAYROLL_VALIDATE"), deadline).orElseThrow();

        assertThat(names(before.value().jobs()))
                .containsExactlyInAnyOrder("PAYROLL_TIMECARDS", "PAYROLL_MASTERDATA", "PAYROLL_RATES");
        assertThat(before.value().jobStreams()).isEmpty();
        assertSource(before.source(), Family.JOBS);
    }

    @Test
    void findsJobsOfOtherStreamsBehindAJob() {
        var after = client.successors(job("PAYROLL_LEDGERFEED"), deadline).orElseThrow();

        assertThat(names(after.value().jobs())).containsExactlyInAnyOrder("LEDGER_PAYROLL", "PAYROLL_CLOSE");
        assertThat(after.value().jobs()).allSatisfy(job -> {
            assertThat(job.state().text()).isEqualTo("HOLD");
            assertThat(client.job(job.id(), deadline)).isPresent();
        });
        assertSource(after.source(), Family.JOBS);
    }

    @Test
    void leadsBackFromEachSuccessor() {
        var failed = job("PAYROLL_NIGHTLY");
        var after = client.successors(failed, deadline).orElseThrow().value();

        assertThat(after.jobs()).hasSizeGreaterThan(2);
        for (var job : after.jobs()) {
            assertThat(client.predecessors(job.id(), deadline)
                            .orElseThrow()
                            .value()
                            .jobs())
                    .extracting(Job::id)
                    .contains(failed);
        }
    }

    @Test
    void findsNothingBesideAJobThatStandsAlone() {
        assertThat(client.predecessors(job("PAYROLL_OPEN"), deadline)
                        .orElseThrow()
                        .value()
                        .jobs())
                .isEmpty();
        var last = client.successors(job("PAYSLIP_ARCHIVE"), deadline)
                .orElseThrow()
                .value();
        assertThat(last.jobs()).isEmpty();
        assertThat(last.jobStreams()).extracting(JobStream::name).isEmpty();
    }

    @Test
    void tellsAJobThatIsNotThere() {
        var nobody = new JobId(DEMO, "00000000-0000-4000-8000-000000000000");

        assertThat(client.predecessors(nobody, deadline)).isEmpty();
        assertThat(client.successors(nobody, deadline)).isEmpty();
    }

    @Test
    void usesThePathsOfLevelsThatHaveThem() {
        var id = job("PAYROLL_VALIDATE");
        var before = engine.requests().size();

        client.predecessors(id, deadline);

        var paths = engine.requests().stream().skip(before).map(RecordedRequest::path);
        boolean has = level.text().equals("10.1.1") || level.text().equals("10.2.5");
        assertThat(paths.anyMatch(path -> path.endsWith("/predecessors"))).isEqualTo(has);
    }

    private JobId job(String name) {
        var found = client.jobs(JobFilter.builder().name(name).build(), PageRequest.first(2), deadline)
                .value()
                .items();
        assertThat(found).hasSize(1);
        return found.get(0).id();
    }

    private static List<String> names(List<Job> jobs) {
        return jobs.stream().map(job -> job.key().name()).toList();
    }
}
