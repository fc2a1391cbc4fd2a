package io.resync.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a file with one JSON object a line. */
final class JsonLines {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonLines() {}

    /** Every line as a value. */
    static <T> List<T> read(Path file, Function<Line, T> value) throws IOException {
        var values = new ArrayList<T>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                values.add(value.apply(line(file, values.size() + 1L, text)));
            }
        } catch (CharacterCodingException e) {
            throw new BadLineException(file, values.size() + 1L, "the file is not UTF-8, here or soon after");
        }
        return values;
    }

    private static Line line(Path file, long number, String text) throws IOException {
        try {
            JsonNode object = JSON.readValue(text);
            if (object != null && object.isObject()) {
                return new Line(file, number, object);
            }
        } catch (JsonProcessingException e) {
            throw new BadLineException(file, number, "no JSON: " + e.getOriginalMessage());
        }
        throw new BadLineException(file, number, "expected a JSON object");
    }

    /**
     * One object and where it stands.
     *
     * @param file the file
     * @param number from 1
     * @param object what the line holds
     */
    record Line(Path file, long number, JsonNode object) {
        /** The text under a key that must be there. */
        String text(String key) {
            var text = optionalText(key);
            if (text == null) {
                throw bad("the key \"" + key + "\" is missing");
            }
            return text;
        }

        /** The text under a key; null if it is not there. */
        @Nullable
        String optionalText(String key) {
            var node = object.get(key);
            if (node == null || node.isNull()) {
                return null;
            }
            if (!node.isTextual()) {
                throw bad("the key \"" + key + "\" must hold a text, has " + node);
            }
            return node.textValue();
        }

        /** What to throw for a line that cannot be used. */
        BadLineException bad(String complaint) {
            return new BadLineException(file, number, complaint);
        }
    }
}
