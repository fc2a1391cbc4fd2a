package io.resync.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrapperLinesTest {
    private static final String CAUSE = "530 Login incorrect";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step ended in error",
                "job failed",
                "wrapper: child ended, exit code 8",
                "IEF450I PAY7 STEP1 - ABEND=S0C7 U0000",
                "ERROR giving up, código de retorno gravado",
                "proceso terminado con errores",
                "etapa encerrada com falha"
            })
    void thatAStepEndedIsNoCauseWhereALineSaysMore(String last) {
        var lines = new ArrayList<>(List.of("start", CAUSE));
        IntStream.range(0, 40).mapToObj(number -> "closing handle " + number).forEach(lines::add);
        lines.add(last);

        assertThat(first(lines)).isEqualTo(CAUSE);
    }

    @Test
    void aCodeOfTheEndIsTheCauseWhereNothingElseSaysOne() {
        assertThat(first(List.of("start", "IEF450I PAY7 STEP1 - ABEND=S0C7 U0000")))
                .contains("S0C7");
        assertThat(LogTriage.read(List.of("start", "step ended in error").iterator())
                        .causes())
                .isEmpty();
    }

    @Test
    void theMessageThatNamesTheFieldSaysMoreThanTheOneThatNamesTheKind() {
        var lines = new ArrayList<>(List.of(
                "PAY7I READING",
                "CEE3207S The system detected a data exception (System Completion Code=0C7).",
                "         From compile unit PAY7 at statement 88",
                "IGZ0033S field NET-P of record 00000412 is not packed decimal, length 90, expected 96"));
        IntStream.range(0, 300)
                .mapToObj(number -> "%08X  C07FE057 AD266DFF D94E4F35  *................*".formatted(number))
                .forEach(lines::add);
        lines.add("IEF450I PAY7 STEP1 - ABEND=S0C7 U0000");

        assertThat(first(lines)).contains("NET-P");
    }

    @Test
    void aPortIsNoCountOfFailures() {
        assertThat(first(List.of("start", "connection to server at \"db\", port 5432 failed: FATAL: no such role")))
                .contains("5432");
    }

    private static String first(List<String> lines) {
        return LogTriage.read(lines.iterator()).causes().get(0).line();
    }
}
