package io.resync.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The text of an estate file, to say where in it something is wrong. */
record EstateSource(Path path, String json) {
    private static final int MOST_NAMES_SHOWN = 25;

    /** Refuses the estate for what stands at this place, unless the condition holds. */
    void expect(boolean holds, String at, String wrong, String expected) {
        if (!holds) {
            throw flaw(at, wrong + "; expected " + expected);
        }
    }

    /** Refuses a name that is none of these. */
    void known(Collection<String> names, String name, String at, String kind) {
        var few = names.size() <= MOST_NAMES_SHOWN ? ": " + new TreeSet<>(names) : "";
        expect(names.contains(name), at, "there is no " + kind + " '" + name + "'", "the name of one" + few);
    }

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
