package io.resync.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3_999, 4_000, 4_001, 32_767, 32_768, 32_769, 100_000})
    void aLineMayEndAnywhere(int length) throws IOException {
        var line = "a".repeat(length);

        var lines = read(line + "\n" + line + "\r\nb");

        assertThat(lines).hasSize(3).endsWith("b");
        assertThat(lines.subList(0, 2)).containsOnly(line.substring(0, Math.min(length, Lines.LONGEST)));
    }

    @Test
    void anEndAtTheVeryEndBeginsNoLine() throws IOException {
        assertThat(read("a\n\nb\n")).containsExactly("a", "", "b");
        assertThat(read("")).isEmpty();
    }

    @Test
    void saysHowMuchIsLeftOut() throws IOException {
        var lines = new Lines(new StringReader("a".repeat(40_000) + "\nb"));

        lines.next();
        assertThat(lines.skipped()).isEqualTo(36_000);
        lines.next();
        assertThat(lines.skipped()).isZero();
    }

    private static List<String> read(String text) throws IOException {
        var lines = new Lines(new StringReader(text));
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
