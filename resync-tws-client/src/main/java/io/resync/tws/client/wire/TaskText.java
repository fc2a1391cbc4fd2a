package io.resync.tws.client.wire;

import java.io.IOException;
import java.util.ArrayList;

/**
 * What a job runs, as one text without secrets: a command as it is, the fields of any other kind of task as
 * {@code name=value}, since each of the engine's many job types has its own.
 */
final class TaskText {
    private TaskText() {}

    static String of(Cursor json) throws IOException {
        var parts = new ArrayList<String>();
        json.leaves((place, text) -> parts.add(part(place, text)));
        return String.join(", ", parts);
    }

    private static String part(String place, String text) {
        var shown = Secrets.named(place) ? Secrets.HIDDEN : Secrets.masked(text);
        var fields = place.replaceAll("(?:/\\d+)+$", ""); // of a list, the name of the list
        return fields.isEmpty() ? shown : fields.substring(fields.lastIndexOf('/') + 1) + "=" + shown;
    }
}
