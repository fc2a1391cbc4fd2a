package io.resync.agent.log;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of rows, records, lines and files that a line states. */
final class Counted {
    private static final int LOOKED_AT = 500;
    private static final String THING =
            "(?:rows?|records?|recs|lines?|files?|tuples?|registros?|linhas?|líneas?|filas?|arquivos?|archivos?)";
    private static final String DONE =
            "(?:read|written|write|loaded|inserted|updated|deleted|rejected|skipped|processed|selected|imported|exported|copied|"
                    + "transferred|sent|received|merged|affected|lid[oa]s?|gravad[oa]s?|carregad[oa]s?|inserid[oa]s?|atualizad[oa]s?|"
                    + "rejeitad[oa]s?|processad[oa]s?|excluíd[oa]s?|enviad[oa]s?|leíd[oa]s?|grabad[oa]s?|escrit[oa]s?|cargad[oa]s?|insertad[oa]s?|"
                    + "actualizad[oa]s?|rechazad[oa]s?|procesad[oa]s?|eliminad[oa]s?)";
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{3}){1,5}|\\d{1,18})";
    private static final Pattern BEFORE = Pattern.compile("(?i)(?<![\\w.,:-])" + NUMBER + " ((?:\\w{1,20} )?" + THING
            + "\\b(?: (?:(?:were|was|foram|fueron|successfully) )?" + DONE + "\\b)?)");
    /** At a word of {@link Triggers#COUNTING}. */
    private static final Pattern BEHIND = Pattern.compile("(?i)\\b(" + THING + "(?: (?:\\w{1,12} )?" + DONE
            + ")?)\\b\\s{0,20}[.]{0,40}\\s{0,20}[:=]\\s{0,20}" + NUMBER + "(?![\\w:]|[.,]\\d)");

    private static final Pattern WORD_BEFORE = Pattern.compile("\\p{L}{3,20} $");

    private Counted() {}

    static boolean in(String plain) {
        return find(plain).isPresent();
    }

    static Optional<LogCount> of(LogLine line) {
        return find(Plain.of(line.text())).map(found -> count(found, line));
    }

    private static LogCount count(Found found, LogLine line) {
        return new LogCount(
                Long.parseLong(found.number().replaceAll("[.,]", "")),
                found.what().strip(),
                line);
    }

    private static Optional<Found> find(String plain) {
        var text = plain.length() > LOOKED_AT ? plain.substring(0, LOOKED_AT) : plain;
        var behind = new TriggerWords(text, Triggers.COUNTING).find(BEHIND);
        if (behind.isPresent()) {
            return behind.map(match -> new Found(match.group(2), wordBefore(text, match.start()) + match.group(1)));
        }
        var before = BEFORE.matcher(text);
        return before.find() ? Optional.of(new Found(before.group(1), before.group(2))) : Optional.empty();
    }

    private static String wordBefore(String text, int end) {
        var before = WORD_BEFORE.matcher(text).region(Math.max(0, end - 21), end);
        return before.find() ? before.group() : "";
    }

    private record Found(String number, String what) {}
}
