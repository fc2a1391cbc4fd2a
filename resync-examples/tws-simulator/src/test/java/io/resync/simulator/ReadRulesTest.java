package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests count as more than reading. */
final class ReadRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/v2/plan/job/1/action/cancel",
                "POST /api/v2/plan/job",
                "PATCH /api/v2/model/jobstream/1",
                "DELETE /api/v2/apikey/1",
                "GET /api/v2/plan/workstation/1/action/health-status",
                "GET /api/v2/plan/workstation/action/monitoring-configuration",
                "GET /api/v2/engine/licenseServerAccessToken",
                "GET /api/v2/model/credentials",
                "GET /api/v2/model/credentials/1",
                "GET /api/v2/plan/job/issues",
                "GET /api/v2/auth",
                "GET /api/v2/auth/token",
                "GET /api/v2/model/jobstream?lock=true",
                "GET /api/v2/model/jobstream?limit=1&lock",
                "GET /model/jobdefinition/1?lock=true",
                "PUT /plan/current/job/1/action/cancel",
                "DELETE /model/jobdefinition/1",
                "POST /plan/create_plan",
                "POST /plan/create_trial_plan_extension",
                "POST /engine/run_component_command",
                "POST /engine/run_executor_command",
                "POST /plan/current/workstation/run_command",
                "POST /plan/current/jobstream/1/action/run",
                "POST /plan/current/jobstream/action/what_if",
                "POST /model/jobdetailedstatistic",
                "POST /plan/current/user/query",
                "GET /plan/current/user/1",
                "GET /model/user",
                "GET /eventrule/deployment/active_rules",
                "GET /plan/current/job/1/action/cancel",
                "POST /plan/current/job/jobsuccessors/preview/action/parse",
                "POST /plan/current/job/1/jobsuccessors/preview",
                "GET /model/variable?name=REGION&lock=true",
                "GET /api/v2/model/variable/1?lock=true",
                "PUT /api/v2/engine/configuration/startOfDay",
                "POST /api/v2/model/workstationclass",
                "POST /model/prompt"
            })
    void knowsWhatChangesSomething(String request) {
        assertThat(recorded(request).changeAttempt()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v2/plan/job",
                "GET /api/v2/auth/status",
                "GET /api/v2/model/jobstream?lock=false",
                "GET /api/v2/model/jobstream?oql=name%20=%20'block'",
                "GET /WA_API3_v2.json",
                "GET /engine/info",
                "POST /plan/query",
                "POST /plan/query_next",
                "POST /plan/current/job/query",
                "POST /plan/current/job/query_next",
                "POST /plan/current/job/count",
                "POST /plan/current/job/issues",
                "POST /plan/current/criticaljob/1/query_predecessors_chain",
                "POST /plan/current/criticaljob/query_next_predecessors_chain",
                "POST /plan/current/criticaljob/summary_info",
                "POST /model/jobhistoryrun/query",
                "POST /model/jobdetailedstatistic/query",
                "POST /model/jobstatistics",
                "POST /eventrule/engine/audit_record/header/query",
                "GET /plan/current/jobstream/1/action/first_predecessors",
                "POST /plan/current/jobstream/action/next_predecessors",
                "GET /plan/current/job/1/jobsuccessors/preview",
                "POST /model/variable/header/query_next"
            })
    void knowsWhatOnlyReads(String request) {
        assertThat(recorded(request).changeAttempt()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, plan/current/job/1/action/cancel",
        "GET, api/v2/model/jobstream?lock=true",
        "POST, plan/create_plan"
    })
    void answersThemWith405(String verb, String path, @TempDir Path folder) throws Exception {
        try (var engine = Simulator.builder(SmallEstate.in(folder))
                .user("wauser", "secret")
                .start()) {
            var http = Http.of(engine);
            var request = http.below("/" + path).method(verb, BodyPublishers.noBody());

            assertThat(http.send(request.build()).statusCode()).isEqualTo(405);
            assertThat(engine.requests()).singleElement().matches(RecordedRequest::changeAttempt);
        }
    }

    @Test
    void refusesVerbsOutsideTheContextToo() {
        assertThat(new RecordedRequest("PUT", "/elsewhere", "").changeAttempt()).isTrue();
        assertThat(new RecordedRequest("GET", "/elsewhere", "").changeAttempt()).isFalse();
    }

    private static RecordedRequest recorded(String request) {
        var parts = request.split(" ", 2);
        var target = parts[1].split("\\?", 2);
        return new RecordedRequest(parts[0], "/twsd" + target[0], target.length == 1 ? "" : target[1]);
    }
}
