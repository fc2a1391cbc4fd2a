package io.resync.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.EngineId;
import io.resync.tws.JobLog;
import io.resync.tws.RunId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogTriageTest {
    private static final RunId RUN = new RunId(new EngineId("test"), "r1");

    @Test
    void aDigitAtTheEndOfANameIsNoCountOfFailures() {
        var cause = LogTriage.firstCause(
                log("start", "ERROR write to /stage/part7 failed: No space left on device", "end"));

        assertThat(cause).map(LogCause::lineNumber).contains(2L);
    }

    @Test
    void takesTheFirstCauseAndNotTheLastLine() {
        var log = log(
                "02:00:01 INFO  starting",
                "02:00:02 WARN  retry of the connection, attempt 2",
                "02:00:09 ERROR cannot extend the table space DATA01",
                "02:00:10 ERROR transaction rolled back",
                "exit status 8");

        assertThat(LogTriage.firstCause(log)).hasValueSatisfying(cause -> {
            assertThat(cause.lineNumber()).isEqualTo(3);
            assertThat(cause.line()).contains("cannot extend");
            assertThat(cause.errorLines()).isEqualTo(2);
            assertThat(cause.read()).isEqualTo(5);
        });
    }

    @Test
    void aStackBelongsToItsErrorAndItsInnermostCauseSaysWhy() {
        var log = log(
                "INFO  reading",
                "java.lang.IllegalStateException: load failed",
                "\tat a.B.c(B.java:1)",
                "Caused by: java.sql.SQLException: login refused",
                "\tat d.E.f(E.java:2)",
                "\t... 3 more",
                "INFO  closing");

        assertThat(LogTriage.firstCause(log)).hasValueSatisfying(cause -> {
            assertThat(cause.from()).isEqualTo(2);
            assertThat(cause.to()).isEqualTo(6);
            assertThat(cause.lineNumber()).isEqualTo(4);
            assertThat(cause.line()).contains("login refused");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 errors, 0 warnings",
                "finished without errors",
                "errors: 0",
                "terminado sin errores",
                "processado, nenhum erro",
                "INFO  retrying, attempt 3 failed",
                "WARN  connection refused, will retry",
                "1,200 rows loaded",
                "\u001b[34mDEBUG\u001b[0m failed to read the optional file",
                "Downloading https://registry.invalid/batch.tar.gz",
                "reading /data/failed/list.csv and missing-keys.txt"
            })
    void whatOnlySoundsLikeAnErrorIsNone(String line) {
        assertThat(LogTriage.firstCause(log(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load.sh: line 12: sqlldr: command not found",
                "cp: cannot stat 'in.csv': No such file or directory",
                "Falha ao abrir o arquivo de entrada: não encontrado",
                "Error: no se pudo abrir el archivo",
                "Traceback (most recent call last):"
            })
    void aPlainFailureIsFoundWithoutALevel(String line) {
        assertThat(LogTriage.firstCause(log("starting", line, "done")))
                .hasValueSatisfying(cause -> assertThat(cause.lineNumber()).isEqualTo(2));
    }

    @Test
    void countsLinesAsTheLogDoes() {
        var log = new JobLog(RUN, 1_001, List.of("ok", "FATAL out of memory"));

        assertThat(LogTriage.firstCause(log)).hasValueSatisfying(cause -> {
            assertThat(cause.lineNumber()).isEqualTo(1_002);
            assertThat(cause.read()).isEqualTo(2);
        });
        assertThat(LogTriage.read(log).tail()).extracting(LogLine::number).containsExactly(1_001L, 1_002L);
    }

    @Test
    void secretsOfTheLogStayInTheLog() {
        var log = log("ERROR login failed for sqlplus batch/hunter2@PROD password=hunter2");

        assertThat(LogTriage.firstCause(log)).hasValueSatisfying(cause -> {
            assertThat(cause.line()).doesNotContain("hunter2");
            assertThat(cause.excerpt()).noneMatch(line -> line.contains("hunter2"));
        });
    }

    @Test
    void aLineOfAMillionCharactersTakesNoTime() {
        var lines = new ArrayList<String>();
        lines.add("ERROR " + "a.".repeat(500_000));
        lines.add("x".repeat(1_000_000) + ": denied");

        assertThat(LogTriage.firstCause(new JobLog(RUN, 1, lines)))
                .hasValueSatisfying(cause -> assertThat(cause.lineNumber()).isEqualTo(1));
    }

    private static JobLog log(String... lines) {
        return new JobLog(RUN, 1, List.of(lines));
    }
}
