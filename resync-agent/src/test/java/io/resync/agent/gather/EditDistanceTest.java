package io.resync.agent.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "PAYROLL,PAYROLL,0",
        "PAYROL,PAYROLL,1",
        "PAYROLLS,PAYROLL,1",
        "PAYROLX,PAYROLL,1",
        "PYAROLL,PAYROLL,1",
        "'',ABC,3",
        "ABC,'',3",
        "KITTEN,SITTING,3"
    })
    void countsTypingErrors(String typed, String meant, int errors) {
        assertThat(EditDistance.between(typed, meant)).isEqualTo(errors);
        assertThat(EditDistance.between(meant, typed)).isEqualTo(errors);
    }
}
