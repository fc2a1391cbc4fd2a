package io.resync.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageFilesTest {
    private static final Pattern KEY =
            Pattern.compile("(?:text: \\[?|translate\\(|data-text=|say\\(\\w+, )['\"](\\w+\\.\\w+)['\"]");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern INLINE = Pattern.compile("<script>|<style|\\sstyle=|\\son\\w+=|javascript:");
    private static final Pattern MARKUP_FROM_DATA =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "es"})
    void everyLanguageSaysTheSameThings(String language) {
        var texts = PageFiles.texts(language);

        assertThat(texts.keySet()).isEqualTo(PageFiles.texts("en").keySet());
        assertThat(texts.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "es"})
    void everyLanguageFillsTheSamePlaces(String language) {
        assertThat(places(PageFiles.texts(language))).isEqualTo(places(PageFiles.texts("en")));
    }

    @Test
    void everyTextThatThePageNamesExists() {
        assertThat(Stream.concat(PageFiles.endingIn(".js").stream(), PageFiles.endingIn(".html").stream())
                        .map(PageFiles::read)
                        .map(KEY::matcher)
                        .flatMap(Matcher::results)
                        .map(key -> key.group(1)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(PageFiles.texts("en")).containsKey(key));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingOnThePageIsInline(Path document) {
        assertThat(PageFiles.read(document)).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void dataNeverBecomesMarkup(Path module) {
        assertThat(PageFiles.read(module)).doesNotContainPattern(MARKUP_FROM_DATA);
    }

    static Stream<Path> documents() {
        return PageFiles.endingIn(".html").stream();
    }

    static Stream<Path> modules() {
        return PageFiles.endingIn(".js").stream();
    }

    private static Map<String, Set<String>> places(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> PLACE.matcher(text.getValue())
                                .results()
                                .map(place -> place.group())
                                .collect(Collectors.toSet())));
    }
}
