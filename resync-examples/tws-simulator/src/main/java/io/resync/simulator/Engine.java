package io.resync.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes each request through its stations: record, faults, verb, access, answer. */
final class Engine implements HttpHandler {
    static final String CONTEXT = "/twsd";
    private final Access access;
    private final Faults faults;
    private final Pause pause;
    private final RequestObserver observer;
    private final EngineApi api;
    private final Queue<RecordedRequest> requests = new ConcurrentLinkedQueue<>();

    Engine(Access access, Faults faults, Surroundings around, EngineApi api) {
        this.access = access;
        pause = around.pause();
        observer = around.observer();
        this.faults = faults;
        this.api = api;
    }

    /** What is given from outside: how time passes, and who watches. */
    record Surroundings(Pause pause, RequestObserver observer) {}

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            var request = new RecordedRequest(exchange.getRequestMethod(), uri.getPath(), query);
            requests.add(request);
            observer.arrived(request);
            faults.passOrWait(uri.getPath());
            var reply = replyWithFaults(Call.of(exchange), request);
            observer.answered(request, reply.body());
            reply.sendOver(exchange, pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed while it was held: no answer
        }
    }

    private Reply replyWithFaults(Call call, RecordedRequest request) throws InterruptedException {
        var effects = faults.effects(call.path());
        var asked = call;
        for (var effect : effects) {
            if (!effect.delay().isZero()) {
                pause.last(effect.delay());
            }
            asked = effect.question().apply(asked);
        }
        var question = asked;
        var reply = faults.during(effects, () -> replyTo(question, request));
        for (var effect : effects) {
            reply = effect.answer().apply(reply);
        }
        return reply;
    }

    private Reply replyTo(Call call, RecordedRequest request) {
        try {
            return reply(call, request);
        } catch (OqlSyntaxException e) {
            return Reply.messages(400, "OQL_FILTER_SYNTAX_ERROR: " + e.getMessage());
        } catch (RefusedException e) {
            var message = String.valueOf(e.getMessage());
            return call.path().startsWith(CONTEXT + "/api/v2/")
                    ? Reply.messages(e.status(), message)
                    : Reply.exception(e.status(), message);
        } catch (RuntimeException e) { // the JDK's server would close the connection without a word
            return Reply.messages(500, "the simulator failed: " + e);
        }
    }

    private Reply reply(Call call, RecordedRequest request) {
        return access.refusal(call).orElseGet(() -> request.changeAttempt() ? readsOnly() : answer(call));
    }

    private Reply answer(Call call) {
        var path = call.uri().getRawPath();
        if (path.equals(Metrics.PATH)) {
            return api.metrics();
        }
        return path.startsWith(CONTEXT + "/")
                ? api.answer(call, path.substring(CONTEXT.length()))
                : Reply.html(404, "Not Found", Map.of());
    }

    private static Reply readsOnly() {
        return Reply.html(405, "Method Not Allowed", Map.of("Allow", "GET"));
    }
}
