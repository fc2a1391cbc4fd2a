package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LazyFieldsTest {
    private int wholes;
    private final ObjectNode node = LazyFields.node(new LazyFields.Source() {
        @Override
        public ObjectNode whole() {
            wholes++;
            return JsonNodeFactory.instance.objectNode().put("name", "A").put("rest", 1);
        }

        @Override
        public Optional<JsonNode> part(String field) {
            return field.equals("name") ? Optional.of(JsonNodeFactory.instance.textNode("A")) : Optional.empty();
        }
    });

    @Test
    void readsAPartWithoutTheWhole() {
        assertThat(node.path("name").asText()).isEqualTo("A");
        assertThat(node.has("name")).isTrue();
        assertThat(wholes).isZero();
    }

    @Test
    void knowsAllFieldsAllTheSame() {
        assertThat(node.path("rest").asInt()).isOne();
        assertThat(node.path("other").isMissingNode()).isTrue();
        assertThat(node).hasToString("{\"name\":\"A\",\"rest\":1}").hasSize(2);
        assertThat(node).isEqualTo(node.deepCopy());
    }

    @Test
    void keepsWhatWasChanged() {
        node.remove("rest");
        node.put("name", "B");

        assertThat(node).hasToString("{\"name\":\"B\"}");
        assertThat(wholes).isOne();
    }

    @Test
    void showsEachPartOfAJobAsItStandsInTheWhole(@TempDir Path folder) throws Exception {
        var estate = EstateReader.read(DemoEstate.unpack(folder.resolve("demo")));
        var small = EstateReader.read(SmallEstate.in(folder.resolve("small")));

        assertThat(Stream.of(estate, small)
                        .flatMap(one -> one.jobs().stream()
                                .map(job -> new JobJson(one, job, one.file().moment()))))
                .hasSizeGreaterThan(200)
                .allSatisfy(job -> job.whole()
                        .properties()
                        .forEach(field -> assertThat(job.part(field.getKey()).orElse(field.getValue()))
                                .as(field.getKey())
                                .isEqualTo(field.getValue())));
        assertThat(new JobJson(small, small.jobs().get(0), small.file().moment()).part("jobruns"))
                .isPresent();
    }
}
