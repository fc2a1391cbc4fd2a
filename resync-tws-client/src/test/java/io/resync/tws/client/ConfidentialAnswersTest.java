package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.V1Engine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.resync.Deadline;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsStatusException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Values of variables and secrets of tasks are in no value, message or log, whatever the engine answers. */
final class ConfidentialAnswersTest {
    private static final String NEEDLE = "N33dle";
    private static final String ID = "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46";
    private static final DefinitionId TABLE = new DefinitionId(PROD, ID);
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(5));

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.resync");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final RecordedEvents events = new RecordedEvents();
    private final V1Engine engine = new V1Engine("10.2.8");
    private final HttpTwsClient client =
            HttpTwsClient.connect(engine.loopback().options().observer(events).build());

    @BeforeEach
    void listen() {
        written.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(written);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(written);
        logger.setLevel(null);
        client.close();
        engine.close();
    }

    @Test
    void areCountedAndDropped() {
        var variables = "\"variables\":[{\"name\":\"A\",\"value\":\"" + NEEDLE
                + "\"},{\"value\":\"Öl\uD83D\uDD11\",\"name\":\"B\"},{\"name\":\"C\",\"value\":null},{\"name\":\"D\",\"value\":{\"x\":\""
                + NEEDLE
                + "\"}},{\"name\":\"E\",\"value\":12345}]";
        engine.answers(
                        "api/v2/model/variabletable",
                        "{\"results\":[{\"def\":{\"id\":\"" + ID + "\"," + variables + "}}]}")
                .answers("api/v2/model/variabletable/" + ID, "{\"def\":{\"id\":\"" + ID + "\"," + variables + "}}");

        var listed = definitions().variableTables(Filter.all(), PageRequest.first(10), SOON);
        var one = definitions().variableTable(TABLE, SOON).orElseThrow();

        assertThat(one.value().variables())
                .containsEntry("A", NEEDLE.length())
                .containsEntry("B", 3)
                .containsEntry("C", 0)
                .containsEntry("D", 0)
                .containsEntry("E", 5);
        assertThat(listed.toString() + one + written.list + events.events())
                .contains("variabletable")
                .doesNotContain(NEEDLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"def\":{\"id\":\"x\",\"variables\":[{\"name\":\"A\",\"value\":\"N33dle",
                "{\"def\":{\"id\":\"x\",\"variables\":[{\"name\":\"A\",\"value\":N33dle}]}}",
                "{\"def\":{\"id\":\"x\",\"variables\":[{\"name\":[\"N33dle\"]}]}}",
                "{\"def\":{\"id\":\"x\",\"variables\":[{\"value\":\"N33dle\"}]}}",
                "{\"def\":{\"id\":\"x\",\"variables\":\"N33dle\"}}",
                "{\"def\":{\"id\":\"x\",\"default\":\"N33dle\"}}",
                "{\"def\":{\"variables\":[{\"name\":\"A\",\"value\":\"N33dle\"}]}}",
                "{\"def\":{\"id\":\"x\"}} N33dle",
                "N33dle",
                ""
            })
    void areNotInTheFailureOfABrokenAnswer(String answer) {
        engine.answers("api/v2/model/variabletable/" + ID, answer);

        assertThat(failure(TwsDecodeException.class))
                .contains("GET model/variabletable/" + ID, "not shown")
                .doesNotContain(NEEDLE);
        assertThat(written.list.toString() + events.events()).doesNotContain(NEEDLE);
    }

    @Test
    void doNotKeepTheShapeFromBeingTold() {
        engine.answers("api/v2/model/variabletable/" + ID, "{\"def\":{\"id\":\"x\",\"variables\":\"" + NEEDLE + "\"}}");

        assertThat(failure(TwsDecodeException.class)).contains("expected a list at /def/variables, found VALUE_STRING");
    }

    @Test
    void areNotInTheFailureOfAnAnswerOfAnotherType() {
        engine.answers(
                "api/v2/model/variabletable/" + ID,
                asked -> json("<p>" + NEEDLE + "</p>", "Content-Type", "text/html"));

        assertThat(failure(TwsDecodeException.class))
                .contains("text/html came", "not shown")
                .doesNotContain(NEEDLE);
    }

    @Test
    void areNotInTheFailureOfAnEngineThatBrokeOverThem() {
        var told = "{\"messages\":[\"AWSJPU013E cannot write " + NEEDLE + "\"]}";
        engine.answers("api/v2/model/variabletable/" + ID, asked -> status(500, told));

        assertThat(failure(TwsStatusException.class))
                .contains("got 500 AWSJPU013E")
                .doesNotContain(NEEDLE);
    }

    @Test
    void areNotInTheFailureOfAListOfTheFirstGeneration() {
        engine.client().capabilities(SOON);
        engine.answers("model/jobdefinition/header/query", "[{\"id\":\"x\",\"taskString\":" + NEEDLE + "}]");

        var failure = catchThrowableOfType(
                TwsDecodeException.class, () -> definitions().jobs(Filter.all(), PageRequest.first(1), SOON));

        assertThat(trace(failure)).contains("model/jobdefinition/header/query").doesNotContain(NEEDLE);
    }

    private Definitions definitions() {
        return client.definitions();
    }

    private String failure(Class<? extends TwsException> type) {
        return trace(catchThrowableOfType(type, () -> definitions().variableTable(TABLE, SOON)));
    }

    /** With all causes. */
    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static MockResponse status(int status, String body) {
        return json(body).newBuilder().code(status).build();
    }
}
