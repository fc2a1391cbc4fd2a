package io.resync.benchmarks;

import io.resync.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** In which language a text is, by the words that only one of the three has. */
final class LanguageScore {
    private static final Map<Language, Set<String>> WORDS = new EnumMap<>(Map.of(
            Language.PORTUGUESE,
            Set.of(
                    "não", "em", "um", "uma", "do", "da", "dos", "das", "ao", "à", "às", "foi", "está", "são", "com",
                    "há", "mas", "dele", "dela", "pelo", "pela", "no", "na", "nos", "nas", "os", "as", "o", "seu",
                    "sua", "ou", "já", "é", "até", "dados", "vistos", "prazo", "espera", "também", "eu", "você",
                    "minha", "isso", "qual", "plano"),
            Language.ENGLISH,
            Set.of(
                    "the", "of", "and", "is", "in", "at", "was", "it", "which", "for", "not", "that", "with", "has",
                    "on", "to", "by", "are", "an", "from", "this", "line", "behind", "ago", "left", "seen", "data", "i",
                    "you", "but", "its"),
            Language.SPANISH,
            Set.of(
                    "el", "la", "los", "las", "del", "al", "y", "un", "una", "en", "con", "está", "fue", "es", "son",
                    "su", "lo", "no", "hay", "pero", "que", "por", "desde", "sin", "ya", "hasta", "datos", "vistos",
                    "plazo", "espera", "yo", "usted", "qué", "cuál", "esto", "plan", "línea", "hace")));

    private LanguageScore() {}

    /** True where nothing speaks against it: no other language has more words in the text. */
    static boolean isIn(Language language, String text) {
        var words = text.toLowerCase(language.locale()).split("[^\\p{L}]+");
        var own = count(words, language);
        return own > 0
                && Arrays.stream(Language.values())
                        .filter(other -> other != language)
                        .allMatch(other -> count(words, other) <= own);
    }

    private static long count(String[] words, Language language) {
        var known = WORDS.getOrDefault(language, Set.of());
        return Arrays.stream(words).filter(known::contains).count();
    }
}
