package io.resync.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;

/** An engine on loopback that has only a list of jobs, invented while it is read. Alone, it serves until its input ends. */
final class PageServer implements AutoCloseable {
    private static final Pattern OFFSET = Pattern.compile("(?:.*&)?offset=(\\d+).*");
    private static final Pattern LIMIT = Pattern.compile("(?:.*&)?limit=(\\d+).*");

    private final HttpServer server;
    private final int total;

    PageServer(int total) throws IOException {
        this.total = total;
        System.setProperty("sun.net.httpserver.nodelay", "true"); // a body would wait 40 ms for its headers to be seen
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/twsd/api/v2/plan/job", this::answer);
        server.start();
    }

    public static void main(String[] arguments) throws IOException {
        try (var server = new PageServer(Integer.parseInt(arguments[0]))) {
            System.out.println(server.endpoint());
            while (System.in.read() >= 0) {}
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/twsd");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getRawQuery();
            var page = query == null ? JobPage.oneJob(7) : page(query);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private byte[] page(String query) {
        int offset = number(OFFSET, query);
        return JobPage.json(offset, Math.min(number(LIMIT, query), total - offset), total, 7);
    }

    private static int number(Pattern parameter, String query) {
        var value = parameter.matcher(query);
        return value.matches() ? Integer.parseInt(value.group(1)) : 0;
    }
}
