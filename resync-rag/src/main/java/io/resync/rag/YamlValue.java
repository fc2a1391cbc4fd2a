package io.resync.rag;

import java.util.List;

/** One value of a front matter, its scalars as written: {@code 1.10} is a version, not the number 1.1. */
record YamlValue(Kind kind, List<String> texts) {
    enum Kind {
        TEXT,
        NUMBER,
        LIST,
        OTHER
    }

    static YamlValue of(Kind kind, String text) {
        return new YamlValue(kind, List.of(text));
    }

    boolean isScalar() {
        return kind == Kind.TEXT || kind == Kind.NUMBER;
    }

    /** What stands there, for messages. */
    String found() {
        return switch (kind) {
            case TEXT -> UnreadableDocumentException.quoted(texts.get(0));
            case NUMBER -> "the number " + texts.get(0);
            case LIST -> "a list";
            case OTHER -> texts.get(0);
        };
    }
}
