package io.resync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {
    @ParameterizedTest
    @CsvSource({"pt-BR,PORTUGUESE", "pt,PORTUGUESE", "pt_PT,PORTUGUESE", "en-GB,ENGLISH", "ES,SPANISH", "es-MX,SPANISH"
    })
    void readsATagOfAnyRegion(String tag, Language language) {
        assertThat(Language.of(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "portuguese please", "\u0000"})
    void knowsWhatItDoesNotSpeak(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }
}
