package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.resync.tws.TimeRange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A filter of the first generation. What users wrote gets into it as a JSON string only, written by a JSON generator. */
final class V1Filter {
    private static final JsonFactory JSON = new JsonFactory();

    /** What each kind of object is filtered by, with the engine's own misspelling. */
    private static final Map<String, Kind> KINDS = Map.of(
            "job",
            new Kind(
                    "jobInPlan",
                    "jobName|jobStreamName|workstationName|internalStatusList|lastInRerunChain|canceled|critical"
                            + "|maxDurationGone|(actualStartTimeRange|actualEndTimeRange)(/(rangeStart|rangeEnd))?"),
            "jobstream",
            new Kind("jobStreamInPlan", "jobStreamName"),
            "workstation",
            new Kind("workstationInPlan", "workstationName"),
            "resource",
            new Kind("resourceInPlan", "resourceName|workstatioName"),
            "prompt",
            new Kind("promptInPlan", "promptName"),
            "file",
            new Kind("fileInPlan", "fileName|workstationName"),
            "plan",
            new Kind("symphonyInPlan", "planType"));

    private static final Pattern PATH = Pattern.compile("[^\\p{Cntrl}]{1,1000}");

    private final String object;
    private final Map<String, Object> conditions = new TreeMap<>();
    private final boolean ofPlan;
    private @Nullable String sortKey;

    private V1Filter(String object) {
        this(object, true);
    }

    private V1Filter(String object, boolean ofPlan) {
        this.object = object;
        this.ofPlan = ofPlan;
    }

    static V1Filter definitions(@Nullable String object) {
        return new V1Filter(Objects.requireNonNull(object), false);
    }

    static V1Filter jobs() {
        return new V1Filter("jobInPlan").with("lastInRerunChain", true); // a rerun is a row of its own otherwise
    }

    static V1Filter jobStreams() {
        return new V1Filter("jobStreamInPlan");
    }

    static V1Filter workstations() {
        return new V1Filter("workstationInPlan");
    }

    /** A filter of another object, as {@code auditRecord}. */
    static V1Filter of(String object) {
        return new V1Filter(object);
    }

    static V1Filter resources() {
        return new V1Filter("resourceInPlan");
    }

    static V1Filter prompts() {
        return new V1Filter("promptInPlan");
    }

    static V1Filter files() {
        return new V1Filter("fileInPlan");
    }

    static V1Filter plans() {
        return new V1Filter("symphonyInPlan");
    }

    /** The fields that may leave: those that are set by the questions, and their envelope. */
    static V1BodyShape shape(String path, String verb) {
        var kind = Objects.requireNonNull(KINDS.get(path), path);
        var object = kind.object() + "Filter";
        var field = "/(" + kind.fields() + ")";
        if (verb.equals("query_next")) {
            return new V1BodyShape(object, Set.of(Pattern.compile(object), Pattern.compile(object + field)));
        }
        return new V1BodyShape(
                "filters/" + object,
                Set.of(
                        Pattern.compile("filters(/" + object + ")?"),
                        Pattern.compile("filters/" + object + field),
                        Pattern.compile("sorters(/jobInPlanSorter(/jobName(/(descending|priority))?)?)?")));
    }

    private record Kind(String object, String fields) {}

    V1Filter with(String field, boolean value) {
        conditions.put(field, value);
        return this;
    }

    V1Filter with(String field, @Nullable String text) {
        return withAny(field, text);
    }

    V1Filter with(String field, @Nullable TimeRange time) {
        return withAny(field, time);
    }

    private V1Filter withAny(String field, @Nullable Object value) {
        if (value != null) {
            conditions.put(field, value);
        }
        return this;
    }

    V1Filter with(String field, List<String> anyOf) {
        if (!anyOf.isEmpty()) {
            conditions.put(field, List.copyOf(anyOf));
        }
        return this;
    }

    /** From the first moment to the end, or a little behind it. */
    V1Filter during(String field, @Nullable TimeRange time) {
        if (time != null) {
            conditions.put(field, time);
        }
        return this;
    }

    /**
     * A name or pattern. The engine's own wildcard for any run of characters is {@code *} here; for one character none is
     * documented, so the engine is asked for more than is wanted and the rest is left out by {@link V1Names}.
     */
    V1Filter named(String field, @Nullable String pattern) {
        if (pattern != null) {
            conditions.put(field, Oql.requireName(pattern).replaceAll("[@?]+", "*"));
        }
        return this;
    }

    /** As a name, for the paths of files, which may hold more. */
    V1Filter pathed(String field, @Nullable String pattern) {
        if (pattern != null) {
            if (!PATH.matcher(pattern).matches()) {
                throw new IllegalArgumentException(
                        "a path in a filter has 1 to 1,000 characters and no control characters, got "
                                + Excerpt.of(pattern, 40));
            }
            conditions.put(field, pattern.replaceAll("[@?]+", "*"));
        }
        return this;
    }

    V1Filter ofType(String field, String word) {
        conditions.put(field, word);
        return this;
    }

    V1Filter sortedBy(String key) {
        sortKey = key;
        return this;
    }

    /** The body of the first question. */
    String first() {
        return written(json -> {
            json.writeObjectFieldStart("filters");
            conditions(json);
            json.writeEndObject();
            sorter(json);
        });
    }

    /** The body of the questions for what follows: of the plan without its envelope, of definitions with it. */
    String next() {
        return ofPlan ? written(this::conditions) : first();
    }

    /** A body that is no filter: one field with texts. */
    static String bare(String field, List<String> texts) {
        return written(json -> {
            json.writeFieldName(field);
            value(json, texts);
        });
    }

    private void conditions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(object + "Filter");
        for (var condition : conditions.entrySet()) {
            json.writeFieldName(condition.getKey());
            value(json, condition.getValue());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof List<?> values) {
            json.writeArray(values.toArray(String[]::new), 0, values.size());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof TimeRange time) {
            json.writeStartObject();
            json.writeStringField("rangeStart", Moments.toSecond(time.from()));
            json.writeStringField("rangeEnd", Moments.toSecondAfter(time.to()));
            json.writeEndObject();
        } else {
            json.writeString((String) value);
        }
    }

    private void sorter(JsonGenerator json) throws IOException {
        if (sortKey != null) {
            json.writeObjectFieldStart("sorters");
            json.writeObjectFieldStart(object + "Sorter");
            json.writeObjectFieldStart(sortKey);
            json.writeBooleanField("descending", false);
            json.writeNumberField("priority", 1);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static String written(Fields fields) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a filter that cannot be written to memory", e);
        }
        return text.toString();
    }

    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
