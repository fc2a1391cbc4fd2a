package io.resync.tws.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanStatus;
import io.resync.tws.Resource.Holder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanObjectAnswersTest {
    private static final EngineId PROD = new EngineId("prod");

    private final PlanObjectAnswers answers = new PlanObjectAnswers(PROD);

    @Test
    void readsAResourceWithItsHolders() throws IOException {
        var resource = answers.resource(sample("resource.json"));

        assertThat(resource.name()).isEqualTo("DBSLOT");
        assertThat(resource.workstation()).isEqualTo("/AGTLIS02");
        assertThat(resource.quantity()).isEqualTo(4);
        assertThat(resource.available()).isEqualTo(1);
        assertThat(resource.inUse()).isEqualTo(3);
        assertThat(resource.status()).isEqualTo("AVAILABLE");
        assertThat(resource.holders())
                .containsExactly(
                        new Holder(
                                new JobId(PROD, "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46"),
                                new JobStreamId(PROD, "2ad5e0b3-94c1-3f6d-b7a8-58e2c1f03d77"),
                                "PAYMENTS",
                                "EVENING",
                                2),
                        new Holder(null, null, "", "REPORTS", 1));
    }

    @Test
    void keepsTheWordOfAStateItDoesNotKnow() throws IOException {
        var page = answers.resources(sample("resources.json"), 10);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.offset()).isEqualTo(10);
        assertThat(page.items().get(1).status()).isEqualTo("BORROWED");
        assertThat(page.items().get(1).inUse()).isEqualTo(-1);
        assertThat(page.items().get(1).workstation()).isEmpty();
        assertThat(page.items().get(0).holders()).isEmpty();
    }

    @Test
    void readsPromptsOfJobsAndOfJobStreams() throws IOException {
        var prompts = answers.prompts(sample("prompts.json"), 0).items();

        assertThat(prompts.get(0).name()).isEqualTo("GOAHEAD");
        assertThat(prompts.get(0).number()).isEqualTo(17);
        assertThat(prompts.get(0).job()).isEqualTo("/AGTLIS02#/EVENING.PAYMENTS");
        assertThat(prompts.get(0).askedAt()).isEqualTo("2026-11-20T01:00:00Z");
        assertThat(prompts.get(0).answeredAt()).isNull();
        assertThat(prompts.get(1).name()).isEmpty();
        assertThat(prompts.get(1).number()).isEqualTo(-1);
        assertThat(prompts.get(1).jobStream()).isEqualTo("/AGTLIS02#/MONTHLY");
        assertThat(prompts.get(1).answeredAt()).isEqualTo("2026-11-19T22:04:00Z");
    }

    @Test
    void readsOneWorkstation() throws IOException {
        var agent = answers.workstation(sample("workstation.json"));

        assertThat(agent.name()).isEqualTo("AGTLIS02");
        assertThat(agent.linked()).isTrue();
        assertThat(agent.limit()).isEqualTo(12);
    }

    @Test
    void tellsJobsFromJobStreamsWhereverTheKindStands() throws IOException {
        var beside = answers.neighbours(sample("neighbours.json"));

        assertThat(beside.jobs()).singleElement().satisfies(job -> {
            assertThat(job.key()).hasToString("/AGTLIS02#/EVENING.PAYMENTS");
            assertThat(job.state().status()).isEqualTo(PlanStatus.EXEC);
            assertThat(job.critical()).isTrue();
        });
        assertThat(beside.jobStreams()).singleElement().satisfies(stream -> {
            assertThat(stream.name()).isEqualTo("EXTRACT");
            assertThat(stream.state().status()).isEqualTo(PlanStatus.SUCC);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'results':[{'id':'x1','jobStreamId':'s1'}]}                        | flowNodeType is missing",
                "{'results':[{'id':'x1','flowNodeType':'CLOUD'}]}                    | expected flowNodeType JOB or JOBSTREAM, found CLOUD",
                "{'results':[{'flowNodeType':'JOB','jobStreamId':'s1'}]}             | the id of a job is missing",
                "{'count':3,'results':[]}                                            | count says 3, but 0 came",
                "{'count':0}                                                         | results is missing",
                "{'results':[{'flowNodeType':'JOB','id':'x1'                         | Unexpected end-of-input"
            })
    void takesNoPartOfTheNeighboursForAll(String body, String message) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> answers.neighbours(body(body.replace('\'', '"'))))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"X\"}",
                "{\"id\":\" \"}",
                "{\"id\":\"x1\",\"quantity\":\"many\"}",
                "{\"id\":\"x1\",\"holders\":{}}",
                "{\"id\":\"x1\",\"holders\":[7]}",
                "[]",
                "null"
            })
    void refusesAResourceThatIsNone(String body) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.resource(body(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"text\":\"?\"}", "{\"id\":\"x1\",\"timeAsked\":\"soon\"}", "{\"id\":\"x1\",\"number\":1.5}"})
    void refusesAPromptThatIsNone(String item) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> answers.prompts(body("{\"results\":[" + item + "]}"), 0));
    }

    @Test
    void takesNullForAbsent() throws IOException {
        var nulls =
                "{\"id\":\"x1\",\"name\":null,\"quantity\":null,\"holders\":null,\"status\":null,\"workstation\":null}";

        assertThat(answers.resource(body(nulls)).holders()).isEmpty();
        assertThat(answers.resource(body(nulls)).status()).isEmpty();
    }

    static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static InputStream sample(String name) {
        return Objects.requireNonNull(PlanObjectAnswersTest.class.getResourceAsStream("/answers/" + name), name);
    }
}
