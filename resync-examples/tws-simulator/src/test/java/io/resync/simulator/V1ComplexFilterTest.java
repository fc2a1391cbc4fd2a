package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joined filters, of the demonstration's plan and of one in its archive. */
final class V1ComplexFilterTest {
    private static final String ERROR = "{'filter':{'statusList':['ERROR']}}";
    private static final String LONG = "{'filter':{'maxDurationGone':true}}";
    private static final String NOT_PAYROLL = "{'filter':{'jobName':'PAYROLL*'},'notOperator':true}";
    private final Simulator engine;

    V1ComplexFilterTest(@TempDir Path folder) {
        engine = Simulator.builder(DemoEstate.unpack(folder.resolve("demo")))
                .user("wauser", "secret")
                .frozen()
                .level(Level.V9_4)
                .start();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'operator':'OR','jobInPlanComplexFilter':[" + ERROR + "," + LONG + "]}"
                        + "        | PAYROLL_NIGHTLY PIX_MATCH CLEARING_SEND WH_FACT_MOVES",
                "{'operator':'AND','jobInPlanComplexFilter':[" + ERROR + "," + NOT_PAYROLL + "]}"
                        + " | PIX_MATCH CLEARING_SEND",
                "{'operator':'AND','jobInPlanComplexFilter':[" + NOT_PAYROLL + "],'complexFilters':["
                        + "{'operator':'OR','jobInPlanComplexFilter':[" + ERROR + "," + LONG + "]}]}"
                        + " | PIX_MATCH CLEARING_SEND WH_FACT_MOVES",
            })
    void joinsFilters(String complex, String found) throws Exception {
        assertThat(names("current", "'complexFilters':" + complex).split(" "))
                .containsExactlyInAnyOrder(found.split(" "));
    }

    @Test
    void takesThemTogetherWithAnOrdinaryFilter() throws Exception {
        var body = "'filters':{'jobInPlanFilter':{'jobName':'P*'}},"
                + "'complexFilters':{'operator':'OR','jobInPlanComplexFilter':[" + ERROR + "]}";

        assertThat(names("current", body)).isEqualTo("PAYROLL_NIGHTLY PIX_MATCH");
    }

    @Test
    void joinsThemOnlyInTheCurrentPlan() throws Exception {
        var body = "{'complexFilters':{'operator':'OR'}}".replace('\'', '"');
        var answer = Http.of(engine).query("/plan/202611190000/job/query", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("complexFilters are for the plan current, not for 202611190000");
    }

    private String names(String plan, String body) throws Exception {
        var answer = Http.of(engine).query("/plan/" + plan + "/job/query", ("{" + body + "}").replace('\'', '"'));
        return StreamSupport.stream(Http.read(answer).spliterator(), false)
                .map(job -> job.path("name").asText())
                .collect(Collectors.joining(" "));
    }
}
