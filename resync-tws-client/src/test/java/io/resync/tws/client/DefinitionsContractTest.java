package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.Observed;
import io.resync.simulator.Level;
import io.resync.simulator.RecordedRequest;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Capabilities.Generation;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.Definitions.Calendar;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.Definitions.Folder;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Definitions.JobStreamDefinition;
import io.resync.tws.Definitions.Member;
import io.resync.tws.Definitions.RunCycle;
import io.resync.tws.Definitions.RunCycleGroup;
import io.resync.tws.Definitions.VariableTable;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsAccessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DefinitionsContractTest extends AtEveryLevel {
    private static final PageRequest FIRST = PageRequest.first(1000);
    private static final DefinitionId NONE = new DefinitionId(DEMO, "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46");

    @Test
    void seesEveryJobDefinitionOnceOverAllPagesInTheOrderOfTheirNames() {
        var seen = new ArrayList<JobDefinition>();
        var request = PageRequest.first(41);
        var page = definitions().jobs(Filter.all(), request, deadline);
        seen.addAll(page.value().items());
        while (page.value().hasMore()) {
            request = request.next();
            page = definitions().jobs(Filter.all(), request, deadline);
            seen.addAll(page.value().items());
        }

        assertThat(seen).hasSize(195).extracting(JobDefinition::id).doesNotHaveDuplicates();
        assertThat(seen).extracting(JobDefinition::name).isSorted();
        assertThat(page.value().total()).isEqualTo(195);
        assertSource(page.source(), Family.DEFINITIONS);
    }

    @Test
    void narrowsDefinitionsByNameAndWorkstation() {
        assertThat(jobs(new Filter("PAYROLL_O?EN", null))).containsExactly("PAYROLL_OPEN");
        assertThat(jobs(new Filter("PAYROLL_@", "DBSP01"))).hasSize(11).contains("PAYROLL_OPEN");
        assertThat(jobs(new Filter("PAYROLL_@", "/DBSP01"))).hasSize(11);
        assertThat(jobs(new Filter("PAYROLL_@", "DBSP@"))).hasSize(11);
        assertThat(jobs(new Filter("PAYROLL_@", "WHSP05"))).isEmpty();
        assertThat(jobs(Filter.named("PAYROLL"))).isEmpty();
        assertThat(streams(new Filter(null, "APPMD??")))
                .containsExactly("AML_SCREEN", "FX_RATES", "RISK_D", "TREASURY_D");
        assertThat(streams(new Filter("@_D", "APPMD01"))).containsExactly("RISK_D", "TREASURY_D");
    }

    @Test
    void readsOneJobDefinitionWithoutTheSecretsOfItsTask() {
        var listed = one(definitions().jobs(Filter.named("PAYROLL_OPEN"), FIRST, deadline));
        var job = definitions().job(listed.id(), deadline).orElseThrow();

        assertThat(job.value().name()).isEqualTo("PAYROLL_OPEN");
        assertThat(job.value().workstation()).isEqualTo(listed.workstation()).endsWith("DBSP01");
        assertThat(job.value().folder()).isEqualTo(level == Level.V9_4 ? "" : "/RH/");
        assertThat(job.value().type()).isNotEmpty();
        assertThat(job.value().task()).endsWith("/opt/rh/open_period.sh --company all --password ****");
        assertSource(job.source(), Family.DEFINITIONS);
    }

    @Test
    void readsOneJobStreamWithMembersAndRunCycles() {
        var listed = one(definitions().jobStreams(Filter.named("PAYSLIP_D"), FIRST, deadline));
        var stream = definitions().jobStream(listed.id(), deadline).orElseThrow();

        assertThat(listed.members()).as("lists go without").isEmpty();
        assertThat(stream.value().name()).isEqualTo("PAYSLIP_D");
        assertThat(stream.value().draft()).isFalse();
        assertThat(stream.value().predecessors())
                .singleElement()
                .asString()
                .endsWith("DBSP01#PAYROLL_D")
                .doesNotContain(".");
        assertThat(stream.value().members())
                .hasSize(5)
                .extracting(Member::workstation)
                .allMatch(name -> name.endsWith("APPSP02"));
        assertThat(stream.value().members().get(1).predecessors())
                .contains(stream.value().members().get(0).name());
        assertThat(stream.value().runCycles())
                .extracting(RunCycle::type, RunCycle::expression)
                .containsExactly(tuple("rrule", "FREQ=DAILY;INTERVAL=1"));
        assertSource(stream.source(), Family.DEFINITIONS);
    }

    @Test
    void tellsWhenAJobStreamWillRunWhereTheEngineComputesIt() {
        var stream = one(definitions().jobStreams(Filter.named("PAYSLIP_D"), FIRST, deadline));
        var from = Instant.parse("2026-11-21T00:00:00Z");
        var dates = definitions().runDates(stream.id(), new TimeRange(from, from.plus(Duration.ofDays(3))), deadline);

        if (level == Level.V10_2_8) {
            assertThat(dates.orElseThrow().value())
                    .containsExactly(
                            Instant.parse("2026-11-21T04:00:00Z"),
                            Instant.parse("2026-11-22T04:00:00Z"),
                            Instant.parse("2026-11-23T04:00:00Z"));
            assertSource(dates.orElseThrow().source(), Family.RUN_DATES);
        } else {
            assertThat(dates).isEmpty();
        }
        assertThat(definitions().runDates(NONE, new TimeRange(from, from.plusSeconds(1)), deadline))
                .isEmpty();
    }

    @Test
    void readsCalendars() {
        var calendars = definitions().calendars(Filter.all(), FIRST, deadline);
        assertThat(calendars.value().items()).extracting(Calendar::name).containsExactly("BANKDAYS", "HOLIDBR");
        assertSource(calendars.source(), Family.DEFINITIONS);

        var holidays = one(definitions().calendars(Filter.named("HOLID@"), FIRST, deadline));
        assertThat(definitions()
                        .calendar(holidays.id(), deadline)
                        .orElseThrow()
                        .value()
                        .days())
                .containsExactly(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 25));
    }

    @Test
    void readsRunCycleGroups() {
        var listed = one(definitions().runCycleGroups(Filter.all(), FIRST, deadline));
        var group =
                definitions().runCycleGroup(listed.id(), deadline).orElseThrow().value();

        assertThat(group).extracting(RunCycleGroup::name).isEqualTo("CLOSING");
        assertThat(group.description()).isEqualTo("Fechamento mensal e revisão semanal");
        assertThat(group.runCycles()).extracting(RunCycle::name).containsExactly("MONTHEND", "REVIEW");
    }

    @Test
    void countsTheValuesOfVariablesAndDropsThem() {
        var listed = one(definitions().variableTables(Filter.named("MAIN_TABLE"), FIRST, deadline));
        var table = definitions().variableTable(listed.id(), deadline).orElseThrow();

        assertThat(table.value())
                .isEqualTo(new VariableTable(
                        listed.id(),
                        "MAIN_TABLE",
                        "Values for all job streams",
                        true,
                        Map.of("REGION", 2, "CURRENCY", 3, "RETENTION_DAYS", 3, "SFTP_PASSWORD", 14)));
        assertThat(table.toString()).contains("SFTP_PASSWORD").doesNotContain("not-a-real-one");
        assertThat(listed.toString()).doesNotContain("not-a-real-one");
        assertThat(definitions()
                        .variableTables(Filter.all(), FIRST, deadline)
                        .value()
                        .items())
                .extracting(VariableTable::name, VariableTable::standard)
                .containsExactly(tuple("MADRID", false), tuple("MAIN_TABLE", true));
    }

    @Test
    void readsFoldersWhereTheEngineHasThem() {
        var folders = definitions().folders(Filter.all(), FIRST, deadline);
        var one = definitions().folders(Filter.named("CONT@"), FIRST, deadline);

        assertThat(one.source()).endsWith(servedBy(Family.DEFINITIONS) == Generation.FIRST ? "(V1)" : "model/folder");
        if (level == Level.V9_4) {
            assertThat(folders.value()).isEqualTo(new Page<>(List.of(), 0, 0));
        } else {
            assertThat(folders.value().items())
                    .extracting(Folder::path)
                    .hasSize(13)
                    .contains("/CONTAB", "/RH");
            assertThat(one.value().items()).extracting(Folder::path).containsExactly("/CONTAB");
        }
    }

    @Test
    void findsNothingForAnIdThatNothingHas() {
        assertThat(definitions().job(NONE, deadline)).isEmpty();
        assertThat(definitions().jobStream(NONE, deadline)).isEmpty();
        assertThat(definitions().calendar(NONE, deadline)).isEmpty();
        assertThat(definitions().runCycleGroup(NONE, deadline)).isEmpty();
        assertThat(definitions().variableTable(NONE, deadline)).isEmpty();
    }

    @Test
    void refusesWhatMeansNothingToTheEngine() {
        var foreign = new DefinitionId(new EngineId("other"), NONE.value());

        assertThatIllegalArgumentException().isThrownBy(() -> definitions().job(foreign, deadline));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definitions().calendars(new Filter(null, "A"), FIRST, deadline));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definitions().jobs(new Filter("A'B", null), FIRST, deadline));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definitions().jobs(new Filter(null, "A#B"), FIRST, deadline));
    }

    @Test
    void tellsThatTheUserMayNotReadThem() {
        try (var guest = clientWith(new Credentials.Basic("guest", "secret"))) {
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> guest.definitions().variableTables(Filter.all(), FIRST, deadline));
        }
    }

    @Test
    void neverLocksWhatItReads() {
        readsOneJobStreamWithMembersAndRunCycles();

        assertThat(engine.requests())
                .noneMatch(RecordedRequest::changeAttempt)
                .extracting(RecordedRequest::query)
                .noneMatch(query -> query.contains("lock"));
    }

    private Definitions definitions() {
        return client.definitions();
    }

    private List<String> jobs(Filter filter) {
        return definitions().jobs(filter, FIRST, deadline).value().items().stream()
                .map(JobDefinition::name)
                .toList();
    }

    private List<String> streams(Filter filter) {
        return definitions().jobStreams(filter, FIRST, deadline).value().items().stream()
                .map(JobStreamDefinition::name)
                .toList();
    }

    private static <T> T one(Observed<Page<T>> page) {
        assertThat(page.value().items()).hasSize(1);
        return page.value().items().get(0);
    }
}
