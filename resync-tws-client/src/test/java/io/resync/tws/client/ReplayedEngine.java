package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;

import io.resync.Deadline;
import io.resync.simulator.Level;
import io.resync.simulator.Simulator;
import io.resync.tws.TwsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Gives the simulator's answers again, with one of them changed: whatever requests a call of the port consists of, each can
 * be answered in another way.
 */
final class ReplayedEngine implements AutoCloseable {
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final PortCall CAPABILITIES = PortCall.named("capabilities");
    private static final Answer NOT_FOUND = new Answer(404, "Content-Type: text/html\r\n", ByteString.EMPTY);
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Without {@code How-Many-Returned}: what it says of one answer is wrong of another. */
    private static final Set<String> TOLD =
            Set.of("content-type", "last-object", "context-objectcount", "context-databaseplan");

    private final SocketEngine socket = new SocketEngine(this::answer);
    private final HttpTwsClient client =
            HttpTwsClient.connect(socket.options().callTimeout(LONG).build());
    private final PortArguments arguments = new PortArguments(PROD, () -> Deadline.in(LONG));
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<PortCall, List<String>> questions = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Simulator source;
    private volatile String changed = "";
    private volatile UnaryOperator<Answer> change = UnaryOperator.identity();

    /** An answer as it came over the wire. */
    record Answer(int status, String headers, ByteString body) {
        Answer with(ByteString other) {
            return new Answer(status, headers, other);
        }

        Answer typed(String type) {
            return new Answer(status, headers.replaceAll("(?i)(content-type: )[^\r]*", "$1" + type), body);
        }

        boolean json() {
            return status == 200 && headers.contains("application/json");
        }
    }

    private ReplayedEngine() {}

    /** Makes every call of the port and keeps what a simulator of this level answers. */
    static ReplayedEngine of(Path estate, Level level) {
        var replayed = new ReplayedEngine();
        try (var engine = Simulator.builder(estate)
                .level(level)
                .user("ops", "secret-of-ops")
                .frozen()
                .start()) {
            replayed.source = engine;
            replayed.keep();
            replayed.source = null;
            HTTP.connectionPool().evictAll();
        }
        return replayed;
    }

    /** The requests that each call consists of. */
    Map<PortCall, List<String>> questions() {
        return questions;
    }

    Answer answer(String question) {
        var answer = answers.get(question);
        if (answer == null) {
            throw new AssertionError("nobody asked " + question);
        }
        return answer;
    }

    /** What the call gives. */
    Object make(PortCall call) {
        return call.make(client, arguments);
    }

    /** What the call gives, or throws, when one of its answers is another. */
    Object outcome(PortCall call, String question, UnaryOperator<Answer> other) {
        change = other;
        changed = question;
        try {
            return make(call);
        } catch (TwsException e) {
            return e;
        } finally {
            changed = "";
            if (call.equals(CAPABILITIES)) {
                make(call); // what was found out from a spoiled answer holds for an hour
            }
        }
    }

    @Override
    public void close() {
        client.close();
        socket.close();
    }

    private void keep() {
        arguments.learn(client.capabilities(Deadline.in(LONG)));
        for (int round = 0; round < 2; round++) { // the second with the ids of the first
            for (var call : PortCall.all()) {
                asked.clear();
                questions.put(call, kept(call) ? asked.stream().distinct().toList() : List.of());
            }
        }
    }

    /** False for what this level lacks, or nobody may ask it unless told so. */
    private boolean kept(PortCall call) {
        try {
            arguments.learn(make(call));
            return true;
        } catch (TwsException e) {
            return false;
        }
    }

    private boolean answer(String request, OutputStream out) throws IOException {
        var question = question(request);
        asked.add(question);
        var engine = source;
        if (engine != null) {
            answers.put(question, fetched(engine, request));
        }
        var answer = answers.getOrDefault(question, NOT_FOUND);
        var sent = question.equals(changed) ? change.apply(answer) : answer;
        return SocketEngine.answer(
                out, sent.status(), sent.headers(), sent.body().toByteArray());
    }

    /** All that tells one question from another. */
    private static String question(String request) {
        var last = headers(request).get("Last-Object");
        return SocketEngine.line(request) + " " + body(request) + (last == null ? "" : " after " + last);
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private static Headers headers(String request) {
        var headers = new Headers.Builder();
        request.substring(0, request.indexOf("\r\n\r\n")).lines().skip(1).forEach(headers::add);
        return headers.build();
    }

    private static Answer fetched(Simulator engine, String request) throws IOException {
        var line = SocketEngine.line(request).split(" ", 2);
        var body = line[0].equals("GET")
                ? null
                : RequestBody.create(
                        body(request).getBytes(StandardCharsets.ISO_8859_1), MediaType.get("application/json"));
        var copy = new Request.Builder()
                .url(engine.endpoint() + line[1].substring("/twsd".length()))
                .headers(headers(request).newBuilder().removeAll("Host").build())
                .method(line[0], body)
                .build();
        try (var response = HTTP.newCall(copy).execute()) {
            var told = new StringBuilder();
            response.headers().forEach(header -> {
                if (TOLD.contains(header.getFirst().toLowerCase(Locale.ROOT))) {
                    told.append(header.getFirst())
                            .append(": ")
                            .append(header.getSecond())
                            .append("\r\n");
                }
            });
            return new Answer(response.code(), told.toString(), response.body().byteString());
        }
    }
}
