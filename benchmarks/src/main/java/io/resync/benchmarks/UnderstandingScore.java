package io.resync.benchmarks;

import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many of the labels came out right, key by key. */
final class UnderstandingScore {
    static final List<String> KEYS = List.of("intent", "query_type", "route", "declined", "entities_exact", "language");

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private int cases;

    UnderstandingScore() {
        KEYS.forEach(key -> counts.put(key, new int[2]));
    }

    /** Counts a case; false where something is wrong. */
    boolean add(UnderstandingCase labelled, StructuredQuery query, Route route) {
        cases++;
        boolean wasDeclined = route.mode() == Route.Mode.DECLINED;
        return Stream.of(
                        isRight("intent", labelled.intent(), query.intent().code()),
                        isRight(
                                "query_type",
                                labelled.queryType(),
                                query.queryType().code()),
                        isRight("route", labelled.route(), route.mode().name()),
                        isRight("declined", text(labelled.declined()), String.valueOf(wasDeclined)),
                        count("entities_exact", labelled.entities(), labelled.isExactly(query.entities())),
                        isRight(
                                "language",
                                labelled.language(),
                                query.language().tag()))
                .allMatch(right -> right);
    }

    private static @Nullable String text(@Nullable Boolean label) {
        return label == null ? null : label.toString();
    }

    private boolean isRight(String key, @Nullable String label, String found) {
        return count(key, label, found.equalsIgnoreCase(label));
    }

    private boolean count(String key, @Nullable Object label, boolean right) {
        if (label != null) {
            var count = counts.getOrDefault(key, new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
        }
        return label == null || right;
    }

    /** The share that is right, null where nothing had the label. */
    @Nullable
    Double share(String key) {
        var count = counts.getOrDefault(key, new int[2]);
        return count[1] == 0 ? null : (double) count[0] / count[1];
    }

    /** The figures by the names of the suite. */
    Figures figures() {
        var figures = new Figures();
        KEYS.forEach(key -> figures.add(key, share(key)));
        return figures.add("cases", cases);
    }
}
