package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LogLinesTest {
    static Stream<Arguments> logs() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("\n", List.of("")),
                Arguments.of("a", List.of("a")),
                Arguments.of("a\n", List.of("a")),
                Arguments.of("a\n\nb", List.of("a", "", "b")),
                Arguments.of("a\r\nb\r\n", List.of("a", "b")),
                Arguments.of("10%\r20%\rdone\nb", List.of("10%\r20%\rdone", "b")),
                Arguments.of("a\r\r\n", List.of("a\r")),
                Arguments.of("execução ñ 😀\n", List.of("execução ñ 😀")));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void splitsAtLineFeeds(String log, List<String> lines) throws IOException {
        assertThat(LogLines.read(stream(log))).isEqualTo(lines);
    }

    @Test
    void splitsAlikeWhereverTheNetworkCutsTheLog() throws IOException {
        var lines = IntStream.range(0, 4000).mapToObj(i -> "linha " + i + " é").toList();

        assertThat(LogLines.read(new OneByteAtATime(stream(String.join("\r\n", lines)))))
                .isEqualTo(lines);
    }

    @Test
    void refusesALogThatIsTooLong() {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> LogLines.read(new Endless()))
                .withMessageContaining("ask for fewer lines");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class OneByteAtATime extends java.io.FilterInputStream {
        OneByteAtATime(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, 1));
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) (length % 2 == 0 ? 'x' : '\n'));
            return length;
        }
    }
}
