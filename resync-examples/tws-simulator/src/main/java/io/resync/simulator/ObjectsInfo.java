package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words an engine uses for the states of its objects, each with a label for people. */
final class ObjectsInfo {
    private static final List<String> ACTIVE_STATES =
            List.of("LINKED", "UNLINKED", "RUNNING", "JOBMAN_UP", "INSTALLED");

    private ObjectsInfo() {}

    static ObjectNode of(String objectType) {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("actions");
        switch (objectType) {
            case "JOB_IN_PLAN", "JOBSTREAM_IN_PLAN" -> addStates(node);
            case "WORKSTATION_IN_PLAN" -> add(node, "activeStates", ACTIVE_STATES.stream());
            case "RESOURCE_IN_PLAN" -> add(node, "status", Stream.of("AVAILABLE", "NOT_AVAILABLE", "UNDECIDED"));
            case "PROMPT_IN_PLAN" -> add(node, "status", words(EstateFile.PromptStatus.values()));
            case "EVENTSOURCE" -> add(node, "status", Stream.empty());
            default ->
                throw new RefusedException(
                        400,
                        "there is no object_type '" + objectType
                                + "'; expected JOB_IN_PLAN, JOBSTREAM_IN_PLAN, WORKSTATION_IN_PLAN, EVENTSOURCE,"
                                + " RESOURCE_IN_PLAN or PROMPT_IN_PLAN");
        }
        return node;
    }

    private static void addStates(ObjectNode node) {
        add(node, "status", words(State.values()));
        add(
                node,
                "substatus",
                Arrays.stream(DependencyType.values())
                        .map(DependencyType::substatus)
                        .distinct());
        add(
                node,
                "commonStatus",
                Arrays.stream(State.values()).map(State::common).distinct());
    }

    private static Stream<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static void add(ObjectNode node, String field, Stream<String> words) {
        var array = node.putArray(field);
        words.forEach(word -> array.addObject().put("key", word).put("label", label(word)));
    }

    private static String label(String word) {
        return word.charAt(0) + word.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
