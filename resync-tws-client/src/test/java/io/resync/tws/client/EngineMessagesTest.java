package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngineMessagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"messages\":[\"AWSJCO084E expired\",\"AWKTSA050E null\"]} | AWKTSA050E AWSJCO084E expired; AWKTSA050E null",
                "{\"error\":{\"code\":\"OQL_FILTER_SYNTAX_ERROR\"},\"trace\":\"x\"} | OQL_FILTER_SYNTAX_ERROR",
                "{\"messages\":[\"AWSJCO136E busy\",\"cut o | AWSJCO136E busy",
                "<html><b>Error</b> 500: AWSJSY404E</html> | AWSJSY404E Error 500: AWSJSY404E",
                "plain words | plain words",
                "XAWSJCO136E and AWSJCO13E are no codes | XAWSJCO136E and AWSJCO13E are no codes"
            })
    void findsWhatTheEngineSays(String body, String summary) {
        assertThat(EngineMessages.summary(body)).isEqualTo(summary);
    }

    @Test
    void saysNothingForAnEmptyBody() {
        assertThat(EngineMessages.summary("")).isEmpty();
    }

    @Test
    void staysShortAndOnOneLine() {
        var summary = EngineMessages.summary("first\r\n\u001b[31m\u202e" + "x".repeat(5000));

        assertThat(summary).hasSize(300).startsWith("first [31m x").endsWith("x…");
    }
}
