package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the engine says in the body of an error. Its shape is not documented, so whatever can be read is used. */
final class EngineMessages {
    private static final int LENGTH = 300;
    private static final Pattern CODE = Pattern.compile("\\b(?:AWS|AWK)[A-Z]{2,4}\\d{3,4}[EWI]\\b");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Set<String> TOLD_IN = Set.of("messages", "message", "errorMessage", "code", "exceptionName");
    private static final JsonFactory JSON = new JsonFactory();

    private EngineMessages() {}

    /** Message codes and first messages, up to 300 characters on one line. */
    static String summary(String body) {
        var told = told(body);
        var text = told.isEmpty() ? TAG.matcher(body).replaceAll(" ") : String.join("; ", told);
        var codes = CODE.matcher(body)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(code -> !text.startsWith(code))
                .collect(Collectors.joining(" "));
        return Excerpt.of(codes + " " + text, LENGTH);
    }

    /** Message codes alone. */
    static String codes(String body) {
        return CODE.matcher(body).results().map(MatchResult::group).distinct().collect(Collectors.joining(" "));
    }

    private static List<String> told(String body) {
        var texts = new ArrayList<String>();
        try (var json = JSON.createParser(body)) {
            var field = "";
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    field = json.currentName();
                } else if (token == JsonToken.VALUE_STRING && TOLD_IN.contains(field)) {
                    texts.add(json.getText());
                }
            }
        } catch (IOException e) {
            return texts; // no JSON, or cut off: what stood before that place is all there is
        }
        return texts;
    }
}
