package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstateReaderTest {
    private final Path folder;

    EstateReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsTheExampleOfTheReadme() throws Exception {
        var estate = EstateReader.read(SmallEstate.in(folder));

        assertThat(estate.jobs())
                .extracting(PlanJob::key)
                .startsWith("/AGT1#/RETAIL/SALES_D.FETCH_SALES")
                .hasSize(10);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "moment"                   | "momnt"                    | at /moment: Missing required creator property
            "2026-11-20T07:10:00Z"     | "yesterday"                | at /moment: Cannot deserialize
            "America/Sao_Paulo"        | "Brazil/Nowhere"           | at /engine/timezone: Cannot deserialize
            "type": "AGENT", "states"  | "states"                   | at /workstations/0/type: Missing required creator property 'type'
            "name": "AGT2"             | "name": "AGT1"             | at /workstations/1/name: 'AGT1' stands here a second time
            "name": "RANK_SHOPS"       | "name": "RANK SHOPS"       | at /streams/0/jobs/3/name: the name 'RANK SHOPS' is not one the engine takes
            "state": "SUCC"            | "state": "DONE"            | at /streams/0/jobs/0/state: Cannot deserialize
            "quantity": 2}]}           | "quantity": "2"}]}         | at /streams/0/jobs/2/dependencies/resources/0/quantity: Cannot coerce
            "workstation": "AGT2"      | "workstation": "AGT3"      | at /streams/0/jobs/4/workstation: there is no workstation 'AGT3'; expected the name of one: [AGT1, AGT2]
            ["FETCH_SALES"]            | ["FETCH"]                  | at /streams/0/jobs/1/dependencies/jobs/0: there is no job 'SALES_D.FETCH'
            "SALES_D.LOAD_SALES"       | "SALES_D.LOAD"             | at /streams/1/jobs/0/dependencies/jobs/0: there is no job 'SALES_D.LOAD'
            "streams": ["SALES_D"]     | "streams": ["SALE_D"]      | at /streams/1/dependencies/streams/0: there is no job stream 'SALE_D'; expected the name of one: [REPORT_D, SALES_D, STOCK_D]
            "streams": ["SALES_D"]     | "streams": ["REPORT_D"]    | at /streams/1/dependencies/streams: job stream REPORT_D waits for itself
            {"streams": ["SALES_D"]}   | {"resources": [{"name": "DBSLOT", "quantity": 1}]} | at /streams/1/dependencies/resources: a job stream asks for a resource
            "DBSLOT", "quantity": 1    | "DBLOT", "quantity": 1     | at /streams/0/jobs/3/dependencies/resources/0/name: there is no resource 'DBLOT'
            "AGT1", "quantity": 2      | "AGT1", "quantity": 1      | at /resources/0/quantity: running jobs hold 2 units of 1
            "AGT1", "quantity": 2      | "AGT9", "quantity": 2      | at /resources/0/workstation: there is no workstation 'AGT9'
            "/RETAIL/", "schedule": "2026-11-20T03 | "RETAIL", "schedule": "2026-11-20T03 | at /streams/0/folder: 'RETAIL' is not a folder
            "LOAD_SALES.log"           | "LOAD.log"                 | at /streams/0/jobs/1/runs/0/log: there is no file of the folder logs 'LOAD.log'
            "log": "LOAD_SALES.log"    | "workstation": "AGT1"      | estate.json: no run names the log LOAD_SALES.log
            "number": 107,             | "number": 107, "state": "SUCC", | at /streams/0/jobs/0/runs/1/state: given; expected it on all but the last run
            "state": "ABEND", "number" | "number"                   | at /streams/0/jobs/0/runs/0/state: missing
            "PRINT_SALES", "state": "READY" | "PRINT_SALES", "state": "SUCC" | at /streams/0/jobs/4/runs: SALES_D.PRINT_SALES is SUCC without a run
            "started": "2026-11-20T04:10:00Z" | "started": "2026-11-20T04:10:00Z", "ended": "2026-11-20T04:20:00Z" | at /streams/0/jobs/2/runs/0/ended: a run in EXEC has an end
            "ended": "2026-11-20T03:44:30Z" | "ended": "2026-11-20T03:39:59Z" | at /streams/0/jobs/0/runs/1/ended: 2026-11-20T03:39:59Z lies before the start
            "job": "SALES_D.LOAD_SALES"     | "job": "SALES_D.LOAD"    | at /history/0/job: there is no job 'SALES_D.LOAD'; expected the name of one: [REPORT_D.MAKE_REPORT
            "elapsed": "PT2M", "state": "ABEND" | "elapsed": "PT2M", "state": "EXEC" | at /history/0/runs/1/state: EXEC is not an end; expected SUCC, ABEND, FAIL, CANCL or SUPPR
            "elapsed": "PT2M"          | "elapsed": "PT-2M"         | at /history/0/runs/1/elapsed: PT-2M is negative
            "elapsed": "PT2M"          | "elapsed": "P2D"           | at /history/0/runs/1/elapsed: the run ends at 2026-11-21T03:45:10Z; expected an end before the moment
            2026-11-18T03:45:00Z       | 2026-11-21T03:45:00Z       | at /history/0/runs/0/started: 2026-11-21T03:45:00Z lies after the moment 2026-11-20T07:10:00Z; expected the past
            2026-11-20T04:05:00Z       | 2027-11-20T04:05:00Z       | at /audit/0/at: 2027-11-20T04:05:00Z lies after the moment
            "workstation": "AGT1", "data" | "workstation": "AGT5", "data" | at /audit/0/workstation: there is no workstation 'AGT5'
            "rule": "SALES_FAILED"     | "rule": "SALES"            | at /messages/0/rule: there is no event rule 'SALES'; expected the name of one: [SALES_FAILED]
            "severity": "ERROR"        | "severity": "BAD"          | at /messages/0/severity: Cannot deserialize
            2026-11-20T03:48:50Z       | 2027-11-20T03:48:50Z       | at /eventRules/0/fired/0/at: 2027-11-20T03:48:50Z lies after the moment
            "dates": ["2026-11-20"     | "dates": ["20 November"    | at /calendars/0/dates/0: Cannot deserialize
            "name": "MAIN_TABLE"       | "name": "MAIN TABLE"       | at /variableTables/0/name: the name 'MAIN TABLE' is not one the engine takes
            """)
    void refusesAndSaysWhereAndWhy(String piece, String replacement, String message) throws Exception {
        var estate = SmallEstate.in(folder, piece, replacement);

        assertThatThrownBy(() -> EstateReader.read(estate))
                .isInstanceOf(InvalidEstateException.class)
                .hasMessageContaining("estate.json")
                .hasMessageContaining(message);
    }

    @Test
    void namesTheLineOfAKeyItDoesNotKnow() throws Exception {
        var estate = SmallEstate.in(folder, "\"critical\": true", "\"criticl\": true");

        assertThatThrownBy(() -> EstateReader.read(estate))
                .hasMessageContaining(", line 21, at /streams/0/jobs/1/criticl: there is no key 'criticl'")
                .hasMessageContaining(
                        "expected one of [critical, dependencies, description, error, estimated, fails, name,");
    }

    @Test
    void saysWhatTheReadmeShows() throws Exception {
        var estate = SmallEstate.in(folder, "\"streams\": [\"SALES_D\"]", "\"streams\": [\"SALE_D\"]");

        assertThatThrownBy(() -> EstateReader.read(estate))
                .satisfies(e -> assertThat(Path.of("README.md"))
                        .content()
                        .contains("\n" + String.valueOf(e.getMessage()).replace(folder + "/", "") + "\n"));
    }

    @Test
    void refusesBrokenJson() throws Exception {
        var estate = SmallEstate.in(folder, "\"moment\":", "\"moment\"");

        assertThatThrownBy(() -> EstateReader.read(estate))
                .isInstanceOf(InvalidEstateException.class)
                .hasMessageContaining("estate.json, line 2: not JSON");
    }

    @Test
    void refusesAFolderWithoutAnEstate() {
        assertThatThrownBy(() -> EstateReader.read(folder.resolve("nothing")))
                .isInstanceOf(InvalidEstateException.class)
                .hasMessageContaining("expected a folder with estate.json");
    }

    @Test
    void readsAnEstateWithoutLogs() throws Exception {
        var estate = SmallEstate.in(folder, "\"log\": \"LOAD_SALES.log\"", "\"workstation\": \"AGT1\"");
        Files.delete(estate.resolve("logs/LOAD_SALES.log"));
        Files.delete(estate.resolve("logs"));

        assertThat(EstateReader.read(estate).jobs()).hasSize(10);
    }

    @Test
    void refusesALogThatIsNotText() throws Exception {
        var estate = SmallEstate.in(folder);
        Files.write(estate.resolve("logs/LOAD_SALES.log"), new byte[] {'a', (byte) 0xC3, '\n'});

        assertThatThrownBy(() -> EstateReader.read(estate))
                .isInstanceOf(InvalidEstateException.class)
                .hasMessageContaining("LOAD_SALES.log cannot be read as text")
                .hasMessageContaining("expected UTF-8");
    }
}
