package io.resync.agent.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import org.junit.jupiter.api.Test;

/** The lines of the README about codes. */
final class ReadmeTest {
    @Test
    void looksUpACodeAndReadsACause() {
        var catalogue = MessageCatalogue.standard();
        var entry = catalogue.find("SQL0911N").orElseThrow();

        assertThat(entry.code()).isEqualTo("db2.-911");
        assertThat(catalogue.words(Language.SPANISH).get(entry.meaning()))
                .startsWith("interbloqueo o tiempo de bloqueo agotado; ");
        assertThat(CauseReading.of("open: Permiso denegado").category()).isEqualTo(CauseCategory.PERMISSION);
        assertThat(catalogue.entries()).hasSize(365);
    }
}
