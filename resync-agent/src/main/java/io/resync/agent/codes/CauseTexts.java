package io.resync.agent.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises causes by their words, where no code names them. */
final class CauseTexts {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final int LONGEST = 4_000;
    private static final List<Phrase> PHRASES = read();

    private CauseTexts() {}

    /** What the text says went wrong; the first rule of the file that fits decides. */
    static Optional<CauseCategory> category(String text) {
        var folded = folded(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        return PHRASES.stream()
                .filter(phrase -> phrase.pattern().matcher(folded).find())
                .map(Phrase::category)
                .findFirst();
    }

    /** Every category that the text speaks of. */
    static Set<CauseCategory> all(String text) {
        var folded = folded(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        var found = EnumSet.noneOf(CauseCategory.class);
        PHRASES.stream()
                .filter(phrase -> phrase.pattern().matcher(folded).find())
                .forEach(phrase -> found.add(phrase.category()));
        return found;
    }

    static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static List<Phrase> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CauseTexts.class.getResourceAsStream("causes.texts"), "causes.texts"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Phrase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource causes.texts could not be read", e);
        }
    }

    private record Phrase(CauseCategory category, Pattern pattern) {
        static Phrase of(String line) {
            var parts = line.split(" ", 2);
            return new Phrase(CauseCategory.valueOf(parts[0]), Pattern.compile("(?<!\\w)(?:" + parts[1].strip() + ")"));
        }
    }
}
