package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Throws random requests at the client's own HTTP stack, built of pieces that reads and changes are made of. What may leave
 * is written here once more, in another way than in the list.
 */
final class AllowListPropertyTest {
    private static final long SEED = 20_261_120;
    private static final int REQUESTS = 10_000;

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD");
    private static final List<String> PIECES = List.of(
            "api/v2",
            "plan",
            "current",
            "job",
            "jobstream",
            "workstation",
            "resource",
            "user",
            "query",
            "query_next",
            "count",
            "issues",
            "action",
            "cancel",
            "joblog",
            "run",
            "engine",
            "info",
            "model",
            "jobdefinition",
            "variabletable",
            "header",
            "rc-evaluation",
            "credentials",
            "create_plan",
            "..",
            "%2e%2e",
            "AGT%3B0A1%3BX",
            "QUdUTElTMDI7MEFBQQ%3D%3D",
            "8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613");
    private static final List<String> STEMS = List.of(
            "",
            "",
            "api/v2/plan/",
            "api/v2/plan/job",
            "api/v2/plan/workstation",
            "api/v2/engine/info",
            "api/v2/model",
            "api/v2/model/jobdefinition",
            "api/v2/model/variabletable/8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613",
            "model/jobstream/8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613",
            "model/jobdefinition/header/query",
            "model",
            "plan/current/job/query",
            "plan/current/job/query_next",
            "plan/current/jobstream/query",
            "plan/current/job/AGT%3B0A1%3BX",
            "plan/current/job/AGT%3B0A1%3BX/joblog",
            "plan/current/",
            "plan/current/criticaljob/query",
            "model/jobhistoryrun/query",
            "model/jobdetailedstatistic",
            "eventrule/engine/audit_record/header/query",
            "engine/info",
            "WA_API3_v2.json");
    private static final List<String> PARAMETERS = List.of(
            "limit=10",
            "limit=0",
            "offset=3",
            "lock=true",
            "follow=true",
            "lines=200",
            "oql=name",
            "from_line=1",
            "pageNum=2");
    private static final List<String> HEADERS = List.of(
            "How-Many: 10",
            "How-Many: 10",
            "How-Many: 0",
            "Last-Object: x",
            "Context-Session: 1",
            "Context-ForceCommand: 1",
            "Justification-Category: x",
            "Cookie: a=b",
            "scope: WHOLE");
    private static final List<String> BODIES = List.of(
            "{\"filters\":{\"jobInPlanFilter\":{}}}",
            "{\"filters\":{\"jobInPlanFilter\":{\"jobName\":\"A\"}}}",
            "{\"jobInPlanFilter\":{}}",
            "{\"filters\":{\"jobDefinitionFilter\":{}}}",
            "{\"filters\":{\"criticalJobInPlanFilter\":{}}}",
            "{\"filters\":{\"jobHistoryRunFilter\":{}}}",
            "{\"filters\":{\"auditRecordFilter\":{}}}",
            "{\"filters\":{\"jobStreamInPlanFilter\":{}}}",
            "{\"filters\":{\"jobInPlanFilter\":{}},\"command\":\"x\"}",
            "{}",
            "");

    private static final Pattern GETS = Pattern.compile("/twsd/("
            + "api/v2/(engine/info|plan/(job|jobstream|resource|workstation)/[^/?]*\\d[^/?]*"
            + "|plan/(job|jobstream|prompt|resource|workstation)\\?.*limit=10.*"
            + "|plan/job/run/[^/?]*\\d[^/?]*/joblog(\\?from_line=1)?"
            + "|model/(jobdefinition|variabletable)\\?.*limit=10.*|model/(jobdefinition|variabletable)/[^/?]*\\d[^/?]*)"
            + "|engine/info|WA_API3_v2\\.json"
            + "|model/(jobdefinition|jobstream|variabletable)/[^/?]*(\\d|%3D)[^/?]*(/rc-evaluation)?"
            + "|plan/current/(job|jobstream|resource|workstation)/[^/?]*(\\d|%3D)[^/?]*"
            + "|plan/current/job/[^/?]*(\\d|%3D)[^/?]*/joblog(\\?((lines=200|pageNum=2)&?)+)?)");
    private static final Pattern POSTS = Pattern.compile(
            "/twsd/(plan/current/(file|job|jobstream|prompt|resource|workstation|criticaljob)/query(_next)?"
                    + "|model/jobdefinition/header/query(_next)?"
                    + "|model/jobhistoryrun/query|eventrule/engine/audit_record/header/query)");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "lock=|follow=|/action|/user|credentials|create_plan|issues|limit=0|\\.\\.|%2e", Pattern.CASE_INSENSITIVE);

    private final Random random = new Random(SEED);

    @Test
    void letsNothingOutButReads() throws IOException {
        try (var engine = new LoopbackEngine()) {
            engine.server().setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder().build();
                }
            });
            var http = Connections.to(engine.options().build());
            var sent = 0;
            for (int i = 0; i < REQUESTS; i++) {
                sent += sent(http, request(engine.server().url("/twsd/")));
            }

            assertThat(sent).as("reads among the requests, seed " + SEED).isBetween(50, REQUESTS / 2);
            assertThat(engine.server().getRequestCount())
                    .as("requests at the engine " + PROD)
                    .isEqualTo(sent);
            for (int i = 0; i < sent; i++) {
                assertRead(engine.server().takeRequest());
            }
            http.connectionPool().evictAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void assertRead(RecordedRequest request) {
        var line = request.getMethod() + " " + request.getTarget();
        assertThat(request.getTarget()).as(line).doesNotContainPattern(FORBIDDEN);
        assertThat(request.getHeaders().names())
                .as(line)
                .doesNotContain("Context-Session", "Context-ForceCommand", "Justification-Category", "Cookie");
        if (request.getMethod().equals("POST")) {
            assertThat(request.getTarget()).matches(POSTS);
            assertThat(request.getHeaders().values("How-Many")).as(line).containsExactly("10");
            assertThat(V1Engine.body(request)).contains("Filter\":{").doesNotContain("command");
        } else {
            assertThat(request.getMethod()).as(line).isEqualTo("GET");
            assertThat(request.getTarget()).matches(GETS);
        }
    }

    private static int sent(OkHttpClient http, Request request) throws IOException {
        try (var response = http.newCall(request).execute()) {
            return response.isSuccessful() ? 1 : 0;
        } catch (RefusedRequestException e) {
            return 0;
        }
    }

    private Request request(HttpUrl root) {
        var url = new StringBuilder(root.toString()).append(one(STEMS));
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            url.append('/').append(one(PIECES));
        }
        for (int i = 0, parameters = Math.max(0, random.nextInt(5) - 2); i < parameters; i++) {
            url.append(i == 0 ? '?' : '&').append(one(PARAMETERS));
        }
        var method = one(METHODS);
        var request = new Request.Builder().url(url.toString()).method(method, body(method));
        for (int i = random.nextInt(3); i > 0; i--) {
            var header = one(HEADERS);
            var colon = header.indexOf(':');
            request.addHeader(header.substring(0, colon), header.substring(colon + 2));
        }
        return request.build();
    }

    @Nullable
    private RequestBody body(String method) {
        return method.startsWith("P")
                ? RequestBody.create(one(BODIES).getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"))
                : null;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
