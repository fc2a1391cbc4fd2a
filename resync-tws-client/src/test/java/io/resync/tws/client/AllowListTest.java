package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowListTest {
    private static final String ID = "8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613";
    private static final HttpUrl ENDPOINT = HttpUrl.get("https://mdm.example:31116/twsd/");
    private static final String ROOT = "https://mdm.example:31116/twsd/api/v2/";

    private final AllowList list = new AllowList(ENDPOINT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine/info",
                "plan/job?limit=10&offset=0&oql=ORDER%20BY%20name%20ASC",
                "plan/job?limit=10000",
                "plan/job/" + ID,
                "plan/job/MDM%3BJOBS%3BREPAIR",
                "plan/job/TURNO0pPQlM7UkVQQUlS",
                "plan/job/TURNO0pPQlM7UkVQQUk%3D",
                "plan/job/count?plan_filter=%2F%40%2F%40%23%2F%40%2F%40.%40&grouping_filters=status",
                "plan/job/count?plan_filter=%2FAGT1%23%2FRETAIL%2FNIGHT%40.LOAD%3F&grouping_filters=folder",
                "plan/job/" + ID + "/predecessors?depth=1",
                "plan/job/" + ID + "/successors?depth=1",
                "plan/prompt?limit=1&oql=status%20IN%20%5B%27ASKED%27%5D%20ORDER%20BY%20name%20ASC",
                "plan/resource?limit=1",
                "plan/resource/" + ID,
                "plan/workstation/" + ID,
                "plan/job/run/" + ID + "/joblog?contentOnly=true&from_line=1&to_line=200",
                "plan/jobstream?limit=1",
                "plan/jobstream/" + ID,
                "plan/workstation?limit=1&offset=9",
                "model/jobdefinition?limit=1",
                "model/variabletable/" + ID
            })
    void letsOutTheReads(String read) {
        assertThat(list.objection(request(ROOT + read))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // reads by their verb, changes, secrets or agent traffic by what they do
                "auth",
                "auth/id",
                "auth/token",
                "auth/refresh",
                "auth/status",
                "apikey",
                "apikey/" + ID,
                "engine/licenseServerAccessToken",
                "engine/users",
                "engine/groups",
                "engine/configuration",
                "engine/read_permission",
                "model/credentials",
                "model/credentials/" + ID,
                "model/jobdefinition?limit=1&lock=true",
                "model/workstation?limit=1",
                "plan/job/issues",
                "plan/job/issues?oql=name%20%3D%20%27X%27",
                "plan/job/joblog",
                "plan/workstation/action/health-status",
                "plan/workstation/action/monitoring-configuration",
                "plan/workstation/" + ID + "/action/health-status",
                "plan/workstation/" + ID + "/action/monitoring-configuration",
                "plan/job/" + ID + "/action/cancel",
                "plan/job/" + ID + "/action/kill",
                "plan/job/" + ID + "/action/rerun",
                "plan/job/" + ID + "/neighbours?depth=1",
                "plan/jobstream/" + ID + "/predecessors?depth=1",
                "plan/job/" + ID + "/model/description",
                "plan/jobstream/count",
                "plan/jobstream/" + ID + "/action/submit",
                "plan/prompt/" + ID + "/action/reply",
                "plan/file?limit=1",
                "plan/resource/" + ID + "/action/change",
                "plan/prompt/" + ID,
                "plan/consumed-jobs/runs",
                "plan/folder/objects-count",
                "objects-info",
                "../../plan/current/job/query",
                "../../plan/create_plan",
                "../../engine/run_component_command",
                "../../eventrule/deployment/active_rules",
                "../../model/user",
                "../../WA_API3_v3.json",
                ""
            })
    void keepsBackWhatIsNotOnTheList(String other) {
        assertThat(list.objection(request(ROOT + other))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan/job/%2e%2e/%2e%2e/model/credentials",
                "plan/job/..%2fissues",
                "plan/job/X1%2Faction%2Fcancel1",
                "plan/job/" + ID + "%2F..%2Fissues",
                "plan/job/" + ID + "%5caction",
                "plan/job//" + ID,
                "plan//job?limit=1",
                "/plan/job?limit=1",
                "plan/job/?limit=1",
                "plan/job;lock=true?limit=1",
                "plan/job/" + ID + ";lock=true",
                "plan/job/" + ID + "%00",
                "plan/job/" + ID + "%0d%0aHost:%20x",
                "plan/job/%2569ssues1",
                "plan/JOB?limit=1",
                "plan/job/run//joblog",
                "plan/job/run/" + ID + "/joblog/",
                "plan/job/run/" + ID + "/joblog/extra"
            })
    void isNotFooledByThePath(String trick) {
        assertThat(list.objection(request(ROOT + trick))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan/job", // engines send 10,000 objects when nobody says how many
                "plan/job?offset=0",
                "plan/job?limit=0",
                "plan/job?limit=10001",
                "plan/job?limit=-1",
                "plan/job?limit",
                "plan/job?limit=1&limit=2",
                "plan/job?limit=1&lock=true",
                "plan/job?limit=1&plan_id=archived",
                "plan/job?limit=1&oql=name%0A",
                "plan/job/" + ID + "?lock=true",
                "plan/job/" + ID + "?",
                "plan/job/count?grouping_filters=status",
                "plan/job/count?plan_filter=%2Bstate%3Dabend",
                "plan/job/count?plan_filter=%2F%40%2F%40%23%2F%40%2F%40.%40%2Bstate%3Dabend&grouping_filters=status",
                "plan/job/count?plan_filter=%2F%40%2F%40%23%2F%40%2F%40.%40~state%3Dabend",
                "plan/job/count?plan_filter=%2F%40%2F%40%23%2F%40%2F%40.%40&grouping_filters=user",
                "plan/job/" + ID + "/successors",
                "plan/job/" + ID + "/successors?depth=2",
                "plan/job/" + ID + "/successors?depth=1&plan_id=x",
                "plan/prompt",
                "plan/resource",
                "plan/job/run/" + ID + "/joblog?follow=true",
                "plan/job/run/" + ID + "/joblog?contentOnly=false",
                "plan/job/run/" + ID + "/joblog?from_line=1%27"
            })
    void isNotFooledByTheParameters(String trick) {
        assertThat(list.objection(request(ROOT + trick))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mdm.example:31117/twsd/api/v2/engine/info",
                "https://mdm.example/twsd/api/v2/engine/info",
                "http://mdm.example:31116/twsd/api/v2/engine/info",
                "https://localhost:31116/twsd/api/v2/engine/info",
                "https://mdm.example.evil.example:31116/twsd/api/v2/engine/info",
                "https://ops:secret@mdm.example:31116/twsd/api/v2/engine/info",
                "https://mdm.example:31116/other/api/v2/engine/info",
                "https://mdm.example:31116/engine/info",
            })
    void sendsToTheConfiguredServerOnly(String elsewhere) {
        assertThat(list.objection(request(elsewhere)))
                .hasValueSatisfying(objection -> assertThat(objection).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get"})
    void sendsNoOtherVerb(String verb) {
        var body = verb.startsWith("P") ? RequestBody.create(new byte[0]) : null;
        var request =
                request(ROOT + "engine/info").newBuilder().method(verb, body).build();

        assertThat(list.objection(request))
                .hasValueSatisfying(objection -> assertThat(objection).contains(verb));
    }

    @Test
    void letsOutTheSessionThatTheEngineGave() {
        var request = request(ROOT + "engine/info")
                .newBuilder()
                .header("Cookie", "LtpaToken2=aB+/9=")
                .build();

        assertThat(list.objection(request)).isEmpty();
        assertThat(list.objection(
                        request.newBuilder().addHeader("Cookie", "LtpaToken2=x").build()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Context-ForceCommand, 1",
        "Context-Session, 7",
        "Justification-Category, test",
        "Justification-Description, test",
        "Justification-Ticket-Num, 12",
        "X-HTTP-Method-Override, DELETE",
        "Cookie, JSESSIONID=x",
        "Cookie, LtpaToken2=x; JSESSIONID=y",
        "Cookie, LtpaToken2="
    })
    void sendsNoOtherHeader(String name, String value) {
        var request =
                request(ROOT + "engine/info").newBuilder().header(name, value).build();

        assertThat(list.objection(request))
                .hasValueSatisfying(objection -> assertThat(objection).contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "https://proxy.example/mdm/one,/mdm/one/",
        "https://mdm.example,/",
        "https://m/a//,/a/",
        "https://m//a,//a/"
    })
    void findsTheReadsBelowAnyBasePath(String endpoint, String context) {
        assertThat(AllowList.context(HttpUrl.get(endpoint))).isEqualTo(context);
        var read = HttpUrl.get(endpoint)
                .newBuilder()
                .encodedPath(context + "api/v2/engine/info")
                .build();
        assertThat(new AllowList(HttpUrl.get(endpoint)).objection(request(read.toString())))
                .isEmpty();
    }

    private static Request request(String url) {
        return new Request.Builder().url(url).build();
    }
}
