package io.resync.tws.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.Folder;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Definitions.Member;
import io.resync.tws.Definitions.RunCycle;
import io.resync.tws.EngineId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionReaderTest {
    private static final EngineId PROD = new EngineId("prod");

    @Test
    void readsAJobDefinitionOfTheSecondGeneration() throws IOException {
        var page = DefinitionReader.jobs(PROD).page(body("""
                        {"count": 4, "results": [{
                          "kind": "JobDefinition", "key": "/AGTSAO01#/RETAIL/LOADSALES",
                          "def": {
                            "id": "70c1ad52", "folder": "/RETAIL/", "name": "LOADSALES", "workstation": "/AGTSAO01",
                            "description": "Nightly load", "type": "executable", "userLogins": ["etl"],
                            "task": {"executable": {"interactive": false, "path": "load.sh -pwd x",
                                     "arguments": ["a", "token=b"], "credentials": {"user": "u", "key": ["x"]}}},
                            "recovery": {"action": "RERUN", "repeatInterval": "PT5M"}, "new": [{"a": 1}]
                          },
                          "status": {"modifyData": {}}, "actions": []
                        }]}"""), 0);

        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items())
                .containsExactly(new JobDefinition(
                        new DefinitionId(PROD, "70c1ad52"),
                        "LOADSALES",
                        "/AGTSAO01",
                        "/RETAIL/",
                        "executable",
                        "Nightly load",
                        "etl",
                        "interactive=false, path=load.sh -pwd ****, arguments=a, arguments=token=****, user=****, key=****",
                        "RERUN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'header':{'id':'j','jobDefinitionKey':{'name':'LOAD','workstationName':'AGT1'},'description':'d',"
                        + "'taskType':'UNIX','userLogin':'etl'},'taskString':'load.sh','recoveryOption':'STOP'}",
                "{'id':'j','key':{'name':'LOAD','workstationKey':{'name':'AGT1'},'folderKey':null},'description':'d',"
                        + "'type':'UNIX','userLogin':'etl','taskString':'load.sh','recovery':{'action':'STOP'}}",
                "{'key':'x','def':{'name':'LOAD','id':'j','workstation':{'name':'AGT1'},'description':'d',"
                        + "'type':'UNIX','userLogins':[{'name':'etl'}],'task':'load.sh','recovery':'STOP'}}"
            })
    void readsAJobDefinitionInEverySpelling(String answer) throws IOException {
        assertThat(DefinitionReader.jobs(PROD).one(body(answer)))
                .isEqualTo(new JobDefinition(
                        new DefinitionId(PROD, "j"), "LOAD", "AGT1", "", "UNIX", "d", "etl", "load.sh", "STOP"));
    }

    @ParameterizedTest
    @CsvSource({
        "/AGT1#/RETAIL/LOAD,   /AGT1,     /RETAIL/, LOAD",
        "/DC1/AGT1#/RETAIL/LOAD, /DC1/AGT1, /RETAIL/, LOAD",
        "AGT1#LOAD,            AGT1,      '',       LOAD",
        "/RETAIL/LOAD,         '',        /RETAIL/, LOAD",
        "LOAD,                 '',        '',       LOAD"
    })
    void takesFromTheKeyWhatAHeaderDoesNotTellOtherwise(String key, String workstation, String folder, String name)
            throws IOException {
        var header = DefinitionReader.jobs(PROD).one(body("{'def':{'id':'j'},'key':'" + key + "'}"));

        assertThat(List.of(header.workstation(), header.folder(), header.name()))
                .containsExactly(workstation, folder, name);
    }

    @Test
    void readsAJobStream() throws IOException {
        var stream = DefinitionReader.jobStreams(PROD).one(body("""
                        {"kind": "JobStream", "def": {
                          "id": "s", "name": "NIGHT", "workstation": "/AGT1", "folder": "/RETAIL/",
                          "options": ["carryForward", "Draft"], "validFrom": "2026-01-01", "validTo": "2026-12-31T00:00:00Z",
                          "runCycles": [
                            {"name": "R1", "type": "rrule", "expression": "FREQ=DAILY;INTERVAL=1", "calendar": "WORK"},
                            {"name": "R2", "type": "simple", "dates": ["2026-11-20", "2026-11-23"], "validFrom": "2026-02-01"},
                            {"name": "R3", "type": "group", "runCycleGroup": {"name": "CLOSING"}}],
                          "exclusiveRunCycles": [{"name": "X1", "type": "calendar", "calendar": "HOLIDAYS"}],
                          "externalPredecessors": [{"workstation": "/AGT2", "jobStream": "DAY"}],
                          "jobs": [
                            {"name": "A", "workstation": "/AGT1", "jobDefinition": {"name": "Z", "task": "password=x"}},
                            {"name": "B", "workstation": null,
                             "internalPredecessors": [{"jobName": "A"}, "C"],
                             "externalPredecessors": [{"workstation": "/AGT2", "jobStream": "DAY", "jobName": "END"},
                                                      {"jobStreamName": "OTHER"}]}]
                        }}"""));

        assertThat(stream.draft()).isTrue();
        assertThat(stream.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(stream.validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(stream.runCycles())
                .containsExactly(
                        new RunCycle("R1", "rrule", "FREQ=DAILY;INTERVAL=1", "WORK", "", null, null),
                        new RunCycle("R2", "simple", "2026-11-20, 2026-11-23", "", "", LocalDate.of(2026, 2, 1), null),
                        new RunCycle("R3", "group", "", "", "CLOSING", null, null));
        assertThat(stream.excludedBy()).extracting(RunCycle::calendar).containsExactly("HOLIDAYS");
        assertThat(stream.predecessors()).containsExactly("/AGT2#DAY");
        assertThat(stream.members())
                .containsExactly(
                        new Member("A", "/AGT1", List.of()),
                        new Member("B", "", List.of("A", "C", "/AGT2#DAY.END", "OTHER")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'f','key':'/RETAIL/BATCH','def':{'folder':'/RETAIL/','name':'BATCH'}} | /RETAIL/BATCH",
                "{'id':'f','folder':'/RETAIL/','name':'BATCH'} | /RETAIL/BATCH",
                "{'id':'f','folder':'/RETAIL/BATCH/','name':'BATCH'} | /RETAIL/BATCH",
                "{'id':'f','folder':'/','name':'RETAIL'} | /RETAIL",
                "{'id':'f','key':{'name':'RETAIL','folderKey':{'name':'/'}}} | /RETAIL",
                "{'id':'f','path':'/RETAIL','name':'X'} | /RETAIL",
                "{'id':'f','name':'/RETAIL'} | /RETAIL"
            })
    void readsTheWholePathOfAFolderInEitherReading(String answer, String path) throws IOException {
        assertThat(DefinitionReader.folders(PROD).one(body(answer)))
                .isEqualTo(new Folder(new DefinitionId(PROD, "f"), path, ""));
    }

    @Test
    void readsTheDaysOfACalendarOnceAndInOrder() throws IOException {
        var calendar = DefinitionReader.calendars(PROD)
                .one(body("{'id':'c','name':'C','dates':['2026-11-23T00:00:00','2026-11-20',{'date':'2026-11-20'}]}"));

        assertThat(calendar.days()).containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23));
    }

    @Test
    void readsHeadersThatTellNothingButAnId() throws IOException {
        var headers =
                "[{'id':'a'},{'id':'b','description':null,'variables':null,'runCycles':null,'dates':null,'jobs':null}]";

        assertThat(DefinitionReader.jobs(PROD).list(body(headers))).hasSize(2);
        assertThat(DefinitionReader.jobStreams(PROD).list(body(headers))).hasSize(2);
        assertThat(DefinitionReader.calendars(PROD).list(body(headers))).hasSize(2);
        assertThat(DefinitionReader.runCycleGroups(PROD).list(body(headers))).hasSize(2);
        assertThat(DefinitionReader.variableTables(PROD).list(body(headers))).hasSize(2);
        assertThat(DefinitionReader.folders(PROD).list(body(headers))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'id':null}",
                "{'id':' '}",
                "{'id':[]}",
                "{'id':'x','name':{}}",
                "{'id':'x','dates':'2026-11-20'}",
                "{'id':'x','dates':['20.11.2026']}",
                "{'id':'x','dates':[null]}",
                "{'id':'x','dates':[{}]}",
                "{'id':'x','dates':['2026-11-20'",
                "{'id':'x'} {}",
                "[]",
                "null"
            })
    void refusesWhatIsNoCalendar(String answer) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> DefinitionReader.calendars(PROD).one(body(answer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'x','validFrom':'soon'}",
                "{'id':'x','draft':'yes'}",
                "{'id':'x','options':'draft'}",
                "{'id':'x','jobs':[{}]}",
                "{'id':'x','jobs':{}}",
                "{'id':'x','runCycles':['R1']}",
                "{'id':'x','externalPredecessors':[{}]}",
                "{'id':'x','externalPredecessors':[null]}"
            })
    void refusesWhatIsNoJobStream(String answer) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> DefinitionReader.jobStreams(PROD).one(body(answer)));
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8));
    }
}
