package io.resync.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The text of an estate file, to say where in it something is wrong. */
record EstateSource(Path path, String json) {
    /** Says the line of the place, or of the nearest one around it: what is missing has none. */
    InvalidEstateException flaw(String pointer, String problem) {
        var where = pointer.isEmpty() ? "" : ", line " + line(pointer) + ", at " + pointer;
        return new InvalidEstateException(path + where + ": " + problem);
    }

    private int line(String pointer) {
        var lines = lines();
        var place = JsonPointer.compile(pointer);
        while (!lines.containsKey(place) && !place.matches()) {
            place = place.head();
        }
        return lines.getOrDefault(place, 1);
    }

    private Map<JsonPointer, Integer> lines() {
        var lines = new HashMap<JsonPointer, Integer>();
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer(),
                        parser.currentTokenLocation().getLineNr());
            }
            return lines;
        } catch (IOException e) {
            return lines; // the lines up to a syntax error, which has been reported by then
        }
    }
}
