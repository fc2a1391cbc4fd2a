package io.resync.agent.understand;

import io.resync.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a word list. A line is one of
 *
 * <ul>
 *   <li>{@code # a comment}, or nothing
 *   <li>{@code letters: …} letters that only this language has
 *   <li>{@code endings: …} endings that words of this language have
 *   <li>{@code verbs: …} endings that verbs of this language have behind "the user"
 *   <li>{@code @group: …} endings of a class of verbs; {@code -} is the empty one
 *   <li>{@code answers: …} the language to answer in to these words: a tag of {@link Language}
 *   <li>{@code [section]} what the words below mean: a {@link Concept}
 *   <li>{@code [piece …]} what the words below are in a time, a duration and the like: a {@link Piece}
 *   <li>words and phrases, separated by commas; {@code stem@group} is the stem with every ending of the group
 * </ul>
 *
 * <p>An ending or word that closes with {@code !} can give an order. Accents are written as they should be. A text is matched
 * with them, so that {@code é} is not {@code e}, and otherwise without; a word that people often write without its accent is
 * listed both ways where that makes it another word.
 */
final class WordListFile {
    private static final String PIECE = "piece ";

    private final WordList list = new WordList();
    private final Map<String, List<String>> groups = new HashMap<>();
    private Concept section = Concept.FUNCTION;
    private @Nullable Piece piece;

    private WordListFile() {}

    static WordList read(String resource) {
        try (var lines = new InputStreamReader(
                Objects.requireNonNull(WordListFile.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            return read(resource, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words in " + resource, e);
        }
    }

    /** Reads to the end; closing is the caller's. */
    static WordList read(String name, Reader source) {
        var file = new WordListFile();
        new BufferedReader(source).lines().map(String::strip).forEach(line -> file.line(name, line));
        return file.list;
    }

    private void line(String resource, String line) {
        try {
            interpret(line);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalStateException("in " + resource + ", line '" + line + "': " + e.getMessage(), e);
        }
    }

    private void interpret(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        if (line.startsWith("[")) {
            section(line.substring(1, line.length() - 1));
        } else if (colon > 0) {
            setting(line.substring(0, colon), line.substring(colon + 1).strip());
        } else {
            for (var entry : line.split(",", -1)) {
                entry(entry.strip());
            }
        }
    }

    private void section(String name) {
        boolean ofExpressions = name.startsWith(PIECE);
        piece = ofExpressions ? Piece.of(name.substring(PIECE.length())) : null;
        section = ofExpressions ? Concept.FUNCTION : Concept.ofSection(name);
    }

    private void setting(String name, String value) {
        var parts = List.of(value.split(" +", -1));
        if (name.equals("letters")) {
            list.letters(String.join("", parts));
        } else if (name.equals("endings")) {
            list.endings(parts);
        } else if (name.equals("verbs")) {
            list.verbs(parts);
        } else if (name.equals("answers")) {
            list.language(Language.of(value)
                    .orElseThrow(() -> new IllegalStateException("answers are written in no language " + value)));
        } else if (name.startsWith("@")) {
            groups.put(name.substring(1), parts);
        } else {
            throw new IllegalStateException("expected answers, letters, endings, verbs or @group, got " + name);
        }
    }

    private void entry(String entry) {
        for (var form : forms(entry)) {
            boolean order = form.endsWith("!");
            var words = order ? form.substring(0, form.length() - 1) : form;
            if (piece == null) {
                list.add(words, meaning(order));
            } else {
                list.add(words, piece);
            }
        }
    }

    private List<String> forms(String entry) {
        int at = entry.indexOf('@');
        if (at < 0) {
            return List.of(entry);
        }
        var stem = entry.substring(0, at);
        var endings = groups.get(entry.substring(at + 1));
        if (endings == null) {
            throw new IllegalStateException("no group of endings @" + entry.substring(at + 1));
        }
        var forms = new ArrayList<String>();
        endings.forEach(ending -> forms.add(stem + (ending.startsWith("-") ? ending.substring(1) : ending)));
        return forms;
    }

    private Set<Concept> meaning(boolean order) {
        return order ? EnumSet.of(section, Concept.ORDER) : EnumSet.of(section);
    }
}
