package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectIdsTest {
    private static final Pattern PLAIN = Pattern.compile("(?=[^/]*(?:\\d|%3B))[A-Za-z0-9_-](?:[A-Za-z0-9_.-]|%3B)*");
    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9]|%2B|%2F)+(?:%3D){0,2}");
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            "0",
            "_",
            "-",
            ".",
            "..",
            "%3B",
            "%2B",
            "%2F",
            "%3D",
            "%3D",
            "%3b",
            "%",
            "%2",
            "%00",
            "=",
            ";",
            "+",
            "é",
            "\u0660",
            "QUdUO0FC",
            "TURNO0pPQlM7",
            "joblog",
            "issues",
            "action");

    @Test
    void areOfTheFormThatIsSaidOfThem() {
        var random = new Random(20261120);
        int ids = 0;
        for (int i = 0; i < 100_000; i++) {
            var segment = new StringBuilder();
            for (int pieces = random.nextInt(5); pieces >= 0; pieces--) {
                segment.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            boolean plain = PLAIN.matcher(segment).matches();
            boolean packed = BASE64.matcher(segment).matches();
            boolean id = ObjectIds.matches(segment.toString());
            assertThat(id).as(segment.toString()).isIn(plain, plain || packed);
            ids += id ? 1 : 0;
        }
        assertThat(ids).isBetween(5_000, 80_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {299, 300, 301, 2_000, 200_000})
    void areNeverLongerThanAnyIdIs(int length) {
        assertThat(ObjectIds.matches("7".repeat(length))).isEqualTo(length <= 300);
        assertThat(ObjectIds.matches("%3B".repeat(length))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"joblog", "issues", "cXVlcnk%3D", "QUdUOwo%3D", "Ow%3D%3D", "QUdUO%3D", "", "A%3D%3D%3D"})
    void areNotMistakenForOtherThings(String segment) {
        assertThat(ObjectIds.matches(segment)).isFalse();
    }
}
