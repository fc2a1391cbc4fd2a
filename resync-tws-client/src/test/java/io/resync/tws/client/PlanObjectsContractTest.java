package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.simulator.Level;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.GroupedCounts.By;
import io.resync.tws.JobFilter;
import io.resync.tws.JobPattern;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.WatchedFile;
import io.resync.tws.WorkstationId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PlanObjectsContractTest extends AtEveryLevel {
    private static final PageRequest ALL = PageRequest.first(1000);
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Test
    void readsEachWorkstationAsItIsListed() {
        for (var listed : client.workstations(ALL, deadline).value().items()) {
            var one = client.workstation(listed.id(), deadline).orElseThrow();

            assertThat(one.value()).isEqualTo(listed);
            assertSource(one.source(), Family.WORKSTATIONS);
        }
        assertThat(client.workstation(new WorkstationId(DEMO, NOBODY), deadline))
                .isEmpty();
    }

    @Test
    void listsResourcesByName() {
        var page = client.resources(PlanObjectFilter.all(), ALL, deadline);

        assertThat(page.value().items()).extracting(Resource::name).containsExactly("LEDGERTS", "WHSLOT");
        assertThat(page.value().total()).isEqualTo(2);
        assertThat(client.resources(PlanObjectFilter.all(), new PageRequest(1, 1), deadline)
                        .value()
                        .items())
                .containsExactly(page.value().items().get(1));
        assertSource(page.source(), Family.RESOURCES);
    }

    @Test
    void tellsWhoHoldsAResource() {
        var listed = resources(PlanObjectFilter.named("WHSLOT")).get(0);
        var slot = client.resource(listed.id(), deadline).orElseThrow();

        assertThat(slot.value().quantity()).isEqualTo(2);
        assertThat(slot.value().available()).isZero();
        assertThat(slot.value().inUse()).isEqualTo(2);
        assertThat(slot.value().workstation()).endsWith("WHSP05");
        assertThat(slot.value().holders()).singleElement().satisfies(holder -> {
            assertThat(holder.job()).isEqualTo("WH_FACT_MOVES");
            assertThat(holder.jobStream()).isEqualTo("WAREHOUSE_D");
            assertThat(holder.quantity()).isEqualTo(2);
        });
        assertSource(slot.source(), Family.RESOURCES);
        assertThat(client.resource(new ResourceId(DEMO, NOBODY), deadline)).isEmpty();
    }

    @Test
    void narrowsResourcesByNameWorkstationAndState() {
        assertThat(resources(new PlanObjectFilter("?HSLOT", "/WHSP05", Set.of("AVAILABLE"))))
                .hasSize(1);
        assertThat(resources(PlanObjectFilter.named("WH@"))).hasSize(1);
        assertThat(resources(new PlanObjectFilter(null, "/DBSP01", Set.of())))
                .extracting(Resource::name)
                .containsExactly("LEDGERTS");
        assertThat(resources(PlanObjectFilter.in("NOT_AVAILABLE"))).isEmpty();
    }

    @Test
    void findsThePromptThatMustBeAnswered() {
        var page = client.prompts(PlanObjectFilter.in("ASKED"), ALL, deadline);

        assertThat(page.value().items()).singleElement().satisfies(prompt -> {
            assertThat(prompt.name()).isNotEmpty();
            assertThat(prompt.text()).isNotEmpty();
            assertThat(prompt.number()).isPositive();
            assertThat(prompt.job()).contains("TREASURY_");
            assertThat(client.prompts(PlanObjectFilter.named(prompt.name()), ALL, deadline)
                            .value()
                            .items())
                    .containsExactly(prompt);
        });
        assertSource(page.source(), Family.PROMPTS);
        assertThat(client.prompts(PlanObjectFilter.in("ANSWERED_NO"), ALL, deadline)
                        .value()
                        .items())
                .isEmpty();
        assertThat(client.prompts(PlanObjectFilter.named("NONE@"), ALL, deadline)
                        .value()
                        .items())
                .extracting(Prompt::name)
                .isEmpty();
    }

    @Test
    void refusesAWorkstationOfPrompts() {
        var asked = engine.requests().size();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.prompts(new PlanObjectFilter(null, "/AGT1", Set.of()), ALL, deadline));
        assertThat(engine.requests()).hasSize(asked);
    }

    @Test
    void findsTheFilesThatAreWaitedFor() {
        var page = client.files(PlanObjectFilter.all(), ALL, deadline);

        assertThat(page.value().items()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("/data/in/bureau/score_20261120.csv");
            assertThat(file.workstation()).isNotEmpty();
            assertThat(file.status()).isEqualTo("Unavailable");
        });
        assertSource(page.source(), Family.FILES);
        assertThat(files(new PlanObjectFilter("/data/@.csv", null, Set.of("UNAVAILABLE"))))
                .hasSize(1);
        assertThat(files(PlanObjectFilter.named("/data/in"))).isEmpty();
        assertThat(files(PlanObjectFilter.in("Exists"))).isEmpty();
        assertThat(files(new PlanObjectFilter(null, "/DBSP01", Set.of()))).isEmpty();
    }

    @Test
    void countsByStateAsJobCountsDoes() {
        var counts = client.groupedJobCounts(By.STATE, JobPattern.all(), deadline);
        var all = client.jobCounts(deadline).value();

        assertThat(counts.value().total()).isEqualTo(all.total());
        assertThat(counts.value().byGroup()).isEqualTo(all.byState());
        assertSource(counts.source(), Family.JOB_COUNTS);
    }

    @Test
    void countsByWorkstationWhatItLists() {
        var counts = client.groupedJobCounts(By.WORKSTATION, JobPattern.all(), deadline);

        assertThat(counts.value().byGroup())
                .isEqualTo(listed(JobFilter.all(), job -> job.key().workstation()));
        assertThat(counts.value().total())
                .isEqualTo(sum(counts.value().byGroup().values()));
    }

    @Test
    void countsWhatAPatternSelects() {
        var pattern = new JobPattern("@", "PAYROLL_?", "PAYROLL_@");
        var filter =
                JobFilter.builder().jobStream("PAYROLL_?").name("PAYROLL_@").build();

        var byState = client.groupedJobCounts(By.STATE, pattern, deadline).value();
        var byWorkstation =
                client.groupedJobCounts(By.WORKSTATION, pattern, deadline).value();

        assertThat(byState.byGroup())
                .isEqualTo(listed(filter, job -> job.state().status().name()))
                .containsEntry("ABEND", 1L);
        assertThat(byWorkstation.byGroup())
                .isEqualTo(listed(filter, job -> job.key().workstation()));
        assertThat(byState.total()).isEqualTo(12).isEqualTo(byWorkstation.total());
    }

    @Test
    void countsTheJobsOfOneWorkstation() {
        var counts = client.groupedJobCounts(By.STATE, new JobPattern("MFTSP04", "CLEARING_D", "@"), deadline)
                .value();

        assertThat(counts.total()).isEqualTo(5);
        assertThat(counts.byGroup()).containsEntry("ABEND", 1L);
    }

    @Test
    void countsByFolderWhereEnginesHaveFolders() {
        if (level == Level.V9_4) {
            client.engineInfo(deadline);
            assertThatExceptionOfType(TwsRefusedException.class)
                    .isThrownBy(() -> client.groupedJobCounts(By.FOLDER, JobPattern.all(), deadline))
                    .withMessageContaining("9.5");
        } else {
            var counts = client.groupedJobCounts(By.FOLDER, JobPattern.all(), deadline);
            var payments = new JobPattern("@", "/PAYMENTS/@", "@");

            assertThat(counts.value().byGroup())
                    .containsEntry("/PAYMENTS/", 21L)
                    .hasSizeGreaterThan(5);
            assertThat(client.groupedJobCounts(By.FOLDER, payments, deadline)
                            .value()
                            .total())
                    .isEqualTo(21);
        }
    }

    @Test
    void tellsTheMissingRight() {
        try (var guest = clientWith(new Credentials.Basic("guest", "secret"))) {
            for (Runnable read : List.<Runnable>of(
                    () -> guest.resources(PlanObjectFilter.all(), ALL, deadline),
                    () -> guest.prompts(PlanObjectFilter.all(), ALL, deadline),
                    () -> guest.files(PlanObjectFilter.all(), ALL, deadline),
                    () -> guest.groupedJobCounts(By.STATE, JobPattern.all(), deadline))) {
                assertThatExceptionOfType(TwsAccessException.class)
                        .isThrownBy(read::run)
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(TwsAccessException.Reason.NOT_PERMITTED));
            }
        }
    }

    private java.util.Map<String, Long> listed(JobFilter filter, Function<io.resync.tws.Job, String> group) {
        return client.jobs(filter, ALL, deadline).value().items().stream()
                .collect(Collectors.groupingBy(group, Collectors.counting()));
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private List<Resource> resources(PlanObjectFilter filter) {
        return client.resources(filter, ALL, deadline).value().items();
    }

    private List<WatchedFile> files(PlanObjectFilter filter) {
        return client.files(filter, ALL, deadline).value().items();
    }
}
