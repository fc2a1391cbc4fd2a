package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** A plain client, as the JDK has it: nothing of Resync's own stands between the tests and the wire. */
record Http(Simulator simulator, String authorization) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Http of(Simulator simulator) {
        return new Http(simulator, basic("wauser", "secret"));
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return below("/api/v2/" + path);
    }

    /** A path below the context root. */
    HttpRequest.Builder below(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.endpoint() + path)).header("Authorization", authorization);
    }

    /** A query of the first generation; headers as names and values by turns. */
    HttpResponse<String> query(String path, String body, String... headers) throws IOException, InterruptedException {
        var request = below(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    CompletableFuture<HttpResponse<String>> sendAsync(String path) {
        return CLIENT.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    JsonNode jobs(String oql) throws IOException, InterruptedException {
        return json("plan/job?oql=" + encoded(oql));
    }
}
