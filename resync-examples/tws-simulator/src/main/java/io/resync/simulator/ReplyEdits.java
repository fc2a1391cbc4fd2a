package io.resync.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes inside the JSON of an answer; other answers stay as they are. */
final class ReplyEdits {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplyEdits() {}

    /** Links of pages that lead to another host. */
    record OtherHost(String origin) implements UnaryOperator<Reply> {
        @Override
        public Reply apply(Reply reply) {
            return edited(
                    reply,
                    node -> List.of("next", "previous").forEach(link -> {
                        if (node.path(link).isTextual()) {
                            node.put(link, node.path(link).asText().replaceFirst("https?://[^/]+", origin));
                        }
                    }));
        }
    }

    /** Words and fields of a level to come. */
    record UnknownWords() implements UnaryOperator<Reply> {
        private static final Map<String, String> WORDS =
                Map.of("HOLD", "SLEEPING", "WAITING", "SLEEPING", "EXTERNAL_JOB", "EXTERNAL_EVENT");

        @Override
        public Reply apply(Reply reply) {
            return edited(reply, UnknownWords::edit);
        }

        private static void edit(ObjectNode node) {
            for (var field : List.copyOf(node.properties())) {
                if (WORDS.containsKey(field.getValue().asText())) {
                    node.put(field.getKey(), WORDS.get(field.getValue().asText()));
                }
            }
            node.putObject("addedLater").putArray("nested").add(1).addNull();
        }
    }

    private static Reply edited(Reply reply, Consumer<ObjectNode> edit) {
        if (!reply.type().equals("application/json")) {
            return reply;
        }
        try {
            var body = JSON.readTree(reply.body());
            eachObject(body, edit);
            return reply.with(body.toString());
        } catch (JsonProcessingException e) {
            return reply; // the file of 10.2.8 with its commas
        }
    }

    /** Inner objects first, so that what is added stays as it is. */
    private static void eachObject(JsonNode node, Consumer<ObjectNode> edit) {
        node.forEach(child -> eachObject(child, edit));
        if (node instanceof ObjectNode object) {
            edit.accept(object);
        }
    }
}
