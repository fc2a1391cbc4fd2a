package io.resync.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntityTest {
    @Test
    void coversItsOwnText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entity(EntityType.JOB, "PAYROLL", 3, 9))
                .withMessageContaining("'PAYROLL' does not fill 3 to 9");
    }

    @ParameterizedTest
    @CsvSource({
        "CARGA, MADETL1#DWH_LOAD.CARGA, true",
        "DWH_LOAD.CARGA, MADETL1#/ETL/DWH_LOAD.CARGA, true",
        "MADETL1#DWH_LOAD.CARGA, /MADETL1#/ETL/DWH_LOAD.CARGA, true",
        "carga, MADETL1#DWH_LOAD.CARGA, false",
        "madetl1#DWH_LOAD.CARGA, MADETL1#DWH_LOAD.CARGA, false"
    })
    void isExactlyANameInItsOwnCaseOnly(String typed, String name, boolean exact) {
        assertThat(found(typed, name).exactName()).isEqualTo(exact ? Optional.of(name) : Optional.empty());
    }

    @Test
    void isNoNameExactlyWhereSeveralCanBeMeant() {
        assertThat(found("A", "S1.A", "S2.A").exactName()).isEmpty();
        assertThat(new Entity(EntityType.JOB, "A", 0, 1).exactName()).isEmpty();
    }

    private static Entity found(String typed, String... names) {
        var known = Stream.of(names)
                .map(name -> new KnownName(EntityType.JOB, name))
                .toList();
        var outcome = known.size() == 1 ? Resolution.Outcome.FOUND : Resolution.Outcome.SEVERAL;
        return new Entity(EntityType.JOB, typed, 0, typed.length(), new Resolution(outcome, known));
    }
}
