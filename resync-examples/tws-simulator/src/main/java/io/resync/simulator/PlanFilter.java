package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The older filter: {@code /@/WORKSTATION#/FOLDER/STREAM.JOB} with {@code @} and {@code ?}, then qualifiers as
 * {@code +state=abend,fail} to take and {@code ~priority=0} to leave out.
 */
enum PlanFilter {
    JOB(
            "(?:/(?:[^#]*/)?)?(?<workstation>[^/#]+)#(?<folder>/(?:[^.]*/)?)?(?<stream>[^/.]+)\\.(?<name>[^/.]+)",
            "/@/WORKSTATION#/FOLDER/STREAM.JOB",
            "lastRunCompositeStatus"),
    STREAM(
            "(?:/(?:[^#]*/)?)?(?<workstation>[^/#]+)#(?<folder>/(?:[^.]*/)?)?(?<stream>)(?<name>[^/.]+)",
            "/@/WORKSTATION#/FOLDER/STREAM",
            "compositeStatus"),
    ON_WORKSTATION(
            "(?:/(?:[^#]*/)?)?(?<workstation>[^/#]+)#(?<folder>/(?:[^.]*/)?)?(?<stream>)(?<name>[^/.]+)",
            "/@/WORKSTATION#/FOLDER/NAME",
            "status"),
    ALONE("(?<folder>/(?:[^.]*/)?)?(?<workstation>)(?<stream>)(?<name>[^/.#]+)", "/FOLDER/NAME", "status");

    private static final Pattern QUALIFIER = Pattern.compile("(?=[+~])");
    private static final Pattern QUALIFIER_SHAPE = Pattern.compile("([+~])(\\w+)=(\\S+)");
    private final Pattern shape;
    private final String expected;
    private final String status;

    PlanFilter(String shape, String expected, String status) {
        this.shape = Pattern.compile(shape);
        this.expected = expected;
        this.status = status;
    }

    Predicate<JsonNode> parse(String filter) {
        var pieces = QUALIFIER.split(filter);
        var wanted = selection(pieces[0]);
        for (var qualifier : Arrays.asList(pieces).subList(1, pieces.length)) {
            wanted = wanted.and(qualified(qualifier.strip()));
        }
        return wanted;
    }

    private Predicate<JsonNode> selection(String selection) {
        var parts = shape.matcher(selection);
        if (!parts.matches()) {
            throw new RefusedException(400, "plan_filter must look like " + expected + ", got '" + selection + "'");
        }
        var folder = parts.group("folder");
        var workstation = parts.group("workstation");
        return field("workstation", workstation.isEmpty() ? "" : "/" + workstation)
                .and(field("jobStreamName", parts.group("stream")))
                .and(field("name", parts.group("name")))
                .and(field("folder", folder == null || folder.equals("/@/") ? "" : folder));
    }

    private static Predicate<JsonNode> field(String name, String pattern) {
        var wanted = OqlValues.pattern(pattern);
        return object ->
                pattern.isEmpty() || wanted.matcher(object.path(name).asText()).matches();
    }

    private Predicate<JsonNode> qualified(String qualifier) {
        var parts = QUALIFIER_SHAPE.matcher(qualifier);
        if (!parts.matches()) {
            throw new RefusedException(
                    400, "a qualifier must look like +state=abend or ~priority=0, got '" + qualifier + "'");
        }
        var condition = condition(parts.group(2), parts.group(3));
        return parts.group(1).equals("+") ? condition : condition.negate();
    }

    private Predicate<JsonNode> condition(String keyword, String value) {
        return switch (keyword) {
            case "state" -> inState(value);
            case "priority" -> withPriority(value);
            default ->
                throw new RefusedException(
                        400, "this engine knows the qualifiers state and priority, got '" + keyword + "'");
        };
    }

    private Predicate<JsonNode> inState(String value) {
        var states = Arrays.asList(value.toUpperCase(Locale.ROOT).split(",", -1));
        return object -> states.contains(object.path(status).path("status").asText());
    }

    /** One number or two with a comma: from and to. */
    private static Predicate<JsonNode> withPriority(String value) {
        if (!value.matches("\\d{1,9}(,\\d{1,9})?")) {
            throw new RefusedException(400, "priority takes a number or two with a comma, got '" + value + "'");
        }
        var ends =
                Arrays.stream(value.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        return object -> {
            var priority = object.path("priority").asInt();
            return priority >= ends[0] && priority <= ends[ends.length - 1];
        };
    }
}
