package io.resync.tws.client;

import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a query of the first generation.
 *
 * @param items what came
 * @param total how many match in all, or -1 where that was not told
 * @param last what the following ones are asked for with; null where nothing follows
 * @param <T> kind of item
 */
record V1Bunch<T>(List<T> items, long total, @Nullable String last) {
    /** Refuses an answer whose header tells another number than came. */
    static <T> V1Bunch<T> of(List<T> items, Headers headers) throws UnreadableAnswerException {
        long returned = number(headers, "How-Many-Returned");
        if (returned >= 0 && returned != items.size()) {
            throw new UnreadableAnswerException(
                    "How-Many-Returned says " + returned + " and " + items.size() + " came", null);
        }
        var last = headers.get("Last-Object");
        return new V1Bunch<>(
                items, number(headers, "Context-ObjectCount"), last == null || last.isBlank() ? null : last);
    }

    private static long number(Headers headers, String name) throws UnreadableAnswerException {
        var text = headers.get(name);
        if (text == null) {
            return -1;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new UnreadableAnswerException("header " + name + " is no number: " + Excerpt.of(text, 40), null);
        }
        return Long.parseLong(text);
    }
}
