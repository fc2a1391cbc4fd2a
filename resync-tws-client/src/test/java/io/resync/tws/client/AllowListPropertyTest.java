package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.client.Operations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random requests through the client's own connections. What arrives is read off the socket, and judged by the
 * table of the engine's reads: neither knows anything of the client's list.
 */
final class AllowListPropertyTest {
    private static final int REQUESTS = 10_000;
    private static final long SEED = 20_261_120;

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final List<String> PIECES = List.of(
            "action",
            "cancel",
            "issues",
            "user",
            "query",
            "joblog",
            "count",
            "..",
            "%2e%2e",
            "%2E",
            "",
            "current",
            "X1",
            "AGT%3B0A1%3BX",
            "AGT%3B0A1%2Faction%2Fcancel",
            "X1%5caction",
            "X1;lock=true",
            "X1%00",
            "lock",
            "%6Cock1");
    private static final List<String> PARAMETERS = List.of(
            "limit=10",
            "limit=10",
            "limit=0",
            "limit=10&limit=10",
            "offset=3",
            "oql=name",
            "from_line=1",
            "lines=200",
            "pageNum=2",
            "plan_filter=%2F%40%2F%40%23%2F%40%2F%40.%40",
            "grouping_filters=status",
            "lock=true",
            "lock=false",
            "lock",
            "%6Cock=true",
            "follow=true",
            "scratch=true",
            "submitted_by_me=true",
            "max_object_affected=9",
            "name=X",
            "workstationName=Y",
            "plan_id=archived");
    private static final List<String> HEADERS = List.of(
            "How-Many: 10",
            "How-Many: 10",
            "How-Many: 10",
            "How-Many: 0",
            "how-many: 00",
            "Last-Object: x",
            "Context-PlanDependenciesScope: 0",
            "Context-ObjectCount: 1",
            "Context-Session: 1",
            "Context-ForceCommand: 1",
            "context-session: 2",
            "Justification-Category: x",
            "Justification-Description: x",
            "Justification-Ticket-Num: 1",
            "X-HTTP-Method-Override: DELETE",
            "X-HTTP-Method: PUT",
            "Cookie: a=b",
            "scope: WHOLE",
            "Include-Count: true");
    private static final List<String> BODIES = List.of(
            "{\"filters\":{\"jobInPlanFilter\":{}}}",
            "{\"filters\":{\"jobInPlanFilter\":{}}}",
            "{\"filters\":{\"jobInPlanFilter\":{\"jobName\":\"A\"}}}",
            "{\"filters\":{\"jobStreamInPlanFilter\":{}}}",
            "{\"filters\":{\"workstationInPlanFilter\":{}}}",
            "{\"jobInPlanFilter\":{}}",
            "{\"filters\":{\"jobInPlanFilter\":{}},\"command\":\"x\"}",
            "{\"filters\":{\"jobInPlanFilter\":{\"task\":\"x\"}}}",
            "{\"filters\":{\"symphonyInPlanFilter\":{}}}",
            "{\"filters\":{\"calendarFilter\":{}}}",
            "{\"filters\":{\"jobDefinitionFilter\":{}}}",
            "{\"filters\":{\"jobHistoryRunFilter\":{\"name\":\"A\"}}}",
            "{\"filters\":{\"auditRecordFilter\":{}}}",
            "{\"option\":\"CRITICAL_PATH\"}",
            "{\"jobIdList\":[\"X1\"]}",
            "{\"filters\":{\"userInPlanFilter\":{}}}",
            "{}",
            "");

    private static final Set<String> SENT = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "context-jobhistoryscope",
            "context-jobstreamscope",
            "context-objectcount",
            "context-plandependenciesscope",
            "host",
            "how-many",
            "id-encoding",
            "include-count",
            "last-object",
            "only-header",
            "scope",
            "user-agent");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "lock|follow|scratch|/user|credentials|issues|limit=0|\\.\\.|%2e|%2f|%5c|%00|;|//",
            Pattern.CASE_INSENSITIVE);

    private final Random random = new Random(SEED);
    private final List<Operation> operations = operations();

    @Test
    void letsNothingOutButReads() throws IOException {
        try (var engine = new SocketEngine((request, out) -> SocketEngine.answer(out, 200, "", new byte[0]))) {
            var http = Connections.to(engine.options().build());
            int sent = 0;
            for (int i = 0; i < REQUESTS; i++) {
                sent += sent(http, request(engine.endpoint() + "/"));
            }
            http.connectionPool().evictAll();

            assertThat(sent).as("reads among the requests, seed " + SEED).isBetween(50, REQUESTS / 2);
            assertThat(engine.requests()).hasSize(sent).allSatisfy(AllowListPropertyTest::assertRead);
            assertThat(engine.requests()).as("seed " + SEED).anyMatch(request -> request.startsWith("POST "));
        }
    }

    private static void assertRead(String request) {
        var line = SocketEngine.line(request);
        var method = line.substring(0, line.indexOf(' '));
        var path = line.substring(line.indexOf(' ') + "/twsd/".length() + 1).replaceFirst("\\?.*", "");
        assertThat(line).doesNotContainPattern(FORBIDDEN).contains(" /twsd/");
        assertThat(Operations.reads()).as(line).anyMatch(read -> read.isAt(method, path));
        var head = request.substring(0, request.indexOf("\r\n\r\n"));
        var body = request.substring(head.length() + 4);
        assertThat(head.lines().skip(1)).as(line).allSatisfy(AllowListPropertyTest::assertHeader);
        if (method.equals("POST")) {
            if (path.matches(".*/query(_next)?")) {
                assertThat(head).contains("\r\nHow-Many: 10");
            }
            assertThat(body)
                    .matches("|\\{(\"option\"|\"filters\"|\"\\w+Filter\").*")
                    .doesNotContain("command", "task", "user");
        } else {
            assertThat(body).isEmpty();
        }
    }

    private static void assertHeader(String header) {
        var colon = header.indexOf(':');
        assertThat(SENT).contains(header.substring(0, colon).toLowerCase(Locale.ROOT));
        assertThat(header.toLowerCase(Locale.ROOT)).doesNotMatch("how-many: 0+");
    }

    private static int sent(OkHttpClient http, Request request) throws IOException {
        try (var response = http.newCall(request).execute()) {
            return response.isSuccessful() ? 1 : 0;
        } catch (RefusedRequestException e) {
            return 0;
        }
    }

    /** Every other request is what it should be before something at random may be wrong with it. */
    private Request request(String root) {
        var operation = operations.get(random.nextInt(operations.size()));
        boolean good = random.nextBoolean();
        var url = new StringBuilder(root).append(one(operation.targets().toList()));
        if (random.nextInt(8) == 0) {
            url.append('/').append(one(PIECES));
        }
        addParameter(url, good && operation.path().startsWith("api/v2/") && url.indexOf("?") < 0, "limit=10");
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            addParameter(url, true, one(PARAMETERS));
        }
        var method = random.nextInt(6) == 0 ? one(METHODS) : operation.method();
        var request = new Request.Builder()
                .url(url.toString())
                .method(method, body(method, good ? BODIES.get(0) : one(BODIES)));
        if (good && method.equals("POST")) {
            request.header("How-Many", "10");
        }
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            var header = one(HEADERS);
            var colon = header.indexOf(':');
            request.addHeader(header.substring(0, colon), header.substring(colon + 2));
        }
        return request.build();
    }

    private static void addParameter(StringBuilder url, boolean wanted, String parameter) {
        if (wanted) {
            url.append(url.indexOf("?") < 0 ? '?' : '&').append(parameter);
        }
    }

    private static @Nullable RequestBody body(String method, String text) {
        return Set.of("GET", "HEAD").contains(method)
                ? null
                : RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));
    }

    /** Reads more often than their number: of most requests something else is wrong. */
    private static List<Operation> operations() {
        var operations = new ArrayList<>(Operations.changes());
        for (int i = 0; i < 8; i++) {
            operations.addAll(Operations.reads());
        }
        return operations;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
