package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.CODE_NOUN;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes in a text: messages and return codes. The patterns only ever see one short token. */
final class Codes {
    private static final Pattern ENGINE_MESSAGE = Pattern.compile(
            "(?i:(AWS|AWK)[A-Z]{2,4}\\d{3,4}[EWI]|SQL\\d{4,5}[NCW])|(EQQ|IEF|IEC|IEE|IEW|IKJ|ICH|IDC|IGD|IST|CSV|DSN|DFH|BPX|EDC|CEE|ICE)[A-Z]{0,2}\\d{3,4}[ADEISTW]?");
    private static final Pattern VENDOR_MESSAGE =
            Pattern.compile("([A-Z]{2,5})-\\d{3,6}[A-Z]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("[A-Z]{2,5}-\\d+[A-Z]?");
    private static final Pattern ABEND_CODE =
            Pattern.compile("S(?=[A-F]{0,2}\\d)[0-9A-F]{3}|U\\d{4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLUED_RETURN_CODE = Pattern.compile("rc\\d{1,5}");
    private static final Set<Concept> BETWEEN =
            EnumSet.of(Concept.EQUALS, Concept.OF, Concept.PREPOSITION, Concept.BE, Concept.ARTICLE, Concept.QUOTE);
    private static final int SHORTEST_MESSAGE = 6;
    private static final int LONGEST_MESSAGE = 16;
    private static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_ABEND_CODE = 5;
    private static final int REACH = 3;

    private Codes() {}

    static boolean isMessage(List<Unit> units, int i) {
        var text = units.get(i).token().text();
        return text.length() <= LONGEST_MESSAGE
                && text.length() >= SHORTEST_MESSAGE
                && NameRules.isMarked(text)
                && text.indexOf('_') < 0
                && (ENGINE_MESSAGE.matcher(text).matches()
                        || (units.get(i).is(Concept.MESSAGE_PREFIX)
                                && !vendor(text).isEmpty()));
    }

    /** The letters before the hyphen of a code as {@code ORA-01653}, in small letters; empty for anything else. */
    static String vendor(String text) {
        if (text.length() > LONGEST_MESSAGE || text.indexOf('-') < 0) {
            return "";
        }
        var matcher = VENDOR_MESSAGE.matcher(text);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Letters, a hyphen, digits: how tickets, documents and messages are numbered. */
    static boolean isNumbered(String text) {
        return text.length() <= LONGEST_MESSAGE && NUMBERED.matcher(text).matches();
    }

    /** A completion code of a mainframe: of the system, {@code S0C7}, or of a program, {@code U4038}. */
    static boolean isAbendCode(String text) {
        return text.length() <= LONGEST_ABEND_CODE
                && "SsUu".indexOf(text.charAt(0)) >= 0
                && ABEND_CODE.matcher(text).matches();
    }

    static boolean isGluedReturnCode(Token token) {
        return token.isWord()
                && token.folded().startsWith("rc")
                && GLUED_RETURN_CODE.matcher(token.folded()).matches();
    }

    static Token gluedNumber(Token token) {
        return Token.of(Token.Kind.NUMBER, token.text().substring(2), token.start() + 2);
    }

    /** Index of the number that a word for return codes leads to; -1 for none. */
    static int numberAfter(List<Unit> units, int noun) {
        for (int i = noun + 1; i < units.size() && i <= noun + 1 + REACH; i++) {
            var unit = units.get(i);
            if (unit.token().kind() == Token.Kind.NUMBER) {
                return unit.token().text().length() <= LONGEST_NUMBER ? i : -1;
            }
            boolean ofErrors = unit.is(Concept.FAILURE) && units.get(i - 1).is(Concept.OF);
            if (!unit.isAny(BETWEEN) && !unit.is(CODE_NOUN) && !ofErrors && !isMinus(units, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** With the minus that is glued to it. */
    static Token signed(List<Unit> units, int at) {
        var number = units.get(at).token();
        return isMinus(units, at - 1) ? Token.of(Token.Kind.NUMBER, "-" + number.text(), number.start() - 1) : number;
    }

    private static boolean isMinus(List<Unit> units, int i) {
        return i >= 0
                && i + 1 < units.size()
                && units.get(i).text().equals("-")
                && units.get(i).token().end() == units.get(i + 1).token().start();
    }
}
