package io.resync.agent.codes;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an error text speaks of.
 *
 * @param category what went wrong; unknown where nothing was recognised
 * @param certain whether the text says so itself; else it is only what such texts usually mean
 * @param codes the codes that it shows, in its order
 */
public record CauseReading(CauseCategory category, boolean certain, List<MessageCode> codes) {
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.standard();
    private static final String STATE = "sqlstate.";
    private static final Map<String, CauseCategory> STATE_CLASSES = Map.of(
            "08", CauseCategory.NETWORK,
            "22", CauseCategory.DATA,
            "23", CauseCategory.DATA,
            "28", CauseCategory.CREDENTIALS,
            "40", CauseCategory.LOCK,
            "42", CauseCategory.CONFIGURATION,
            "53", CauseCategory.LIMIT,
            "54", CauseCategory.LIMIT,
            "57", CauseCategory.DATABASE,
            "58", CauseCategory.DATABASE);

    /** Keeps an own copy of the codes. */
    public CauseReading {
        codes = List.copyOf(codes);
    }

    /**
     * Reads an error text: by a code that leaves no doubt, else by its words, else by a code that is only typical.
     *
     * @param text some lines, in any of the three languages
     * @return what it speaks of
     */
    public static CauseReading of(String text) {
        var codes = CodeReader.in(text);
        var certain = first(codes, CodeEntry::certain).map(CodeEntry::category);
        var said = certain.or(() -> CauseTexts.category(text));
        return said.isPresent()
                ? new CauseReading(said.get(), true, codes)
                : new CauseReading(
                        first(codes, entry -> true)
                                .map(CodeEntry::category)
                                .or(() -> byClass(codes))
                                .orElse(CauseCategory.UNKNOWN),
                        false,
                        codes);
    }

    /**
     * Everything that a text speaks of, as a document does that tells several causes apart.
     *
     * @param text some lines, in any of the three languages
     * @return the categories of its words and codes, without the unknown
     */
    public static Set<CauseCategory> mentioned(String text) {
        var mentioned = EnumSet.noneOf(CauseCategory.class);
        mentioned.addAll(CauseTexts.all(text));
        CodeReader.in(text).stream()
                .map(code -> CATALOGUE.find(code.code()))
                .flatMap(Optional::stream)
                .forEach(entry -> mentioned.add(entry.category()));
        mentioned.remove(CauseCategory.UNKNOWN);
        return mentioned;
    }

    /**
     * Whether anything was recognised.
     *
     * @return false where the category is unknown
     */
    public boolean known() {
        return category != CauseCategory.UNKNOWN;
    }

    /** The first two characters of a state tell its class, whatever the database. */
    private static Optional<CauseCategory> byClass(List<MessageCode> codes) {
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(STATE_CLASSES.get(state(code.code()))).stream())
                .findFirst();
    }

    private static String state(String code) {
        return code.startsWith(STATE) ? code.substring(STATE.length(), STATE.length() + 2) : "";
    }

    private static Optional<CodeEntry> first(List<MessageCode> codes, Predicate<CodeEntry> wanted) {
        return codes.stream()
                .map(code -> CATALOGUE.find(code.code()))
                .flatMap(Optional::stream)
                .filter(entry -> entry.category() != CauseCategory.UNKNOWN)
                .filter(wanted)
                .findFirst();
    }
}
