package io.resync.tws.client.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place in one JSON answer. Each method takes the next value; {@code null} in the answer reads as absent, a value of
 * another kind than asked for is an error. Engines add fields, so what is not asked for is skipped.
 */
final class Cursor implements Closeable {
    /** Some 10,000 jobs with all there is to them; tiny objects take far more memory than the text that they come as. */
    private static final int MOST_OBJECTS = 500_000;

    private final JsonParser parser;
    private final Zones zones = new Zones();
    private boolean tookList;
    private int objects;

    /** The lists that one object has told so far. */
    private record Told(String list, @Nullable Told before) {}

    Cursor(JsonParser parser) {
        this.parser = parser;
    }

    /** The one object that the whole answer consists of. */
    <T> T answer(FieldReader<T> reader) throws IOException {
        var value = object(reader);
        if (value == null) {
            throw unexpected("an object");
        }
        requireEnd();
        return value;
    }

    /** The one list that the whole answer consists of; {@code null} is none. */
    <T> List<T> listAnswer(Supplier<FieldReader<T>> readers) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw unexpected("a list");
        }
        var items = items(readers);
        requireEnd();
        return items;
    }

    /** The one list that the whole answer consists of, or that stands in this field of the one object. */
    <T> List<T> listAnswer(String field, Supplier<FieldReader<T>> readers) throws IOException {
        var token = parser.nextToken();
        if (token != JsonToken.START_ARRAY && token != JsonToken.START_OBJECT) {
            throw unexpected("a list, or an object with " + field);
        }
        var items = token == JsonToken.START_ARRAY
                ? items(readers)
                : rest(new OneField<>(field, json -> json.list(readers)));
        requireEnd();
        return required(items, field);
    }

    <T> @Nullable T object(FieldReader<? extends @Nullable T> reader) throws IOException {
        return enter(JsonToken.START_OBJECT, "an object") ? rest(reader) : null;
    }

    <T> List<T> list(Supplier<FieldReader<T>> readers) throws IOException {
        var items = listOrNull(readers);
        return items == null ? List.of() : items;
    }

    /** A list; null where the answer says so. */
    <T> @Nullable List<T> listOrNull(Supplier<FieldReader<T>> readers) throws IOException {
        var items = enter(JsonToken.START_ARRAY, "a list") ? items(readers) : null;
        tookList = true;
        return items;
    }

    /** A list where there is one; any other value is skipped. */
    <T> List<T> listIfAny(Supplier<FieldReader<T>> readers) throws IOException {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            var items = items(readers);
            tookList = true;
            return items;
        }
        parser.skipChildren();
        return List.of();
    }

    List<String> texts() throws IOException {
        var items = new ArrayList<String>();
        if (enter(JsonToken.START_ARRAY, "a list")) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                count();
                items.add(scalar());
            }
        }
        tookList = true;
        return items;
    }

    /** Texts, or the texts that the readers make of objects in their places; each must be there. */
    List<String> texts(Supplier<? extends FieldReader<@Nullable String>> readers) throws IOException {
        return texts(readers, true);
    }

    /** All texts of the next value, however deep: each with its place below that value, as a JSON pointer. */
    void leaves(BiConsumer<String, String> each) throws IOException {
        var token = parser.nextToken();
        int base = pointer(token).length();
        for (int depth = 0; ; token = parser.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                each.accept(pointer(token).substring(base), parser.getText());
            }
            if (depth == 0) {
                return;
            }
        }
    }

    @Nullable
    String text() throws IOException {
        return parser.nextToken() == JsonToken.VALUE_NULL ? null : scalar();
    }

    /** A text, or the text that the reader makes of an object in its place. */
    @Nullable
    String textOr(FieldReader<@Nullable String> reader) throws IOException {
        return switch (parser.nextToken()) {
            case START_OBJECT -> rest(reader);
            case VALUE_NULL -> null;
            default -> scalar();
        };
    }

    /** How many characters the next text has; 0 for anything else. The text itself is not kept. */
    int characters() throws IOException {
        if (!parser.nextToken().isScalarValue()) {
            parser.skipChildren();
            return 0;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL
                ? 0
                : Character.codePointCount(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /** A day; of a time, the day as it is written. */
    @Nullable
    LocalDate date() throws IOException {
        return isNull(JsonToken.VALUE_STRING, "a day") ? null : day(parser.getText());
    }

    List<LocalDate> dates() throws IOException {
        var days = new ArrayList<LocalDate>();
        for (var text : texts(() -> new OneField<>("date", Cursor::text))) {
            days.add(day(text));
        }
        return days;
    }

    /** A text where there is one; a list or an object in its place is skipped. */
    @Nullable
    String textIfAny() throws IOException {
        if (parser.nextToken().isScalarValue()) {
            return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /** Texts, or the texts that the readers make of objects in their places. */
    List<String> textsOr(Supplier<? extends FieldReader<@Nullable String>> readers) throws IOException {
        return texts(readers, false);
    }

    private List<String> texts(Supplier<? extends FieldReader<@Nullable String>> readers, boolean each)
            throws IOException {
        var items = new ArrayList<String>();
        if (enter(JsonToken.START_ARRAY, "a list")) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                count();
                var item = textOrNothing(readers);
                if (item != null) {
                    items.add(item);
                } else if (each) {
                    throw unexpected("a text");
                }
            }
        }
        tookList = true;
        return items;
    }

    private @Nullable String textOrNothing(Supplier<? extends FieldReader<@Nullable String>> readers)
            throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> rest(readers.get());
            case VALUE_NULL -> null;
            default -> scalar();
        };
    }

    /** A time of the first generation, which writes UTC without saying so. */
    @Nullable
    Instant utc() throws IOException {
        if (isNull(JsonToken.VALUE_STRING, "a time")) {
            return null;
        }
        try {
            return Times.utc(parser.getText());
        } catch (DateTimeException e) {
            throw unexpected("a time as 2026-11-20T03:30:00");
        }
    }

    /** A duration of the first generation, in milliseconds; a negative one stands for none. */
    @Nullable
    Duration millis() throws IOException {
        var millis = longInteger();
        return millis == null || millis < 0 ? null : Duration.ofMillis(millis);
    }

    /** A duration of the first generation that it may have computed, hence with a fraction; a negative one stands for none. */
    @Nullable
    Duration roundedMillis() throws IOException {
        var millis = decimal();
        return millis == null || millis < 0 ? null : Duration.ofMillis(Math.round(millis));
    }

    @Nullable
    Instant instant() throws IOException {
        if (isNull(JsonToken.VALUE_STRING, "a time")) {
            return null;
        }
        try {
            return Times.instant(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (DateTimeException e) {
            throw unexpected("a time as 2026-11-20T03:30:00Z");
        }
    }

    @Nullable
    Duration duration() throws IOException {
        if (isNull(JsonToken.VALUE_STRING, "a duration")) {
            return null;
        }
        try {
            return Duration.parse(parser.getText());
        } catch (DateTimeException e) {
            throw unexpected("a duration as PT4M20S");
        }
    }

    /** What was just read may be told once only, as a list. */
    void onceOnly() {
        tookList = true;
    }

    Zones zones() {
        return zones;
    }

    int integer(int absent) throws IOException {
        return isNull(JsonToken.VALUE_NUMBER_INT, "a whole number") ? absent : parser.getIntValue();
    }

    @Nullable
    Integer integer() throws IOException {
        return isNull(JsonToken.VALUE_NUMBER_INT, "a whole number") ? null : parser.getIntValue();
    }

    @Nullable
    Long longInteger() throws IOException {
        return isNull(JsonToken.VALUE_NUMBER_INT, "a whole number") ? null : parser.getLongValue();
    }

    @Nullable
    Double decimal() throws IOException {
        return switch (parser.nextToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_NULL -> null;
            default -> throw unexpected("a number");
        };
    }

    boolean flag() throws IOException {
        return Boolean.TRUE.equals(flagOrNull());
    }

    @Nullable
    Boolean flagOrNull() throws IOException {
        return switch (parser.nextToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw unexpected("true or false");
        };
    }

    void skip() throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    /** Writes the next value elsewhere, for it to be read when it is known what it belongs to. */
    void copyTo(JsonGenerator copy) throws IOException {
        parser.nextToken();
        copy.copyCurrentStructure(parser);
    }

    JsonParseException unreadable(String why) {
        return new JsonParseException(parser, why);
    }

    /** An id, without which an object has no identity, hence no use. */
    String id(@Nullable String value, String what) throws JsonParseException {
        return required(value == null || value.isBlank() ? null : value, what);
    }

    /** A field without which the value would say something wrong. */
    <T> T required(@Nullable T value, String what) throws JsonParseException {
        if (value == null) {
            throw new UnexpectedShapeException(parser, what + " is missing");
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private <T> List<T> items(Supplier<FieldReader<T>> readers) throws IOException {
        var items = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected("an object");
            }
            items.add(rest(readers.get()));
        }
        return items;
    }

    private LocalDate day(String text) throws JsonParseException {
        try {
            return LocalDate.parse(text.indexOf('T') == 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new UnexpectedShapeException(
                    parser,
                    "expected a day as 2026-11-20 at "
                            + parser.getParsingContext().pathAsPointer());
        }
    }

    /** Of the value that begins with this token. */
    private String pointer(JsonToken token) {
        var context = parser.getParsingContext();
        return (token.isStructStart() ? context.getParent() : context)
                .pathAsPointer()
                .toString();
    }

    private void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw unexpected("the end");
        }
    }

    private <T extends @Nullable Object> T rest(FieldReader<T> reader) throws IOException {
        count();
        Told lists = null;
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            reader.field(name, this);
            if (tookList) {
                lists = once(name, lists);
            }
        }
        return reader.value(this);
    }

    private void count() throws JsonParseException {
        if (++objects > MOST_OBJECTS) {
            throw new JsonParseException(parser, "the answer has more than " + MOST_OBJECTS + " objects");
        }
    }

    /** Of a list that is told twice nobody can say which one is the whole. */
    private Told once(String name, @Nullable Told lists) throws JsonParseException {
        tookList = false;
        for (var told = lists; told != null; told = told.before()) {
            if (told.list().equals(name)) {
                throw new JsonParseException(parser, "the list " + name + " is told twice");
            }
        }
        return new Told(name, lists);
    }

    private boolean enter(JsonToken start, String expected) throws IOException {
        return !isNull(start, expected);
    }

    private boolean isNull(JsonToken wanted, String expected) throws IOException {
        var token = parser.nextToken();
        if (token != wanted && token != JsonToken.VALUE_NULL) {
            throw unexpected(expected);
        }
        return token == JsonToken.VALUE_NULL;
    }

    private String scalar() throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            throw unexpected("a text");
        }
        return parser.getText();
    }

    private JsonParseException unexpected(String expected) throws IOException {
        var found = parser.currentToken() == null
                ? "the end"
                : parser.currentToken().name();
        return new UnexpectedShapeException(
                parser,
                "expected " + expected + " at " + parser.getParsingContext().pathAsPointer() + ", found " + found);
    }
}
