package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others may rely on in the demonstration. */
final class DemoEstateTest {
    private final Path folder;
    private final Estate estate;
    private final List<? extends JsonNode> jobs;

    DemoEstateTest(@TempDir Path folder) {
        this.folder = DemoEstate.unpack(folder);
        estate = EstateReader.read(folder);
        jobs = plan(estate).jobs();
    }

    @Test
    void holdsAboutTwoHundredJobsInTwentyStreams() {
        assertThat(estate.jobs()).hasSizeBetween(190, 215);
        assertThat(estate.file().streams()).hasSize(20);
        assertThat(estate.file().workstations()).hasSize(8);
    }

    @Test
    void standsAtItsMomentInSaoPaulo() {
        assertThat(estate.file().moment()).isEqualTo("2026-11-20T07:10:00Z");
        assertThat(estate.file().engine().timezone()).hasToString("America/Sao_Paulo");
    }

    @Test
    void hasThreeFailedJobsEachWithItsOwnLog() {
        var failed = estate.jobs().stream().filter(job -> job.state().failed()).toList();

        assertThat(failed)
                .extracting(PlanJob::name)
                .containsExactly("PAYROLL_D.PAYROLL_NIGHTLY", "CLEARING_D.CLEARING_SEND", "PIX_RECON.PIX_MATCH");
        assertThat(failed)
                .extracting(job -> job.runs().get(0).log())
                .containsExactly("PAYROLL_NIGHTLY.log", "CLEARING_SEND.log", "PIX_MATCH.log");
    }

    @Test
    void writesTheCauseOfThePayrollFailureInLine400Of2000() {
        var log = log("PAYROLL_NIGHTLY");

        assertThat(log).hasSize(2_000);
        assertThat(log.get(399)).contains("ORA-01653", "TS_PAY_DATA");
        assertThat(log.subList(0, 399)).noneMatch(line -> line.contains("ORA-") || line.contains(" ERROR "));
        assertThat(log.subList(400, 2_000)).anyMatch(line -> line.contains(" ERROR ") && !line.contains("ORA-01653"));
        assertThat(log.get(1_999)).endsWith("exit 8");
    }

    private List<String> log(String name) {
        return estate.jobs().stream()
                .filter(job -> job.entry().name().equals(name))
                .flatMap(job -> estate.output(job.runId(1), Instant.EPOCH).stream())
                .findFirst()
                .orElseThrow()
                .lines();
    }

    @Test
    void letsADozenJobsInSeveralStreamsWaitForThePayroll() {
        var waiting = successorsOf("PAYROLL_D.PAYROLL_NIGHTLY");

        assertThat(waiting).hasSizeGreaterThanOrEqualTo(12).allSatisfy(job -> {
            assertThat(job.path("lastRunCompositeStatus").path("status").asText())
                    .isEqualTo("HOLD");
            assertThat(substatus(job)).isEqualTo("HOLD_WAITING_FOR_PREDECESSOR");
        });
        assertThat(waiting.stream().map(job -> job.path("jobStreamName").asText()))
                .contains("PAYROLL_D", "PAYSLIP_D", "BENEFIT_D", "LEDGER_D", "TREASURY_D", "REG_REPORT")
                .doesNotContain("CLEARING_D", "PIX_RECON", "WAREHOUSE_D", "CARD_BILL_D");
    }

    @Test
    void letsOneStreamWaitForTheWholePayrollStream() {
        var payslips = plan(estate).streams().stream()
                .filter(stream -> stream.path("name").asText().equals("PAYSLIP_D"))
                .findFirst()
                .orElseThrow();

        assertThat(payslips.at("/compositeStatus/status").asText()).isEqualTo("HOLD");
        assertThat(payslips.at("/dependencies/0/dependencyType").asText()).isEqualTo("EXTERNAL_JOBSTREAM");
        assertThat(payslips.at("/dependencies/0/jobStreamName").asText()).isEqualTo("PAYROLL_D");
    }

    @Test
    void givesEveryJobThatDoesNotRunAReason() {
        assertThat(jobs)
                .filteredOn(
                        job -> job.at("/lastRunCompositeStatus/status").asText().matches("HOLD|READY"))
                .isNotEmpty()
                .allSatisfy(job ->
                        assertThat(substatus(job)).as(job.path("key").asText()).isNotEmpty());
    }

    @Test
    void hasOneOfEachOtherReasonToWait() {
        assertThat(withSubstatus("HOLD_WAITING_FOR_PROMPT")).containsExactly("TREASURY_RELEASE");
        assertThat(withSubstatus("HOLD_WAITING_FOR_FILE")).containsExactly("LOAN_BUREAU_IN");
        assertThat(withSubstatus("READY_WAITING_FOR_RESOURCES")).containsExactly("RISK_EXPOSURE");
        assertThat(withSubstatus("READY_WAITING_FOR_AGENT"))
                .containsExactly("MIS_BRANCH", "MIS_CARDS", "MIS_CREDIT", "MIS_TREASURY");
        assertThat(withSubstatus("HOLD_WAITING_FOR_TIME")).containsExactly("HK_DB_STATS", "BKP_QUIESCE");
    }

    @Test
    void unlinksOneAgent() {
        assertThat(estate.file().workstations().stream()
                        .map(EstateFile.Workstation::name)
                        .filter(name -> !estate.linked(name)))
                .containsExactly("RPTMD02");
    }

    @Test
    void letsARunningJobHoldTheResourceForFarTooLong() {
        var load = job("WAREHOUSE_D.WH_FACT_MOVES");
        var times = load.at("/jobruns/0/timeInfo");

        assertThat(Duration.parse(times.path("elapsedTime").asText()))
                .isGreaterThan(
                        Duration.parse(times.path("estimatedDuration").asText()).multipliedBy(4));
        assertThat(load.at("/jobruns/0/maxDurationGone").asBoolean()).isTrue();
        assertThat(load.findValue("quantityHeld").asInt()).isEqualTo(2);
        assertThat(job("RISK_D.RISK_EXPOSURE").findValue("available").asInt()).isZero();
    }

    @Test
    void hasOneJobNameInTwoStreams() {
        var byName = estate.jobs().stream()
                .collect(Collectors.groupingBy(job -> job.entry().name()));

        assertThat(byName.values())
                .filteredOn(same -> same.size() > 1)
                .singleElement()
                .satisfies(same -> assertThat(same)
                        .extracting(PlanJob::name)
                        .containsExactly("CARD_BILL_D.EXPORT_FILE", "REG_REPORT.EXPORT_FILE"));
    }

    @Test
    void startedNothingThatStillWaits() {
        var started = estate.jobs().stream()
                .filter(job -> !job.runs().isEmpty())
                .filter(job -> Estate.waits(estate.dependenciesOf(job)))
                .map(PlanJob::name);

        assertThat(started).isEmpty();
    }

    @Test
    void givesTheSameAnswersAfterEveryStart() {
        assertThat(plan(EstateReader.read(folder)).jobs()).isEqualTo(jobs);
    }

    @Test
    void namesEveryFileOfTheDemonstrationInItsIndex() throws IOException {
        var source = Path.of("src/main/resources/demo");
        try (var files = Files.walk(source)) {
            var found = files.filter(Files::isRegularFile)
                    .map(file -> source.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.txt"))
                    .sorted()
                    .toList();
            assertThat(DemoEstate.names()).isEqualTo(found);
        }
    }

    @Test
    void bringsRunbooksAndIncidentNotes() throws IOException {
        try (var files = Files.list(folder.resolve("knowledge"))) {
            assertThat(files).hasSizeBetween(10, 14);
        }
        assertThat(folder.resolve("knowledge/rb-021-folha-tablespace-cheio.md"))
                .content()
                .contains("id: RB-021", "PAYROLL_NIGHTLY", "ORA-01653", "folha-ops@example.com");
    }

    private static PlanJson plan(Estate estate) {
        return new PlanJson(now -> estate, Clock.fixed(estate.file().moment(), ZoneOffset.UTC));
    }

    private JsonNode job(String streamAndJob) {
        return jobs.stream()
                .filter(job -> job.path("key").asText().endsWith("/" + streamAndJob))
                .findFirst()
                .orElseThrow();
    }

    private static String substatus(JsonNode job) {
        return job.at("/lastRunCompositeStatus/substatus").asText();
    }

    private Stream<String> withSubstatus(String wanted) {
        return jobs.stream()
                .filter(job -> substatus(job).equals(wanted))
                .map(job -> job.path("name").asText());
    }

    /** By what the wire says of dependencies, of jobs and of their streams. */
    private List<JsonNode> successorsOf(String name) {
        var reached = new TreeSet<String>(Set.of(name));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            var predecessor = open.removeFirst();
            estate.jobs().stream()
                    .filter(job -> follows(job, predecessor))
                    .map(PlanJob::name)
                    .filter(reached::add)
                    .forEach(open::add);
        }
        reached.remove(name);
        return reached.stream().map(this::job).toList();
    }

    private boolean follows(PlanJob job, String predecessor) {
        return Stream.concat(estate.dependenciesOf(job).stream(), estate.dependenciesOf(job.stream()).stream())
                .anyMatch(dependency -> names(dependency).contains(predecessor));
    }

    private static List<String> names(PlanDependency dependency) {
        if (dependency instanceof PlanDependency.OnJob onJob) {
            return List.of(onJob.predecessor().name());
        }
        return dependency instanceof PlanDependency.OnStream onStream
                ? Estate.jobsIn(onStream.predecessor()).map(PlanJob::name).toList()
                : List.of();
    }
}
