package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.tws.Capabilities.Family;
import io.resync.tws.CriticalJobs.Alert;
import io.resync.tws.CriticalJobs.Chain;
import io.resync.tws.CriticalJobs.CriticalJob;
import io.resync.tws.CriticalJobs.Filter;
import io.resync.tws.CriticalJobs.Link;
import io.resync.tws.JobId;
import io.resync.tws.JobIssue;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CriticalJobsContractTest extends AtEveryLevel {
    @Test
    void seesWhichDeadlineIsInDanger() {
        var close = ledgerClose();

        assertThat(close.alert()).isEqualTo(Alert.HIGH_RISK);
        assertThat(close.deadline()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(close.recalculatedAt()).isEqualTo(engine.clock().instant());
        assertThat(close.remaining()).isPositive();
        assertThat(close.link().onCriticalPath()).isTrue();
        assertThat(close.link().latestStart()).isEqualTo("2026-11-20T09:55:00Z");
        assertThat(close.link().state().status()).isEqualTo(PlanStatus.HOLD);
        assertThat(close.link().key().jobStream()).startsWith("LEDGER");
        assertThat(close.link().predecessors()).isNotEmpty();
    }

    @Test
    void narrowsCriticalJobsByNameStreamAndAlert() {
        var all = list(Filter.all());
        var atRisk = list(new Filter(null, null, Set.of(Alert.HIGH_RISK, Alert.POTENTIAL_RISK)));

        assertThat(all).extracting(job -> job.link().key().name()).isSorted();
        assertThat(atRisk)
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.alert()).isNotEqualTo(Alert.ON_TRACK));
        assertThat(all).filteredOn(job -> job.alert() != Alert.ON_TRACK).isEqualTo(atRisk);
        assertThat(list(new Filter("LEDGER_CLOS?", "LEDGER@", Set.of()))).hasSize(1);
        assertThat(list(new Filter("LEDGER_CLOSE", "NONE", Set.of()))).isEmpty();
        assertThat(list(new Filter(null, null, Set.of(Alert.UNKNOWN)))).isEmpty();
    }

    @Test
    void pagesOverCriticalJobs() {
        var all = list(Filter.all());
        var second = client.criticalJobs().list(Filter.all(), new PageRequest(1, 1), deadline);

        assertThat(second.value().items()).containsExactly(all.get(1));
        assertThat(second.value().total()).isEqualTo(all.size());
        assertSource(second.source(), Family.CRITICAL_JOBS);
    }

    @Test
    void countsWhatItLists() {
        var summary = client.criticalJobs().summary(deadline);
        var all = list(Filter.all());

        assertThat(summary.value().highRisk()).isEqualTo(count(all, Alert.HIGH_RISK));
        assertThat(summary.value().potentialRisk()).isEqualTo(count(all, Alert.POTENTIAL_RISK));
        assertThat(summary.value().onTrack()).isEqualTo(count(all, Alert.ON_TRACK));
        assertThat(summary.value().recalculatedAt()).isEqualTo(engine.clock().instant());
        assertSource(summary.source(), Family.CRITICAL_JOBS);
    }

    @Test
    void followsTheChainThatEndsLast() {
        var path = chain(Chain.CRITICAL_PATH);

        assertThat(path).allMatch(Link::onCriticalPath);
        assertThat(path)
                .extracting(link -> link.key().name())
                .contains("PAYROLL_NIGHTLY")
                .endsWith("LEDGER_PAYROLL", "LEDGER_TRIAL", "LEDGER_CLOSE");
        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i).predecessors()).contains(path.get(i - 1).id());
        }
    }

    @Test
    void partsWhatItDependsOn() {
        var all = chain(Chain.ALL_PREDECESSORS);

        assertThat(chain(Chain.HOT_LIST)).extracting(link -> link.key().name()).contains("PAYROLL_NIGHTLY");
        assertThat(chain(Chain.COMPLETED_PREDECESSORS))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.state().status().ended()).isTrue());
        assertThat(all).containsAll(chain(Chain.HOT_LIST)).containsAll(chain(Chain.ACTIVE_PREDECESSORS));
        assertThat(all).extracting(Link::id).doesNotHaveDuplicates();
    }

    @Test
    void hasNoChainOfAJobThatIsNone() {
        var none = new JobId(DEMO, "00000000-0000-4000-8000-000000000000");

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> client.criticalJobs().chain(none, Chain.HOT_LIST, deadline))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void asksForIssuesOnlyWhereThatIsAllowed() {
        var close = List.of(ledgerClose().link().id());
        var before = engine.requests().size();

        assertThatExceptionOfType(TwsRefusedException.class).isThrownBy(() -> client.jobIssues(close, deadline));
        assertThat(engine.requests()).hasSize(before);

        var allowed = TwsClientOptions.builder(DEMO, engine.endpoint(), new Credentials.Basic("wauser", "secret"))
                .jobIssues(true)
                .build();
        try (var asking = HttpTwsClient.connect(allowed)) {
            var issues = asking.jobIssues(close, deadline);
            assertThat(issues.value())
                    .singleElement()
                    .extracting(JobIssue::job, JobIssue::type)
                    .containsExactly(close.get(0), "HOLD_WAITING_FOR_PREDECESSOR");
            assertThat(issues.value().get(0).message()).contains("LEDGER_CLOSE");
            assertThat(issues.source()).endsWith("(V1)");
        }
    }

    private CriticalJob ledgerClose() {
        var found = list(new Filter("LEDGER_CLOSE", null, Set.of()));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Link> chain(Chain chain) {
        var found = client.criticalJobs().chain(ledgerClose().link().id(), chain, deadline);
        assertSource(found.source(), Family.CRITICAL_JOBS);
        return Objects.requireNonNull(found.value());
    }

    private List<CriticalJob> list(Filter filter) {
        return client.criticalJobs()
                .list(filter, PageRequest.first(1000), deadline)
                .value()
                .items();
    }

    private static int count(List<CriticalJob> jobs, Alert alert) {
        return (int) jobs.stream().filter(job -> job.alert() == alert).count();
    }
}
