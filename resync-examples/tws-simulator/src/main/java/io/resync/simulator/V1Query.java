package io.resync.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A query of the first generation: the filter in its body, the window in its headers; the answer is a bare array. */
final class V1Query {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 10_000;
    private final Call call;
    private final Level level;
    private final JsonNode body;
    private final String list;

    private V1Query(Call call, Level level, JsonNode body, String list) {
        this.call = call;
        this.level = level;
        this.body = body;
        this.list = list;
    }

    static V1Query of(Call call, Level level) {
        return new V1Query(call, level, body(call), "");
    }

    /** Of a list that {@code Last-Object} has to name too, as the path of the next question does not. */
    V1Query within(String name) {
        return new V1Query(call, level, body, name);
    }

    private static JsonNode body(Call call) {
        if (!call.header("Content-Type", "").startsWith("application/json")) {
            throw new RefusedException(415, "Content-Type must be application/json");
        }
        try {
            var body = JSON.readTree(call.body());
            return body.isObject() ? body : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException e) {
            throw new RefusedException(400, "the body is not JSON: " + e.getOriginalMessage());
        }
    }

    JsonNode body() {
        return body;
    }

    /** Event rules and definitions are only listed with a size. */
    V1Query withSize() {
        if (!call.headers().containsKey("How-Many")) {
            throw new RefusedException(400, "the header How-Many is required, 1 to " + MOST);
        }
        return this;
    }

    /** What the filter leaves. A next bunch may send the filter without the object around it. */
    List<ObjectNode> select(V1Filter filter, List<ObjectNode> objects) {
        var wanted = wanted(filter);
        var matching = objects.stream().filter(wanted);
        return V1Sorters.of(body.path("sorters"))
                .map(matching::sorted)
                .orElse(matching)
                .toList();
    }

    private Predicate<JsonNode> wanted(V1Filter filter) {
        var whole = isComplex() || body.has("filters") || body.has("sorters") || body.isEmpty();
        var simple = filter.parse(whole ? body.path("filters") : body);
        return isComplex() ? simple.and(V1ComplexFilter.parse(filter, body.path("complexFilters"))) : simple;
    }

    /** Whether filters are joined. */
    boolean isComplex() {
        return body.has("complexFilters");
    }

    Reply page(V1Filter filter, List<ObjectNode> objects, boolean next) {
        return page(select(filter, objects), next);
    }

    Reply page(List<ObjectNode> matching, boolean next) {
        var start = next ? afterLast(matching) : offset();
        var bunch = matching.stream().skip(start).limit(size()).toList();
        var headers = new HashMap<String, String>();
        headers.put("How-Many-Returned", String.valueOf(bunch.size()));
        headers.put("Context-DatabasePlan", "1");
        if (!bunch.isEmpty()) {
            headers.put(
                    "Last-Object", list + bunch.get(bunch.size() - 1).path("id").asText());
        }
        if (call.header("Context-ObjectCount", "0").equals("1")) {
            headers.put("Context-ObjectCount", String.valueOf(matching.size()));
        }
        var answer = JsonNodeFactory.instance.arrayNode().addAll(bunch);
        return new Reply(200, "application/json", answer.toString(), Map.copyOf(headers));
    }

    private long afterLast(List<ObjectNode> matching) {
        var last = call.header("Last-Object", "");
        return 1L
                + IntStream.range(0, matching.size())
                        .filter(index -> last.equals(
                                list + matching.get(index).path("id").asText()))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(
                                400, "the header Last-Object names nothing of this query: '" + last + "'"));
    }

    /** Of a page: 9.4 numbers pages from 1, later levels give the number of the first object. */
    private long offset() {
        if (!call.headers().containsKey("Query-PageSize")) {
            return 0;
        }
        var page = number("Query-PageNumber", level.isAtLeast(Level.V10_1_1) ? 0 : 1);
        return level.isAtLeast(Level.V10_1_1) ? page : Math.max(0, page - 1L) * number("Query-PageSize", MOST);
    }

    /** 0 asks for all there are. */
    private long size() {
        var size = number("How-Many", number("Query-PageSize", MOST));
        return size == 0 ? Long.MAX_VALUE : size;
    }

    private int number(String header, int otherwise) {
        var text = call.header(header, String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}")) {
            throw new RefusedException(400, "the header " + header + " must be a number from 0 on, got '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
