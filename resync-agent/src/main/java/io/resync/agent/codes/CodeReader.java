package io.resync.agent.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Finds the codes that a text shows. A number is a code only beside the words that make it one. */
public final class CodeReader {
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.standard();
    private static final int LONGEST = 4_000;
    private static final String REPLIES = "(421|425|426|450|452|501|530|550|552|553)";
    private static final List<Notation> NOTATIONS = List.of(
            spelled("\\b(AW[SK][A-Z0]{2,4}[0-9O]{3,4}[EWI])\\b"),
            spelled("\\b((?:ORA|TNS|PLS|RMAN)-\\d{4,5})\\b"),
            spelled("\\b(SQL\\d{4,5}[NCW])\\b"),
            spelled("\\b((?:IEF|IEC|ICH|IGD|IGZ|DSN[A-Z]?|EQQ[A-Z]{0,2}|CEE)\\d{3,4}[ADEISTW])\\b"),
            new Notation("(?i)\\bSQL ?CODE\\s?[=:]?\\s?(-\\d{3,5})\\b", match -> "db2." + match.group(1)),
            new Notation("(?i)\\bSQL ?STATE\\s?[=:(\\[]?\\s?([0-9A-Z]{5})\\b", match -> spell("sqlstate", match)),
            new Notation("(?i)\\bMsg (\\d{3,5}), Level|\\bError: (\\d{3,5}), Severity", match -> spell("mssql", match)),
            new Notation("(?i)\\bERROR (\\d{4}) \\([0-9A-Z]{5}\\)", match -> spell("mysql", match)),
            new Notation(
                    "(?i)\\bcurl: \\((\\d{1,2})\\)|\\b(?:lib)?curl\\b[^\\d\\n]{1,20}(?:error|code|exit)\\D{1,8}(\\d{1,2})\\b",
                    match -> spell("curl", match)),
            new Notation(
                    "(?i)(?:^\\W{0,5}|\\bftp\\w?\\b.{0,60}?\\D)" + REPLIES + "[ -](?=\\D)",
                    match -> spell("ftp", match)),
            new Notation("(?i)\\bLDAP\\b.{1,60}\\bdata (52[5e]|53[0-3]|701|77[35])\\b", match -> spell("ad", match)),
            new Notation(
                    "\\bRFC_(?:ERROR_)?(LOGON_FAILURE|COMMUNICATION_FAILURE|SYSTEM_FAILURE)\\b",
                    match -> spell("sap", match)),
            new Notation("(?i)\\bLDAP: error code (\\d{1,3})\\b", match -> spell("ldap", match)),
            new Notation(
                    "(?i)\\b(?:MQ\\w{0,12}|AMQ\\w{0,8})\\b.{0,60}?\\breason(?: code)?\\s?[:=]?\\s?'?(2\\d{3})\\b",
                    match -> spell("mq", match)),
            new Notation(
                    "(?i)\\bHTTP(?:/\\d(?:\\.\\d)?)?\\s?(?:status|error|code|response)?\\s?(?:code)?\\s?[:=]?\\s?([45]\\d\\d)\\b",
                    match -> spell("http", match)),
            new Notation("(?i)\\b(?:system|windows|win32) error:? (\\d{1,5})\\b", match -> spell("win", match)),
            spelled("\\b(0x[0-9a-fA-F]{8})\\b"),
            spelled(
                    "(?i)\\b(?:abend\\w{0,5}|completion code|system)\\W{1,3}(?:code\\W{1,3})?(S[0-9A-F]{3}|U\\d{4})\\b"),
            new Notation(
                    "(?i)\\b(?:system )?completion code\\W{1,3}(?!S)([0-9A-F]{3})\\b",
                    match -> CATALOGUE.spell("S" + shown(match).toUpperCase(Locale.ROOT))),
            spelled("\\b(S0C[1-9A-F]|S[BDE]37|S80A)\\b"),
            spelled("\\b(E[A-Z]{4,12})\\b"),
            spelled("\\b([A-Z]\\w{1,60}(?:Exception|Error))\\b"));

    private CodeReader() {}

    /**
     * The codes of a text that the catalogue lists, or whose family it knows.
     *
     * @param text lines of a log or of a document
     * @return the codes, each once, in the order of the text
     */
    public static List<MessageCode> in(String text) {
        var searched = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var found = new ArrayList<Found>();
        NOTATIONS.forEach(notation -> notation.pattern()
                .matcher(searched)
                .results()
                .map(match -> new Found(
                        match.start(), new MessageCode(notation.spelled().apply(match), shown(match))))
                .filter(each -> isCode(each.code().code()))
                .forEach(found::add));
        var seen = new HashSet<String>();
        return found.stream()
                .sorted(Comparator.comparingInt(Found::place))
                .map(Found::code)
                .filter(code -> seen.add(code.code()))
                .toList();
    }

    private static boolean isCode(String code) {
        return CATALOGUE.find(code).isPresent() || CATALOGUE.family(code).isPresent();
    }

    private static Notation spelled(String regex) {
        return new Notation(regex, match -> CATALOGUE.spell(shown(match)));
    }

    private static String spell(String family, MatchResult match) {
        return CATALOGUE.spell(family + "." + shown(match));
    }

    /** The first group that took part. */
    private static String shown(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }

    private record Found(int place, MessageCode code) {}
}
