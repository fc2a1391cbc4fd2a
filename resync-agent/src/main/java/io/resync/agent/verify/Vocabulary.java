package io.resync.agent.verify;

import io.resync.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one language says states, numbers, times and labels; or how any does, since evidence comes in all of them. */
final class Vocabulary {
    private static final Map<Language, Vocabulary> BY_LANGUAGE = new EnumMap<>(Language.class);
    private static final Vocabulary ALL = new Vocabulary();

    static {
        for (var language : Language.values()) {
            var words = load("facts_" + language.tag() + ".properties");
            var own = new Vocabulary();
            own.add(words);
            ALL.add(words);
            BY_LANGUAGE.put(language, own);
        }
    }

    private final Map<String, Set<String>> phrases = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary of(Language language) {
        return BY_LANGUAGE.getOrDefault(language, ALL);
    }

    static Vocabulary all() {
        return ALL;
    }

    /** The words under a key. */
    Set<String> words(String key) {
        return phrases.getOrDefault(key, Set.of());
    }

    /** The keys that begin like this. */
    List<String> keys(String start) {
        return phrases.keySet().stream()
                .filter(key -> key.startsWith(start))
                .sorted()
                .toList();
    }

    /** Words that stand for a number: word and number, as "two:2". */
    Map<String, Integer> numbers(String key) {
        return words(key).stream()
                .map(entry -> entry.split(":", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1]), (one, same) -> one));
    }

    /** A pattern's part that matches any of the words, the longest first. */
    static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private void add(Properties words) {
        words.forEach((key, value) -> Stream.of(((String) value).split(",", -1))
                .map(word -> Fold.of(word.strip()))
                .forEach(word -> phrases.computeIfAbsent((String) key, none -> new LinkedHashSet<>())
                        .add(word)));
    }

    private static Properties load(String name) {
        try (var in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing beside " + Vocabulary.class);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " could not be read", e);
        }
    }
}
