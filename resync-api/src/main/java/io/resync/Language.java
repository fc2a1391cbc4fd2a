package io.resync;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which Resync understands and answers. */
public enum Language {
    /** Portuguese as spoken in Brazil. */
    PORTUGUESE("pt-BR"),
    /** English. */
    ENGLISH("en"),
    /** Spanish. */
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language as it is written in payloads.
     *
     * @return a BCP 47 tag: {@code pt-BR}, {@code en} or {@code es}
     */
    public String tag() {
        return tag;
    }

    /**
     * The language for the JDK's formats and resource bundles.
     *
     * @return the locale of {@link #tag()}
     */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * Reads a tag, also one with another region: {@code pt}, {@code en-GB}, {@code es_MX}.
     *
     * @param tag a language tag
     * @return the language, or empty for one that Resync does not speak
     */
    public static Optional<Language> of(String tag) {
        var wanted = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.locale().getLanguage().equals(wanted))
                .findFirst();
    }
}
