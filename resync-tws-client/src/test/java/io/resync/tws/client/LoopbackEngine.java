package io.resync.tws.client;

import io.resync.testkit.NoDelaySockets;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server on loopback that answers what the test tells it to, and a client of it. */
final class LoopbackEngine implements AutoCloseable {
    static final EngineId PROD = new EngineId("prod");
    static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final MockWebServer server = new MockWebServer();
    private final HttpTwsClient client;

    LoopbackEngine() {
        server.setServerSocketFactory(new NoDelaySockets());
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = HttpTwsClient.connect(options().build());
    }

    TwsClientOptions.Builder options() {
        return TwsClientOptions.builder(PROD, server.url("/twsd").uri(), new Credentials.Basic("ops", "secret"))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .retries(0);
    }

    HttpTwsClient client() {
        return client;
    }

    MockWebServer server() {
        return server;
    }

    LoopbackEngine answers(MockResponse response) {
        server.enqueue(response);
        return this;
    }

    LoopbackEngine answers(int status, String contentType, String body) {
        return answers(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", contentType)
                .body(body)
                .build());
    }

    LoopbackEngine answersJson(String body) {
        return answers(200, "application/json", body);
    }

    LoopbackEngine answersLog(String body) {
        return answers(200, "text/plain; charset=utf-8", body);
    }

    RecordedRequest request() throws InterruptedException {
        var request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    static String sample(String name) {
        try (var in = LoopbackEngine.class.getResourceAsStream("/answers/" + name)) {
            if (in == null) {
                throw new AssertionError("no sample " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
