package io.resync.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the server under test as somebody, or as nobody. */
record Client(int port, List<String> headers) {
    static final String PASSWORD = "night-shift-7";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client nobody(int port) {
        return new Client(port, List.of());
    }

    static Client basic(int port, String user, String password) {
        var pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return nobody(port).with("Authorization", "Basic " + pair);
    }

    static Client viewer(int port) {
        var login = nobody(port).post("/api/v1/auth/login", Map.of("username", "viewer", "password", PASSWORD));
        return nobody(port)
                .with("Authorization", "Bearer " + login.json().get("token").asString());
    }

    Client with(String... more) {
        return new Client(port, Stream.concat(headers.stream(), Stream.of(more)).toList());
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, JSON.writeValueAsString(body));
    }

    Reply ask(String message) {
        return post("/api/v1/chat", Map.of("message", message));
    }

    Reply send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }

    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
