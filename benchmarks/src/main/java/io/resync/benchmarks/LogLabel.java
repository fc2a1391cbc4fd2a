package io.resync.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;

/**
 * Lines of a log that explain a failure. Several with the same id and file count as one.
 *
 * @param id whose failure
 * @param file the log, in the folder given
 * @param start the first line, from 1
 * @param end the last line, included
 * @param source where the label stands
 */
record LogLabel(String id, String file, int start, int end, JsonLines.Line source) {
    static LogLabel of(JsonLines.Line line) {
        int start = number(line, "start");
        int end = number(line, "end");
        if (start < 1 || end < start) {
            throw line.bad("expected 1 <= start <= end, got " + start + " and " + end);
        }
        return new LogLabel(line.text("id"), line.text("file"), start, end, line);
    }

    private static int number(JsonLines.Line line, String key) {
        JsonNode node = line.object().get(key);
        if (node == null || !node.canConvertToInt() || !node.isIntegralNumber()) {
            throw line.bad("the key \"" + key + "\" must hold a line number, has " + node);
        }
        return node.intValue();
    }

    /** Adds its lines, as far as the log has them. */
    void addTo(BitSet lines, long lastLine) {
        if (start > lastLine) {
            throw source.bad("the log has " + lastLine + " lines, the label begins at " + start);
        }
        lines.set(start, (int) Math.min(end, lastLine) + 1);
    }
}
