package io.resync.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeverityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "main.c:12:5: error: 'x' undeclared (first use in this function)",
                "src/a.ts(3,7): error TS2345: Argument is not assignable",
                "error[E0308]: mismatched types",
                "/usr/bin/ld: a.o: undefined reference to `f'",
                "E: Unable to locate package foo",
                "npm ERR! 404 Not Found - GET https://registry.invalid/x",
                "System.IO.FileNotFoundException: Could not find file 'C:\\in.csv'.",
                "panic: runtime error: index out of range [3] with length 3",
                "sqlldr: Permission denied",
                "curl: (7) Failed to connect to host port 443: Connection refused",
                "SQLCODE = -904, ERROR: UNSUCCESSFUL EXECUTION",
                "AWSBHT001E The job could not be launched",
                "FATAL: password authentication failed for user \"batch\"",
                "Killed process 4711 (java) total-vm: out of memory",
                "--- FAIL: TestTransfer (0.02s)",
                "Permissão negada: acesso negado ao diretório",
                "Acceso denegado: no se encontró el archivo"
            })
    void plainErrorsOfManyProgramsExplain(String line) {
        assertThat(Severity.of(line).explains())
                .as(Severity.of(line).toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##[error]Process completed with exit code 1.",
                "make[2]: *** [Makefile:10: all] Error 2",
                "error Command failed with exit code 1.",
                "collect2: error: ld returned 1 exit status",
                "The command \"make\" exited with 2.",
                "step STEP020 ended with errors",
                "BUILD FAILURE",
                "rc=8",
                "COND CODE 0012",
                "= Exit Status           : 137",
                "El proceso ha terminado con código de retorno 4"
            })
    void whatOnlySaysThatItEndedIsAConsequence(String line) {
        assertThat(Severity.of(line).ends()).isTrue();
        assertThat(Severity.of(line).explains()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Process completed with exit code 0.",
                "rc=0",
                "COND CODE 0000",
                "+ if [ -f x ] || exit 1; then echo \"fatal: no such file\"; fi",
                "returned 25 rows",
                "0 failed, 12 passed"
            })
    void whatWentWellDoesNeither(String line) {
        assertThat(Severity.of(line).ends()).isFalse();
        assertThat(Severity.of(line).explains()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "= 45 failed, 100 passed in 7.5s =",
                "Found 279 errors in 9 files",
                "==== FAILURES ====",
                "12 falhas"
            })
    void headingsAndCountsExplainNothing(String line) {
        assertThat(Severity.of(line).role()).isEqualTo(Severity.Role.SUMMARY);
        assertThat(Severity.of(line).weight()).isPositive();
    }
}
