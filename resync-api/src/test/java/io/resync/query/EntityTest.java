package io.resync.query;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class EntityTest {
    @Test
    void coversItsOwnText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entity(EntityType.JOB, "PAYROLL", 3, 9))
                .withMessageContaining("'PAYROLL' does not fill 3 to 9");
    }
}
