package io.resync.tws.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is at a path, one segment after the other, so that neither the length of the path nor that of the list matters
 * much. A segment of a path is a fixed word or an id.
 */
final class PathIndex<T> {
    private static final String ID = "([^/]+)";
    private static final Pattern WORD = Pattern.compile("\\w+(?:(?:-|\\\\\\.)\\w+)*");
    private static final Pattern WORD_OR_ID = Pattern.compile("\\(\\?:(\\w+)\\|!\\)");

    private final Map<String, PathIndex<T>> words = new HashMap<>();
    private final List<T> here = new ArrayList<>();
    private @Nullable PathIndex<T> id;

    private PathIndex() {}

    /** An index of these, each with the form of its path: words and {@value #ID}, with slashes between them. */
    static <T> PathIndex<T> of(List<T> all, Function<T, String> path) {
        var root = new PathIndex<T>();
        for (var each : all) {
            var segments = path.apply(each).replace(ID, "!").split("/", -1);
            root.put(List.of(segments), each);
        }
        return root;
    }

    /** All that is at this path. */
    List<T> at(String path) {
        return at(path, 0);
    }

    /** All that is at the rest of this path. */
    List<T> at(String path, int start) {
        @Nullable PathIndex<T> place = this;
        int from = start;
        for (int slash = path.indexOf('/', from); place != null && slash >= 0; slash = path.indexOf('/', from)) {
            place = place.below(path, from, slash);
            from = slash + 1;
        }
        var found = place == null ? null : place.below(path, from, path.length());
        return found == null ? List.of() : found.here;
    }

    private @Nullable PathIndex<T> below(String path, int from, int to) {
        if (to - from > ObjectIds.LONGEST) {
            return null;
        }
        var segment = path.substring(from, to);
        var word = words.get(segment);
        return word == null && id != null && ObjectIds.matches(segment) ? id : word;
    }

    private void put(List<String> segments, T one) {
        if (segments.isEmpty()) {
            here.add(one);
            return;
        }
        var segment = segments.get(0);
        var rest = segments.subList(1, segments.size());
        var either = WORD_OR_ID.matcher(segment);
        if (either.matches()) {
            word(either.group(1)).put(rest, one);
            anyId().put(rest, one);
        } else if (segment.equals("!")) {
            anyId().put(rest, one);
        } else {
            word(segment).put(rest, one);
        }
    }

    private PathIndex<T> word(String form) {
        if (!WORD.matcher(form).matches()) {
            throw new IllegalArgumentException("a segment is a word or " + ID + ", got " + form);
        }
        return words.computeIfAbsent(form.replace("\\", ""), unused -> new PathIndex<>());
    }

    private PathIndex<T> anyId() {
        id = id == null ? new PathIndex<>() : id;
        return id;
    }
}
