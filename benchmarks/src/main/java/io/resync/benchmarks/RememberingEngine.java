package io.resync.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Stands before an engine whose clock stands still, and answers what was asked before from memory: an engine that takes next to no
 * time, so that what is left is the time of whoever asks it.
 */
final class RememberingEngine implements AutoCloseable {
    private static final Set<String> NOT_SENT_ON =
            Set.of("host", "connection", "content-length", "accept-encoding", "user-agent");

    private final HttpServer server;
    private final URI engine;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, HttpResponse<byte[]>> known = new ConcurrentHashMap<>();
    private final LongAdder asked = new LongAdder();
    private final LongAdder sentOn = new LongAdder();

    RememberingEngine(URI engine) throws IOException {
        this.engine = engine;
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + engine.getPath());
    }

    /** Requests so far, and how many of them the engine saw. */
    String traffic() {
        return "%,d requests to the engine, %,d of them new to it".formatted(asked.sum(), sentOn.sum());
    }

    long requests() {
        return asked.sum();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.increment();
            var headers = headers(exchange);
            var body = exchange.getRequestBody().readAllBytes();
            var key = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + " "
                    + new String(body, StandardCharsets.UTF_8);
            var answer = known.get(key);
            if (answer == null) {
                answer = ask(exchange, headers, body);
                if (answer.statusCode() < 500) {
                    known.put(key, answer);
                }
            }
            send(answer, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .filter(header -> !NOT_SENT_ON.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().get(0), (one, other) -> one, TreeMap::new));
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        sentOn.increment();
        var request = HttpRequest.newBuilder(
                        engine.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void send(HttpResponse<byte[]> answer, HttpExchange exchange) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_SENT_ON.contains(name) && !name.equals("transfer-encoding")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
