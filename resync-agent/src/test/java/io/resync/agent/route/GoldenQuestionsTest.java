package io.resync.agent.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.understand.QueryProcessor;
import io.resync.query.Entity;
import io.resync.query.StructuredQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators ask, and what is made of it: language, intent, route and the exact set of entities with their places. */
final class GoldenQuestionsTest {
    private static final int FEWEST_OF_A_LANGUAGE = 40;
    private static final QueryProcessor PROCESSOR = QueryProcessor.standard();
    private static final HybridRouter ROUTER = new HybridRouter();

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void readsWhatIsMeant(String line) {
        var columns = List.of(line.split("\t", -1));

        var query = PROCESSOR.process(columns.get(0), null);

        assertThat(described(query)).isEqualTo(String.join(" | ", columns.subList(1, columns.size())));
    }

    @Test
    void asksEnoughInEveryLanguage() throws IOException {
        var counts = questions().stream()
                .collect(Collectors.groupingBy(line -> line.split("\t", -1)[1], Collectors.counting()));

        assertThat(Arrays.stream(Language.values()).map(language -> counts.getOrDefault(language.tag(), 0L)))
                .allMatch(count -> count >= FEWEST_OF_A_LANGUAGE);
    }

    private static String described(StructuredQuery query) {
        return String.join(
                " | ",
                query.language().tag(),
                query.intent().name(),
                ROUTER.route(query, new Available(false, true)).mode().name(),
                query.entities().stream().map(GoldenQuestionsTest::described).collect(Collectors.joining(" ")));
    }

    private static String described(Entity entity) {
        return entity.type() + ":" + entity.text() + "@" + entity.start();
    }

    static List<String> questions() throws IOException {
        try (var file = GoldenQuestionsTest.class.getResourceAsStream("/io/resync/agent/understand/questions.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
