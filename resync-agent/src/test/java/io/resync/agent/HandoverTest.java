package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HandoverTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prepare the shift handover  | Probable cause: | cannot answer that yet
            Faz a passagem de turno     | Causa provável: | ainda não sei
            Hazme el relevo de turno    | Causa probable: | todavía no puedo
            """)
    void handsOverTheOpenIncidentsWithTheirCauses(String question, String cause, String excuse) {
        try (var night = new DemoNight(folder)) {
            assertThat(night.ask(question).text())
                    .contains(cause)
                    .contains("PAYROLL_D.PAYROLL_NIGHTLY", "ORA-01653")
                    .doesNotContain(excuse);
        }
    }
}
