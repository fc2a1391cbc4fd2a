package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in an order that is kept. */
final class LazyListTest {
    private final List<String> made = new ArrayList<>();
    private final LazyList<String> list = new LazyList<>(List.of("b1", "a2", "b3", "a4"), this::object);

    @ParameterizedTest
    @CsvSource({
        "ORDER BY name,                    a2 a4 b1 b3",
        "ORDER BY name DESC,               b1 b3 a2 a4",
        "number > 1 ORDER BY name,         a2 a4 b3",
        "ORDER BY number DESC,             a4 b3 a2 b1",
        "number < 4,                       b1 a2 b3"
    })
    void areTheSameAsSortedAtOnce(String oql, String expected) {
        var copy = new ArrayList<ObjectNode>(list);

        assertThat(keys(OqlParser.parse(oql).select(list))).isEqualTo(expected);
        assertThat(keys(OqlParser.parse(oql).select(copy))).isEqualTo(expected);
    }

    @Test
    void areSortedOnce() {
        OqlParser.parse("ORDER BY name").select(list);
        made.clear();

        var again = OqlParser.parse("ORDER BY name").select(list);
        assertThat(made).isEmpty();
        assertThat(again.get(1).path("key").asText()).isEqualTo("a4");
        assertThat(made).containsExactly("a4");
    }

    private static String keys(List<ObjectNode> objects) {
        return String.join(
                " ", objects.stream().map(object -> object.path("key").asText()).toList());
    }

    /** Called by its first letter; equal names keep the order of the plan. */
    private LazyFields.Source object(String key) {
        made.add(key);
        return new LazyFields.Source() {
            @Override
            public ObjectNode whole() {
                return JsonNodeFactory.instance
                        .objectNode()
                        .put("key", key)
                        .put("name", key.substring(0, 1))
                        .put("number", Integer.parseInt(key.substring(1)));
            }

            @Override
            public Optional<JsonNode> part(String field) {
                return Optional.empty();
            }
        };
    }
}
