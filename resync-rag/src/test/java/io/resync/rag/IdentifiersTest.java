package io.resync.rag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifiersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            o job PAYROLL_NIGHTLY falhou  | payroll_nightly
            AWSBHT001E                    | awsbht001e
            (ORA-01653):                  | ora-01653
            erro 1653, rc=137             | 1653 137
            /data/extrato.csv.            | extrato.csv
            A__B                          | a__b
            Execução_2                    | execucao_2
            """)
    void findsNames(String text, String names) {
        assertThat(String.join(" ", Identifiers.in(text))).isEqualTo(names);
    }

    @Test
    void findsTheNamesInsideAQualifiedName() {
        assertThat(Identifiers.in("MADETL1#CONTAB_D.CARGA_STG"))
                .containsExactlyInAnyOrder(
                        "madetl1#contab_d.carga_stg", "madetl1", "contab_d.carga_stg", "contab_d", "carga_stg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain words only", "rc 4", "2. Then", "_ - . #", "…", "execução"})
    void findsNoNameInPlainWords(String text) {
        assertThat(Identifiers.in(text)).isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLongForAName() {
        assertThat(Identifiers.in("A1".repeat(40_000))).isEmpty();
    }
}
