package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a client asked, as far as answers depend on it. */
record Call(String method, URI uri, Map<String, String> query, Map<String, String> headers, String body) {
    private static final int LARGEST_BODY = 1 << 20;

    static Call of(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        var body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
        return new Call(exchange.getRequestMethod(), uri, decoded(raw(uri)), headers, body);
    }

    String path() {
        return uri.getPath();
    }

    String rawQuery() {
        return raw(uri);
    }

    private static String raw(URI uri) {
        return Objects.requireNonNullElse(uri.getRawQuery(), "");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** A number from 0 on; more than an int holds reads as its largest. */
    int number(String name, int otherwise) {
        return parameter(name).map(text -> number(name, text)).orElse(otherwise);
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d+")) {
            throw new RefusedException(400, name + " must be a number from 0 on, got '" + text + "'");
        }
        return new BigInteger(text).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** The same question about a page that begins so many rows later; the first page stays. */
    Call shifted(int rows) {
        var offset = number("offset", 0);
        if (offset == 0) {
            return this;
        }
        var other = new LinkedHashMap<>(query);
        other.put("offset", String.valueOf(offset + rows));
        return new Call(method, uri, other, headers, body);
    }

    boolean flag(String name) {
        return parameter(name).map(Boolean::parseBoolean).orElse(false);
    }

    String header(String name, String otherwise) {
        return headers.getOrDefault(name, otherwise);
    }

    private static Map<String, String> decoded(String rawQuery) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : rawQuery.split("&", -1)) {
            var sign = pair.indexOf('=');
            if (sign > 0) {
                query.put(decode(pair.substring(0, sign)), decode(pair.substring(sign + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
