package io.resync.rag;

import io.resync.Language;
import io.resync.knowledge.Document;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a document says about itself, between the two lines of dashes at its head. */
final class FrontMatter {
    /** An id is cited as {@code id#section}: a second number sign in it would be ambiguous. */
    private static final Pattern ID = Pattern.compile("[^#\\p{Cntrl}]+");

    private final Map<String, YamlValue> fields;

    private FrontMatter(Map<String, YamlValue> fields) {
        this.fields = fields;
    }

    static FrontMatter read(String yaml) throws UnreadableDocumentException {
        return new FrontMatter(YamlFields.read(yaml));
    }

    String title() throws UnreadableDocumentException {
        return required("title");
    }

    /** The document it describes; asks for the language only when it does not name one. */
    Document document(Supplier<Language> guess) throws UnreadableDocumentException {
        return new Document(
                id(),
                title(),
                version(),
                approved(),
                text("owner"),
                tags(),
                language().orElseGet(guess));
    }

    private String id() throws UnreadableDocumentException {
        var id = required("id");
        if (!ID.matcher(id).matches()) {
            throw unfit("id", "one line without #");
        }
        return id;
    }

    private String version() throws UnreadableDocumentException {
        var value = fields.get("version");
        return value != null && value.kind() == YamlValue.Kind.NUMBER
                ? value.texts().get(0)
                : required("version");
    }

    private @Nullable LocalDate approved() throws UnreadableDocumentException {
        var text = text("approved");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw unfit("approved", "a date as 2026-04-30");
        }
    }

    private Set<String> tags() throws UnreadableDocumentException {
        var value = fields.get("tags");
        if (value == null) {
            return Set.of();
        }
        if (value.kind() == YamlValue.Kind.OTHER) {
            throw unfit("tags", "a list of texts or one text with commas");
        }
        var tags = value.kind() == YamlValue.Kind.LIST
                ? value.texts()
                : List.of(value.texts().get(0).split(","));
        return tags.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Language> language() throws UnreadableDocumentException {
        var tag = text("language");
        var language = Optional.ofNullable(tag).flatMap(Language::of);
        if (tag != null && language.isEmpty()) {
            throw unfit(
                    "language",
                    Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(" or ")));
        }
        return language;
    }

    private String required(String name) throws UnreadableDocumentException {
        var text = text(name);
        if (text == null) {
            throw new UnreadableDocumentException("the front matter has no " + name + ", expected a text");
        }
        return text;
    }

    private @Nullable String text(String name) throws UnreadableDocumentException {
        var value = fields.get(name);
        if (value != null && value.kind() != YamlValue.Kind.TEXT) {
            throw unfit(name, "a text (in quotes if it looks like something else)");
        }
        return value == null || value.texts().get(0).isEmpty()
                ? null
                : value.texts().get(0);
    }

    private UnreadableDocumentException unfit(String name, String expected) {
        var value = fields.get(name);
        var found = value == null ? "missing" : value.found();
        return new UnreadableDocumentException(name + " is " + found + ", expected " + expected);
    }
}
