package io.resync.agent.codes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One spelling for each code, whatever a log, a scanned document or an operator makes of it. */
final class CodeSpelling {
    private static final Pattern ENGINE = Pattern.compile("(AW[SK])([A-Z0]{2,4}?)([0-9O]{3,4})([EWI])");
    private static final List<Notation> NOTATIONS = List.of(
            new Notation("-?\\d{1,10}", match -> number(Long.parseLong(match.group()))),
            new Notation("0X([0-9A-F]{8})", match -> "0x" + match.group(1)),
            new Notation("(?:ORA|TNS)-(\\d{1,5})", match -> "ORA-" + padded(match.group(1))),
            new Notation("SQL(\\d{4,5})[NCW]?", match -> "db2.-" + Integer.parseInt(match.group(1))),
            new Notation("(?:SQLCODE ?=? ?|DB2\\.)-?(\\d{1,5})", match -> "db2.-" + Integer.parseInt(match.group(1))),
            new Notation("SQLSTATE ?[=.]? ?([0-9A-Z]{5})", match -> "sqlstate." + match.group(1)),
            new Notation(
                    "(RC|FTP|CURL|HTTP|MQ|LDAP|MSSQL|MYSQL|WIN|AD)[ .](-?[0-9A-Z]+)",
                    match -> (match.group(1) + "." + match.group(2)).toLowerCase(Locale.ROOT)),
            new Notation("SAP[.]([A-Z_]+)", match -> match.group().toLowerCase(Locale.ROOT)),
            new Notation("[A-Z]+-?\\d[0-9A-Z]*", MatchResult::group));

    /** The highest of the codes that Windows writes in hexadecimal have their first two bits set. */
    private static final long WINDOWS_STATUS = 0xC0000000L;

    private static final long WINDOWS_STATUSES = 0xFFFF;
    private static final int ORACLE_DIGITS = 5;

    private final Set<String> families;

    /** Spells codes of the engine by its parts. */
    CodeSpelling(Set<String> families) {
        this.families = families;
    }

    /** How the catalogue writes a code. */
    String of(String code) {
        var capitals = code.strip().toUpperCase(Locale.ROOT);
        var engine = ENGINE.matcher(capitals);
        if (engine.matches()) {
            return engine(capitals, engine.start(3));
        }
        return NOTATIONS.stream()
                .filter(each -> each.pattern().matcher(capitals).matches())
                .findFirst()
                .map(each -> each.spell(capitals))
                .orElse(code.strip());
    }

    /** Where letters end and figures begin shows only by the parts there are: O and 0 are taken for each other. */
    private String engine(String code, int figures) {
        var last = code.length() - 1;
        for (int from = figures; from < last - 2; from++) {
            var part = code.substring(0, from).replace('0', 'O');
            if (families.contains(part)) {
                return part + code.substring(from, last).replace('O', '0') + code.charAt(last);
            }
        }
        return code.substring(0, figures).replace('0', 'O')
                + code.substring(figures, last).replace('O', '0')
                + code.charAt(last);
    }

    private static String padded(String digits) {
        return "0".repeat(ORACLE_DIGITS - digits.length()) + digits;
    }

    private static String number(long number) {
        long unsigned = number & 0xFFFFFFFFL;
        return unsigned >= WINDOWS_STATUS && unsigned <= WINDOWS_STATUS + WINDOWS_STATUSES
                ? "0x" + Long.toHexString(unsigned).toUpperCase(Locale.ROOT)
                : "rc." + number;
    }
}
