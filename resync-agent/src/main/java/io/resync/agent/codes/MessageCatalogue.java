package io.resync.agent.codes;

import io.resync.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What codes of the engine, operating systems, databases, transfers, programs and mainframes mean, in our own words. Knows what
 * it knows: a code that is not listed has no entry, at best a {@link #family family} that says which part speaks.
 */
public final class MessageCatalogue {
    static final String MEANING = "word.code.";
    static final String CHECK = "word.check.";
    static final String FAMILY = "word.family.";
    private static final String FAMILY_LINE = "family.";
    private static final Pattern SIGNAL = Pattern.compile("rc\\.1(?:29|[345]\\d)");
    private static final Pattern ABEND = Pattern.compile("S[0-9A-F]{3}|U\\d{4}");
    private static final MessageCatalogue STANDARD = new MessageCatalogue();

    private final Map<String, CodeEntry> entries = new HashMap<>();
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final CodeSpelling spelling;

    private MessageCatalogue() {
        CodeFile.read("codes.properties").forEach((code, line) -> entries.put(code, entry(code, line)));
        for (var language : Language.values()) {
            words.put(language, words(CodeFile.read("codes_" + language.tag() + ".properties")));
        }
        spelling = new CodeSpelling(families().collect(Collectors.toSet()));
    }

    /**
     * The catalogue that comes with Resync.
     *
     * @return the one catalogue
     */
    public static MessageCatalogue standard() {
        return STANDARD;
    }

    /**
     * All that is listed.
     *
     * @return the entries, ordered by code
     */
    public List<CodeEntry> entries() {
        return entries.values().stream()
                .sorted(Comparator.comparing(CodeEntry::code))
                .toList();
    }

    /**
     * What a code means.
     *
     * @param code as it is written in logs ({@code SQL0911N}, {@code awsbht001e}) or as the catalogue writes it
     * @return the entry, or empty when exactly this code is not listed
     */
    public Optional<CodeEntry> find(String code) {
        return Optional.ofNullable(entries.get(spell(code)));
    }

    /**
     * What a return code means where nothing else is known of the program.
     *
     * @param returnCode what the run returned
     * @return the entry, or empty when it is not listed: then it is the program's own
     */
    public Optional<CodeEntry> returnCode(int returnCode) {
        return find(Integer.toString(returnCode));
    }

    /**
     * Which part speaks by a code.
     *
     * @param code any code
     * @return the key of the words for its family, as {@code word.family.AWSBHT}; empty for an unknown beginning
     */
    public Optional<String> family(String code) {
        var spelled = spell(code);
        return special(spelled)
                .or(() -> families().filter(spelled::startsWith).max(Comparator.comparingInt(String::length)))
                .map(FAMILY::concat);
    }

    /**
     * How the catalogue writes a code.
     *
     * @param code as it is written anywhere
     * @return the same in the catalogue's spelling, whether it is listed or not
     */
    public String spell(String code) {
        return spelling.of(code);
    }

    /**
     * The words of the catalogue.
     *
     * @param language in which language
     * @return meanings, checks and families by key
     */
    public Map<String, String> words(Language language) {
        return words.getOrDefault(language, Map.of());
    }

    /** Families whose codes have no beginning in common. */
    private static Optional<String> special(String spelled) {
        if (SIGNAL.matcher(spelled).matches()) {
            return Optional.of("signal");
        }
        return ABEND.matcher(spelled).matches() ? Optional.of("abend." + spelled.charAt(0)) : Optional.empty();
    }

    private Stream<String> families() {
        return words(Language.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(FAMILY))
                .map(key -> key.substring(FAMILY.length()));
    }

    private static CodeEntry entry(String code, String line) {
        var parts = line.split(" ", -1);
        return new CodeEntry(
                code, CauseCategory.valueOf(parts[0]), parts[1].equals("certain"), Actor.valueOf(parts[2]));
    }

    private static Map<String, String> words(Map<String, String> lines) {
        var words = new HashMap<String, String>();
        lines.forEach((code, line) -> {
            if (code.startsWith(FAMILY_LINE)) {
                words.put(FAMILY + code.substring(FAMILY_LINE.length()), line);
            } else {
                var parts = line.split(" \\| ", 2);
                words.put(MEANING + code, parts[0]);
                words.put(CHECK + code, parts[1]);
            }
        });
        return Map.copyOf(words);
    }
}
