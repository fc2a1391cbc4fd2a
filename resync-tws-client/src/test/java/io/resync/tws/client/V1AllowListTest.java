package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1AllowListTest {
    private static final String ROOT = "https://mdm.example:31116/twsd/";
    private static final String ID = "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUTtQQVlNRU5UUw%3D%3D";
    private static final String JOBS = "{\"filters\":{\"jobInPlanFilter\":{\"jobName\":\"A*\"}}}";

    /** Every address of the first generation that changes, runs, locks or hands out secrets, by the reference. */
    static final List<String> CHANGES = List.of(
            "POST plan/create_plan",
            "POST plan/create_trial_plan_extension",
            "PUT plan/current/job",
            "PUT plan/current/job/" + ID,
            "PUT plan/current/job/" + ID + "/action/cancel",
            "PUT plan/current/job/" + ID + "/action/kill",
            "PUT plan/current/job/" + ID + "/action/rerun",
            "PUT plan/current/job/" + ID + "/action/release",
            "POST plan/current/job/action/submit_ad_hoc_job",
            "POST plan/current/job/" + ID + "/action/rerun",
            "GET plan/current/job/" + ID + "/action/cancel",
            "DELETE plan/current/job/" + ID,
            "PUT plan/current/jobstream/" + ID + "/action/cancel",
            "POST plan/current/jobstream/action/submit_jobstream",
            "POST plan/current/jobstream/action/what_if",
            "POST plan/current/jobstream/action/next_predecessors",
            "GET plan/current/jobstream/" + ID + "/action/first_predecessors",
            "PUT plan/current/workstation/" + ID + "/action/stop",
            "POST plan/current/workstation/" + ID + "/run_command",
            "PUT plan/current/prompt/" + ID + "/action/reply",
            "PUT plan/current/resource/" + ID,
            "GET plan/current/user/" + ID,
            "POST plan/current/user/query",
            "POST plan/current/user/query_next",
            "GET model/user?name=x",
            "POST model/user/header/query",
            "PUT model/jobdefinition",
            "DELETE model/jobdefinition/" + ID,
            "GET model/jobdefinition/" + ID + "?lock=true",
            "GET model/jobstream/" + ID + "?lock=true",
            "POST model/jobstream/" + ID + "/rc-evaluation",
            "POST model/jobstream/action/run",
            "POST model/jobdetailedstatistic",
            "POST engine/run_component_command",
            "POST engine/run_executor_command",
            "POST engine/info",
            "GET eventrule/deployment/active_rules",
            "GET eventrule/deployment/active_rules?scratch=true",
            "POST plan/current/job/issues",
            "POST plan/current/job/count",
            "POST plan/current/job/jobsuccessors/preview/action/parse",
            "GET plan/current/job/query",
            "GET plan/current/job/issues",
            "PATCH plan/current/job/query",
            "PUT plan/current/job/query",
            "DELETE plan/current/job/query",
            "POST plan/trial/job/query",
            "POST plan/create_plan/job/query",
            "POST plan/../job/query",
            "POST plan/%2e%2e/job/query",
            "POST plan/202611190000%2F..%2Fcurrent/job/query",
            "POST plan/202611190000/file/query",
            "POST plan/202611190000/user/query",
            "GET plan/202611190000/job/" + ID + "/joblog",
            "GET plan/202611190000/job/query",
            "PUT plan/202611190000/job/" + ID + "/action/cancel",
            "POST plan/query_next",
            "GET plan/query",
            "GET plan/current/prompt/" + ID,
            "GET plan/current/file/" + ID,
            "GET plan/current/workstation/query",
            "PUT plan/current/workstation/" + ID,
            "POST plan/current/job/query/",
            "POST plan/current//job/query",
            "POST plan/current/job/%71uery",
            "GET plan/current/job/%2e%2e/query",
            "GET plan/current/job/..%2Fissues",
            "GET plan/current/job/" + ID + "%2Faction%2Fcancel",
            "GET plan/current/job/X1%2Faction%2Fcancel1",
            "GET WA_API3_v2.json?x=1",
            "GET metrics");

    private final AllowList list = new AllowList(HttpUrl.get("https://mdm.example:31116/twsd"));

    @ParameterizedTest
    @FieldSource("CHANGES")
    void refusesEveryChange(String change) {
        assertThat(list.objection(request(change, JOBS).build())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET WA_API3_v2.json",
                "GET engine/info",
                "GET plan/current/job/" + ID,
                "GET plan/current/job/AGTLIS02%3B0AAAAAAAAAAAABXQ%3BPAYMENTS",
                "GET plan/current/job/8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613",
                "GET plan/current/job/" + ID + "/joblog?lines=200",
                "GET plan/current/job/" + ID + "/joblog?lines=200&fileId=a81f&pageNumber=2",
                "GET plan/current/job/" + ID + "/joblog?lines=200&fileId=a81f&pageNum=2",
                "GET plan/current/jobstream/" + ID,
                "GET plan/current/resource/" + ID,
                "GET plan/current/workstation/QUdUTElTMDI%3D",
                "GET plan/current/workstation/TUFTVEVS", // one part, without padding or a digit
                "GET plan/202611190300/job/" + ID,
                "POST plan/202611190300/job/query",
                "POST plan/8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613/job/query",
                "POST plan/current/job/query"
            })
    void letsOutTheReads(String read) {
        assertThat(list.objection(request(read, JOBS).build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "How-Many,0",
        "How-Many,00",
        "How-Many,-1",
        "How-Many,10001",
        "How-Many,''",
        "Context-Session,7",
        "Context-ForceCommand,1",
        "Context-UseCache,1",
        "Context-PlanDependenciesScope,2",
        "Justification-Category,test",
        "Justification-Description,test",
        "Justification-Ticket-Num,1",
        "X-HTTP-Method-Override,DELETE",
        "Accept-Language,pt-BR",
        "Content-Type,text/xml",
        "Last-Object,17",
        "Cookie,JSESSIONID=x"
    })
    void refusesAnyOtherHeader(String name, String value) {
        var request =
                request("POST plan/current/job/query", JOBS).header(name, value).build();

        assertThat(list.objection(request))
                .hasValueSatisfying(objection -> assertThat(objection).contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan/current/job/query", "plan/current/job/query_next", "plan/current/workstation/query"})
    void asksForNothingWithoutSayingHowMany(String path) {
        var request = request("POST " + path, JOBS).removeHeader("How-Many").build();

        assertThat(list.objection(request))
                .hasValueSatisfying(objection -> assertThat(objection).contains("how-many is missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"filters\":{}}",
                "{\"filters\":[{\"jobInPlanFilter\":{}}]}",
                "{\"filters\":{\"jobStreamInPlanFilter\":{}}}",
                "{\"filters\":{\"jobInPlanFilter\":{}},\"columns\":\"x\"}",
                "{\"filters\":{\"jobInPlanFilter\":{},\"dateFormat\":\"x\"}}",
                "{\"filters\":{\"jobInPlanFilter\":{\"task\":\"x\"}}}",
                "{\"filters\":{\"jobInPlanFilter\":{\"actualStartTimeRange\":{\"rangeMiddle\":\"x\"}}}}",
                "{\"filters\":{\"jobInPlanFilter\":{\"critical\":{\"rangeStart\":\"x\"}}}}",
                "{\"filters\":{\"jobInPlanFilter\":{\"jobName\":{\"lock\":true}}}}",
                "{\"filters\":{\"jobInPlanFilter\":{\"internalStatusList\":[{\"x\":1}]}}}",
                "{\"filters\":{\"jobInPlanFilter\":{}},\"filters\":{\"jobInPlanFilter\":{}}}",
                "{\"filters\":{\"jobInPlanFilter\":{}},\"complexFilters\":{}}",
                "{\"filters\":{\"jobInPlanFilter\":{}},\"sorters\":{\"jobInPlanSorter\":{\"task\":{}}}}",
                "{\"jobInPlanFilter\":{}}",
                "{\"filters\":{\"jobInPlanFilter\":{}}} {}",
                "{\"filters\":{\"jobInPlanFilter\":{}"
            })
    void refusesAnyOtherBody(String body) {
        var request = request("POST plan/current/job/query", body).build();

        assertThat(list.objection(request))
                .hasValueSatisfying(objection -> assertThat(objection).contains("body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines=0",
                "lines=100000",
                "follow=true",
                "lines=1&lines=2",
                "pageNumber=0",
                "fileId=..%2F..%2Fetc%0A",
                "lock=true"
            })
    void refusesAnyOtherParameter(String parameters) {
        var request = request("GET plan/current/job/" + ID + "/joblog?" + parameters, JOBS)
                .build();

        assertThat(list.objection(request)).isPresent();
    }

    /** With all that a good query needs, so that only what a test names is wrong. */
    static Request.Builder request(String methodAndPath, String body) {
        var space = methodAndPath.indexOf(' ');
        var method = methodAndPath.substring(0, space);
        var request = new Request.Builder().url(ROOT + methodAndPath.substring(space + 1));
        if (method.equals("GET")) {
            return request;
        }
        return request.header("How-Many", "10")
                .method(
                        method,
                        RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")));
    }
}
