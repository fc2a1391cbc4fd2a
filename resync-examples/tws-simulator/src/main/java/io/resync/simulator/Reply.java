package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** What goes back to a client. */
record Reply(int status, String type, String body, Map<String, String> headers, Delivery delivery) {
    Reply(int status, String type, String body, Map<String, String> headers) {
        this(status, type, body, headers, Delivery.WHOLE);
    }

    Reply by(Delivery other) {
        return new Reply(status, type, body, headers, other);
    }

    Reply with(String otherBody) {
        return new Reply(status, type, otherBody, headers, delivery);
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString(), Map.of());
    }

    static Reply messages(int status, String message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("messages").add(message);
        return json(status, body);
    }

    /** As the first generation refuses: each message begins with a code. */
    static Reply exception(int status, String message) {
        var body = JsonNodeFactory.instance.objectNode().put("exceptionName", "ConnException");
        body.putArray("messages").add("AWSJCO005E " + message);
        return json(status, body);
    }

    static Reply text(String body) {
        return new Reply(200, "text/plain; charset=utf-8", body, Map.of());
    }

    /** As the application server answers before the engine is reached. */
    static Reply html(int status, String title, Map<String, String> headers) {
        var body = "<html><head><title>" + title + "</title></head><body><h2>Error " + status + ": " + title
                + "</h2></body></html>\n";
        return new Reply(status, "text/html;charset=ISO-8859-1", body, headers);
    }

    void sendOver(HttpExchange exchange, Pause pause) throws IOException, InterruptedException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        delivery.send(bytes, exchange.getResponseBody(), pause);
    }
}
