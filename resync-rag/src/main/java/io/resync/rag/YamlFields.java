package io.resync.rag;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the top fields of a YAML mapping. Nothing is expanded: a text with an alias is refused. A title with a colon in it,
 * which YAML wants in quotes and people write without, is read as it is meant.
 */
final class YamlFields {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A line of name and plain text in which a colon and a space come once more. */
    private static final Pattern COLON_IN_TEXT = Pattern.compile(
            "(?m)^([A-Za-z][\\w-]{0,40}):[ \\t]+((?![\"'\\[\\]{}|>&*!%@`#,?-])[^\\n#]*?:[ \\t][^\\n#]*)$");

    private YamlFields() {}

    /** Fields by name, in the order of the text; those without a value are left out. */
    static Map<String, YamlValue> read(String yaml) throws UnreadableDocumentException {
        try {
            return strictly(yaml);
        } catch (JacksonException broken) {
            return quoted(yaml, broken);
        }
    }

    private static Map<String, YamlValue> quoted(String yaml, JacksonException broken)
            throws UnreadableDocumentException {
        var quoted = COLON_IN_TEXT
                .matcher(yaml)
                .replaceAll(line -> Matcher.quoteReplacement(
                        line.group(1) + ": '" + line.group(2).strip().replace("'", "''") + "'"));
        try {
            return strictly(quoted);
        } catch (JacksonException stillBroken) {
            throw notYaml(broken);
        }
    }

    private static Map<String, YamlValue> strictly(String yaml) throws JacksonException, UnreadableDocumentException {
        try {
            refuseAliases(yaml);
            return fields(yaml);
        } catch (JacksonException broken) {
            throw broken;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory does not fail", impossible);
        }
    }

    private static UnreadableDocumentException notYaml(JacksonException broken) {
        var location = broken.getLocation(); // missing where a limit of the parser was passed
        return new UnreadableDocumentException("the front matter is not valid YAML"
                + (location == null ? "" : " in line " + location.getLineNr())
                + ", expected lines of name: value; the parser says "
                + UnreadableDocumentException.quoted(broken.getOriginalMessage()));
    }

    private static void refuseAliases(String yaml) throws IOException, UnreadableDocumentException {
        try (YAMLParser parser = YAML.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new UnreadableDocumentException(
                            "the front matter has the alias *" + parser.getText() + ", expected plain values");
                }
            }
        }
    }

    private static Map<String, YamlValue> fields(String yaml) throws IOException, UnreadableDocumentException {
        var fields = new LinkedHashMap<String, YamlValue>();
        try (YAMLParser parser = YAML.createParser(yaml)) {
            var first = parser.nextToken();
            if (first != null && first != JsonToken.START_OBJECT) {
                throw new UnreadableDocumentException(
                        "the front matter is " + value(parser).found() + ", expected lines of name: value");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    fields.put(name, value(parser));
                }
            }
        }
        return fields;
    }

    private static YamlValue value(YAMLParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING ->
                YamlValue.of(YamlValue.Kind.TEXT, parser.getText().strip());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> YamlValue.of(YamlValue.Kind.NUMBER, parser.getText());
            case START_ARRAY -> list(parser);
            case START_OBJECT -> {
                parser.skipChildren();
                yield YamlValue.of(YamlValue.Kind.OTHER, "a mapping");
            }
            default -> YamlValue.of(YamlValue.Kind.OTHER, parser.getText());
        };
    }

    private static YamlValue list(YAMLParser parser) throws IOException {
        var items = new ArrayList<YamlValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items.stream().allMatch(YamlValue::isScalar)
                ? new YamlValue(YamlValue.Kind.LIST, texts(items))
                : YamlValue.of(YamlValue.Kind.OTHER, "a list with parts of its own");
    }

    private static List<String> texts(List<YamlValue> items) {
        return items.stream().map(item -> item.texts().get(0)).toList();
    }
}
