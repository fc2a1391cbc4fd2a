package io.resync.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of the page as they stand in the sources. */
final class PageFiles {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern CALL = Pattern.compile("'(/api/[^']+)'");

    private PageFiles() {}

    static List<Path> endingIn(String suffix) {
        try (var files = Files.walk(STATIC)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts of a language by their key. */
    static Map<String, String> texts(String language) {
        var file = STATIC.resolve("assets/i18n/" + language + ".json");
        return JsonMapper.shared().readValue(read(file), new TypeReference<>() {});
    }

    /** Every call to the server that the modules name, as path and query. */
    static Set<String> calls() {
        return endingIn(".js").stream()
                .map(PageFiles::read)
                .map(CALL::matcher)
                .flatMap(Matcher::results)
                .map(call -> call.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
