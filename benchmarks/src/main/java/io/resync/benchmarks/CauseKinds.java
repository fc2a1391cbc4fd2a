package io.resync.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What people call the kinds of causes and remedies, in three languages: {@code kinds.properties}. */
final class CauseKinds {
    private static final Map<String, List<String>> PHRASES = read();

    private CauseKinds() {}

    /** Empty for a kind that the list does not have. */
    static List<String> phrases(String kind) {
        return PHRASES.getOrDefault(kind, List.of());
    }

    /** The kinds that a sentence speaks of. */
    static List<String> in(String sentence) {
        var folded = ScoredText.fold(sentence);
        return PHRASES.keySet().stream().filter(kind -> saidIn(folded, kind)).toList();
    }

    static boolean saidIn(String folded, String kind) {
        return phrases(kind).stream().anyMatch(phrase -> ScoredText.says(folded, phrase));
    }

    private static Map<String, List<String>> read() {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(CauseKinds.class.getResourceAsStream("kinds.properties"))) {
            properties.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new TreeMap<String, List<String>>();
        properties.forEach((kind, phrases) -> all.put(
                kind.toString(),
                Arrays.stream(phrases.toString().split("\\|"))
                        .map(ScoredText::fold)
                        .toList()));
        return all;
    }
}
