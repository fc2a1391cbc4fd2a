package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** An engine on loopback that has the first generation only, of one level; whatever is not set up is not found. */
final class V1Engine extends Dispatcher implements AutoCloseable {
    private final LoopbackEngine loopback = new LoopbackEngine();
    private final Map<String, Function<RecordedRequest, MockResponse>> answers = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    V1Engine(String level) {
        loopback.server().setDispatcher(this);
        answers("engine/info", sample("v1/engine-info-" + level + ".json"));
    }

    HttpTwsClient client() {
        return loopback.client();
    }

    LoopbackEngine loopback() {
        return loopback;
    }

    V1Engine answers(String path, String json) {
        return answers(path, request -> json(json));
    }

    V1Engine answers(String path, Function<RecordedRequest, MockResponse> answer) {
        answers.put(path, answer);
        return this;
    }

    static MockResponse json(String body, String... namesAndValues) {
        var response = new MockResponse.Builder().setHeader("Content-Type", "application/json");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            response.setHeader(namesAndValues[i], namesAndValues[i + 1]);
        }
        return response.body(body).build();
    }

    /** Requests to the first generation's own calls, without those that find out about it. */
    List<RecordedRequest> asked() {
        return requests.stream()
                .filter(request -> path(request).startsWith("plan/"))
                .toList();
    }

    List<RecordedRequest> requests() {
        return requests;
    }

    static String path(RecordedRequest request) {
        return request.getUrl().encodedPath().substring("/twsd/".length());
    }

    static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    static String job(String name, String more) {
        return "{\"id\":\"AGT;0A1;" + name + "\",\"name\":\"" + name + "\",\"workstationInPlan\":{\"name\":\"AGT1\"},"
                + "\"jobStreamInPlan\":{\"id\":\"AGT;0A1\",\"name\":\"EVENING\"},"
                + "\"status\":{\"internalStatus\":\"HOLD\"}" + more + "}";
    }

    static io.resync.tws.JobId jobId(String name) {
        return new io.resync.tws.JobId(PROD, "AGT;0A1;" + name);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        requests.add(request);
        var answer = answers.get(path(request));
        return answer == null
                ? new MockResponse.Builder().code(404).body("<html>none</html>").build()
                : answer.apply(request);
    }

    @Override
    public void close() {
        loopback.close();
    }
}
