package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why jobs do not start, and mailboxes that fill, in the demonstration. */
final class V1HealthTest {
    @ParameterizedTest
    @CsvSource({"9.4, /issuesList", "10.1.1, /issuesList", "10.2.5, ''", "10.2.8, ''"})
    void tellsWhyAJobDoesNotStart(String level, String place, @TempDir Path folder) throws Exception {
        try (var engine = start(folder, Level.of(level))) {
            var http = Http.of(engine);
            var held = Http.read(http.query(
                    "/plan/current/job/query",
                    "{\"filters\":{\"jobInPlanFilter\":{\"jobName\":\"PAYROLL_BANKFILE\"}}}",
                    "How-Many",
                    "1"));
            var id = held.at("/0/id").asText();
            var answer = http.query("/plan/current/job/issues", "{\"jobIdList\":[\"" + id + "\"]}");

            assertThat(Http.read(answer).at(place)).singleElement().satisfies(issue -> {
                assertThat(issue.path("id").asText()).isEqualTo(id);
                assertThat(issue.path("issueType").asText()).isEqualTo("HOLD_WAITING_FOR_PREDECESSOR");
                assertThat(issue.path("issueMessage").asText()).contains("PAYROLL_BANKFILE");
            });
            assertThat(http.query("/plan/current/job/issues", "{}").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void fillsTheBoxOfAnAgentThatIsAway(@TempDir Path folder) throws Exception {
        try (var engine = start(folder, Level.V10_2_8)) {
            assertThat(fill(engine, "pobox/RPTMD02.msg")).isBetween(1, 100);
            assertThat(fill(engine, "pobox/DBSP01.msg")).isZero();
            assertThat(fill(engine, "Mailbox.msg")).isZero();
            var http = Http.of(engine);
            var none = http.below("/engine/mailbox_fill_percentage?mailboxName=NONE");
            assertThat(http.send(none.build()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void knowsNoBoxesAt94(@TempDir Path folder) throws Exception {
        try (var engine = start(folder, Level.V9_4)) {
            var http = Http.of(engine);
            var box = http.below("/engine/mailbox_fill_percentage?mailboxName=Mailbox.msg");

            assertThat(http.send(box.build()).statusCode()).isEqualTo(404);
        }
    }

    private static int fill(Simulator engine, String box) throws Exception {
        var http = Http.of(engine);
        var path = "/engine/mailbox_fill_percentage?mailboxName=" + Http.encoded(box);
        return Http.read(http.send(http.below(path).build())).asInt(-1);
    }

    private static Simulator start(Path folder, Level level) {
        return Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .frozen()
                .level(level)
                .start();
    }
}
