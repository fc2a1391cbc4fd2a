package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/** The fields of an answer, each kind of them once: of the items of a list those of the first that has it. */
final class JsonFields {
    /** A key that stands for a second field of the same name until the answer is written. */
    private static final String AGAIN = "\u2063again";

    private final JsonNode answer;
    private final Map<String, Place> places = new LinkedHashMap<>();

    private record Place(ObjectNode object, String field) {}

    JsonFields(ByteString json) {
        try {
            answer = new ObjectMapper().readTree(json.utf8());
        } catch (JsonProcessingException e) {
            throw new AssertionError("a good answer is JSON", e);
        }
        walk(answer, "");
    }

    /** Their names, with those of the objects that they stand in. */
    List<String> names() {
        return List.copyOf(places.keySet());
    }

    JsonNode value(String name) {
        return place(name).object().get(place(name).field());
    }

    /** The answer with another value for that field; this JSON is written as it is. */
    ByteString with(String name, String json) {
        return written(place(name), place(name).field(), json);
    }

    /** The answer with the same field told twice. */
    ByteString twice(String name, String json) {
        return written(place(name), AGAIN, json);
    }

    private Place place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new AssertionError("there is no field " + name);
        }
        return place;
    }

    private ByteString written(Place place, String field, String json) {
        var before = place.object().deepCopy();
        place.object().put(field, "\u2063value");
        var text = answer.toString().replace("\"\u2063value\"", json).replace(AGAIN, place.field());
        place.object().removeAll();
        place.object().setAll(before);
        return ByteString.encodeUtf8(text);
    }

    private void walk(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.putIfAbsent(path + "/" + field.getKey(), new Place(object, field.getKey()));
                walk(field.getValue(), path + "/" + field.getKey());
            });
        } else {
            node.forEach(item -> walk(item, path + "/*"));
        }
    }
}
