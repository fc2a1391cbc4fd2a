package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Words that documents on a kind of cause are written with, whatever the language of the log. */
final class SearchedWords {
    private static final Properties WORDS = read();

    private SearchedWords() {}

    static Stream<String> of(CauseCategory category) {
        return Optional.ofNullable(WORDS.getProperty(category.name())).stream();
    }

    private static Properties read() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        SearchedWords.class.getResourceAsStream("searched.properties"), "searched.properties"),
                StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource searched.properties could not be read", e);
        }
    }
}
