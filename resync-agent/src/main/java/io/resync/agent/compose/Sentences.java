package io.resync.agent.compose;

import io.resync.Language;
import io.resync.agent.codes.MessageCatalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of answers, by key and language, with places {@code {0}} for what they speak of. */
public final class Sentences {
    /** Without the language: how things stand and came about; what a delay hits and what is to come. */
    private static final List<String> FILES = List.of("sentences", "ahead", "reports");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern WORD = Pattern.compile("\\{(word\\.[\\w.-]+)}");

    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

    /**
     * The sentences that come with Resync, and an application's own.
     *
     * @param own further sentences by language and key; they win over those of Resync
     */
    public Sentences(Map<Language, Map<String, String>> own) {
        for (var language : Language.values()) {
            var all = new HashMap<String, String>();
            FILES.forEach(file -> all.putAll(load(file, language)));
            all.putAll(MessageCatalogue.standard().words(language));
            all.putAll(own.getOrDefault(language, Map.of()));
            byLanguage.put(language, all);
        }
    }

    /**
     * One sentence. An argument that is nothing but {@code {word.category.lock}} stands for that entry of the sentences, or of
     * the catalogue of codes, and is said in the same language.
     *
     * @param language in which language
     * @param key which sentence
     * @param arguments what it speaks of
     * @return the sentence
     * @throws IllegalArgumentException if there is no such sentence, or it has a place for something not given
     */
    public String say(Language language, String key, List<String> arguments) {
        var sentence = of(language).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence '" + key + "' in " + language.tag());
        }
        return PLACE.matcher(sentence).replaceAll(place -> argument(place, key, arguments, of(language)));
    }

    /**
     * One sentence that speaks of nothing in particular.
     *
     * @param language in which language
     * @param key which sentence
     * @return the sentence
     */
    public String say(Language language, String key) {
        return say(language, key, List.of());
    }

    Map<String, String> of(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static String argument(
            MatchResult place, String key, List<String> arguments, Map<String, String> sentences) {
        var index = Integer.parseInt(place.group(1));
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(
                    "the sentence '" + key + "' has a place {" + index + "}, given " + arguments.size() + " arguments");
        }
        return Matcher.quoteReplacement(word(arguments.get(index), sentences));
    }

    private static String word(String argument, Map<String, String> sentences) {
        var word = WORD.matcher(argument);
        return word.matches() ? sentences.getOrDefault(word.group(1), argument) : argument;
    }

    private static Map<String, String> load(String file, Language language) {
        var name = file + "_" + language.tag() + ".properties";
        try (var in = Sentences.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing beside " + Sentences.class);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var sentences = new HashMap<String, String>();
            properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " could not be read", e);
        }
    }
}
