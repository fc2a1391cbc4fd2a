package io.resync.benchmarks;

import io.resync.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text made comparable: without case and accents, on one line. */
final class ScoredText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern QUOTED = Pattern.compile("`[^`\\n]*`");
    private static final Pattern CITED = Pattern.compile("\\[e\\d+]");
    private static final Map<Language, Pattern> NEGATION = new EnumMap<>(Map.of(
            Language.ENGLISH, Pattern.compile("\\b(?:not|never|no|nor|without|cannot|unaffected)\\b|n't\\b"),
            Language.PORTUGUESE, Pattern.compile("\\b(?:nao|nunca|jamais|nem|sem|nenhuma?)\\b"),
            Language.SPANISH, Pattern.compile("\\b(?:no|nunca|jamas|ni|sin|ningun|ninguna)\\b")));
    /** What says no in one language and means nothing else in the others: answers repeat what documents in those say. */
    private static final Pattern NEGATION_ANYWHERE =
            Pattern.compile("\\b(?:nao|nunca|jamais|jamas|nem|nenhuma?|ningun|ninguna|not|never|cannot)\\b");

    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "and", "for", "that", "was", "are", "has", "its", "with", "from", "then", "que", "para", "por",
            "com", "con", "los", "las", "una", "uma", "dos", "das", "del", "esta", "este", "cause", "causa", "again");

    private static final Pattern NAME =
            Pattern.compile("/[\\w./#-]{2,}|(?=[\\w./#-]*(?:[A-Z][\\w./#-]*[A-Z0-9_]|_))[\\w./#-]{3,}");

    private ScoredText() {}

    static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static String withoutQuotes(String text) {
        return QUOTED.matcher(text).replaceAll(" ");
    }

    static String withoutCitations(String text) {
        return CITED.matcher(text).replaceAll("");
    }

    /** Each line is cut where a sentence ends; what is folded has lost where that is. */
    static List<String> sentences(String text) {
        return Arrays.stream(text.split("\\R|(?<=[.!?])\\s+(?=[\\p{Lu}¿¡*`\\[-])"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Whether a sentence denies something; "no" does so in two of the languages only. */
    static boolean negated(Language language, String folded) {
        return Objects.requireNonNull(NEGATION.get(language)).matcher(folded).find()
                || NEGATION_ANYWHERE.matcher(folded).find();
    }

    /** The parts of a folded text that say no; points within names part nothing. */
    static String negatedParts(Language language, String folded) {
        return Arrays.stream(folded.split("; |[.] |, (?:but|mas|pero) "))
                .filter(part -> negated(language, part))
                .collect(Collectors.joining(" "));
    }

    /** Whether a name stands in a text as a whole; both folded. */
    static boolean names(String folded, String name) {
        for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
            if (isBorder(folded, at - 1) && isBorder(folded, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase stands in a text from the beginning of a word on; both folded. */
    static boolean says(String folded, String phrase) {
        for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
            if (isBorder(folded, at - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBorder(String text, int at) {
        return at < 0 || at >= text.length() || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    /** What can be a name in a sentence that a person wrote: words with capitals, underscores or a path; as written. */
    static List<String> names(String sentence) {
        return Arrays.stream(sentence.split("[\\s,;:()\"']+"))
                .map(word -> word.replaceAll("[.!?]+$", ""))
                .filter(word -> NAME.matcher(word).matches())
                .toList();
    }

    /** Whether a word can be nothing but a name: abbreviations can. */
    static boolean isMarkedName(String word) {
        return word.startsWith("/") || word.contains("_") || word.contains("#") || word.matches(".*\\d.*");
    }

    /** Words of a sentence that mean something, cut to their beginnings, folded. */
    static List<String> contentWords(String sentence) {
        return Arrays.stream(fold(sentence).split("[^\\p{L}\\p{N}_]+"))
                .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word))
                .map(word -> word.length() > 5 && !word.contains("_") ? word.substring(0, 5) : word)
                .distinct()
                .toList();
    }

    /** A name without its workstation and folder. */
    static String reduced(String name) {
        int hash = name.indexOf('#');
        return hash < 0 ? name : name.substring(name.lastIndexOf('/') > hash ? name.lastIndexOf('/') + 1 : hash + 1);
    }
}
