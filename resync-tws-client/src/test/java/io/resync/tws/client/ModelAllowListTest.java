package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of definitions in both generations, and every change, lock and secret there that may not. */
final class ModelAllowListTest {
    private static final String ID = "0d9f2c4e-61a7-3b58-9c3d-7e1f5a2b8c46";
    private static final String SECOND = "api/v2/model/";
    private static final String CALENDARS = "{\"filters\":{\"calendarFilter\":{}}}";

    /** Every kind of object that either generation has, by the reference. */
    private static final List<String> OBJECTS = List.of(
            "access_control_list",
            "calendar",
            "common/autocomplete",
            "common/output-conditions",
            "credentials",
            "domain",
            "eventrule",
            "folder",
            "group",
            "jobdefinition",
            "jobstream",
            "prompt",
            "resource",
            "runcyclegroup",
            "security_domain",
            "security_role",
            "service",
            "user",
            "variable",
            "variabletable",
            "workload_application",
            "workload_application_template",
            "workloadapplicationtemplate",
            "workspace",
            "workstation",
            "workstationclass");

    private static final List<String> READ =
            List.of("calendar", "folder", "jobdefinition", "jobstream", "runcyclegroup", "variabletable");

    private final AllowList list = new AllowList(HttpUrl.get("https://mdm.example:31116/twsd"));

    static Stream<String> changes() {
        return OBJECTS.stream()
                .flatMap(object -> Stream.of(SECOND, "model/")
                        .flatMap(root -> Stream.of(
                                "POST " + root + object,
                                "PUT " + root + object,
                                "PATCH " + root + object,
                                "DELETE " + root + object,
                                "POST " + root + object + "/" + ID,
                                "PUT " + root + object + "/" + ID,
                                "PATCH " + root + object + "/" + ID,
                                "DELETE " + root + object + "/" + ID,
                                "PUT " + root + object + "/" + ID + "/lock",
                                "PUT " + root + object + "/" + ID + "/unlock",
                                "POST " + root + object + "/" + ID + "/action/run",
                                "PUT " + root + object + "/action/unlock",
                                "GET " + root + object + "/" + ID + "/action/run",
                                "GET " + root + object + "?limit=1&lock=true",
                                "GET " + root + object + "?limit=1&lock=false",
                                "GET " + root + object + "/" + ID + "?lock=true",
                                "DELETE " + root + object + "/header/query",
                                "PUT " + root + object + "/header/query")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesEveryChangeAndEveryLock(String change) {
        assertThat(list.objection(request(change))).isPresent();
    }

    static Stream<String> otherObjects() {
        return OBJECTS.stream()
                .filter(object -> !READ.contains(object))
                .flatMap(object -> Stream.of(
                        "GET " + SECOND + object,
                        "GET " + SECOND + object + "?limit=1",
                        "GET " + SECOND + object + "/" + ID,
                        "GET model/" + object + "?name=x",
                        "GET model/" + object + "/" + ID,
                        "POST model/" + object + "/header/query",
                        "POST model/" + object + "/header/query_next"));
    }

    @ParameterizedTest
    @MethodSource("otherObjects")
    void asksForNoOtherKindOfObject(String read) {
        assertThat(list.objection(request(read))).isPresent();
    }

    static Stream<String> reads() {
        return READ.stream()
                .flatMap(object ->
                        Stream.of("GET " + SECOND + object + "?limit=10&offset=0&oql=ORDER%20BY%20name%20ASC"));
    }

    @ParameterizedTest
    @MethodSource("reads")
    @ValueSource(
            strings = {
                "GET api/v2/model/calendar/" + ID,
                "GET api/v2/model/jobdefinition/" + ID,
                "GET api/v2/model/jobstream/" + ID,
                "GET api/v2/model/runcyclegroup/" + ID,
                "GET api/v2/model/variabletable/" + ID,
                "GET api/v2/model/jobstream?limit=1&model_filter=%2F%40%2FAGT%40%23%2F%40%2F%40",
                "GET api/v2/model/jobdefinition?limit=1&model_filter=%2FDC1%2FAGT1%23%2F%40%2F%40",
                "GET model/calendar/" + ID,
                "GET model/jobdefinition/" + ID,
                "GET model/jobstream/" + ID,
                "GET model/runcyclegroup/" + ID,
                "GET model/variabletable/" + ID,
                "GET model/jobstream/" + ID + "/rc-evaluation?from=2026-11-20T00%3A00%3A00&to=2026-11-27T00%3A00%3A00",
                "POST model/calendar/header/query"
            })
    void letsOutTheReads(String read) {
        assertThat(list.objection(request(read))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET api/v2/model/jobstream",
                "GET api/v2/model/jobstream?limit=0",
                "GET api/v2/model/jobstream?limit=1&model_filter=%2F%40%2FAGT1%23%2F%40%2FX%3Bfilter",
                "GET api/v2/model/jobstream?limit=1&model_filter=%2Bstate%3Dabend",
                "GET api/v2/model/calendar?limit=1&model_filter=%2FA%23%2F%40%2F%40",
                "GET api/v2/model/folder/" + ID,
                "GET api/v2/model/jobstream/" + ID + "/rc-evaluation",
                "GET model/folder/" + ID,
                "GET model/jobstream?name=X",
                "GET model/jobstream/header",
                "GET model/jobstream/" + ID + "/rc-evaluation?from=now",
                "GET model/jobstream/" + ID + "/rc-evaluation?lock=true",
                "GET model/jobstream/" + ID + "/rc-evaluation-details?maxResults=1",
                "GET model/runcyclegroup/" + ID + "/rc-evaluation",
                "GET model/properties",
                "GET model/jobdefinition/..%2Fuser",
                "POST model/calendar/query",
                "POST model/calendar/header/query?lock=true"
            })
    void asksInNoOtherWay(String trick) {
        assertThat(list.objection(request(trick))).isPresent();
    }

    @Test
    void decidesAtOnceHoweverLongTheWorkstationIs() {
        var filter = "A".repeat(5_000) + "%21%23%2F%40%2F%40";

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(list.objection(request("GET api/v2/model/jobstream?limit=1&model_filter=" + filter)))
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Context-Session",
                "Context-ForceCommand",
                "Context-JobStreamScope",
                "Context-PlanDependenciesScope",
                "Justification-Category"
            })
    void sendsNoOtherHeader(String header) {
        var query = request("POST model/calendar/header/query")
                .newBuilder()
                .header(header, "1")
                .build();
        var one = request("GET model/jobstream/" + ID)
                .newBuilder()
                .header(header, "5")
                .build();

        assertThat(list.objection(query)).isPresent();
        assertThat(list.objection(one)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"calendarFilter\":{}}",
                "{\"filters\":{\"variableTableFilter\":{}}}",
                "{\"filters\":{\"calendarFilter\":{\"name\":\"X\"}}}",
                "{\"filters\":{\"calendarFilter\":{}},\"sorters\":{}}",
                "{\"filters\":{\"calendarFilter\":{}},\"objectsIds\":[]}"
            })
    void sendsNoOtherBody(String body) {
        var request = V1AllowListTest.request("POST model/calendar/header/query", body)
                .build();

        assertThat(list.objection(request))
                .hasValueSatisfying(objection -> assertThat(objection).contains("body"));
    }

    private static Request request(String methodAndPath) {
        return V1AllowListTest.request(methodAndPath, CALENDARS).build();
    }
}
