package io.resync.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a client asked, as far as answers depend on it. */
record Call(String method, String path, String rawQuery, Map<String, String> query, Map<String, String> headers) {
    private static final String[] HEADERS = {"Authorization", "Include-Count", "scope"};

    static Call of(HttpExchange exchange) {
        var uri = exchange.getRequestURI();
        var raw = Objects.requireNonNullElse(uri.getRawQuery(), "");
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> headers.put(name, value));
        }
        return new Call(exchange.getRequestMethod(), uri.getPath(), raw, decoded(raw), headers);
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
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
