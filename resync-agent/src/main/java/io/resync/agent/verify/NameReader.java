package io.resync.agent.verify;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads citations, quotations, names and codes. */
final class NameReader {
    private static final Pattern CITATION = Pattern.compile("\\[([a-z]{1,3}\\d+)]");
    private static final Pattern QUOTATION = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}_#])[\\p{L}/@](?:[\\p{L}\\p{N}_#./@$…-]|:(?!\\d))*(?:\\(\\d{4} \\d\\d/\\d\\d/\\d\\d\\)[\\p{L}\\p{N}_#./@-]*)?");
    private static final Pattern MARKED = Pattern.compile(".*[\\d_@].*|.*\\p{Lu}.*#.*|.*#.*\\p{Lu}.*");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{5,}.*");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{Lu}{2,}(?:-[\\p{Lu}\\d]{2,})+");
    private static final Pattern PERCENTILE = Pattern.compile("[px]\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)[+-]\\d.*");
    private static final Pattern PATH = Pattern.compile("/\\p{L}.*");
    private static final Pattern EDGE = Pattern.compile("^[.:…-]+|[./:…-]+$");

    private NameReader() {}

    static void readQuoted(Tape tape) {
        tape.take(CITATION, match -> new Claim.Citation(match.group(1)));
        tape.take(QUOTATION, match -> quotation(match.group(1)));
    }

    static void readNames(Tape tape) {
        tape.take(NAME, match -> name(match.group()));
    }

    /** An ellipsis at the end says that the quotation goes on. */
    private static Claim quotation(String quoted) {
        var stripped = quoted.strip();
        return new Claim.Quotation(
                stripped.endsWith("…")
                        ? stripped.substring(0, stripped.length() - 1).strip()
                        : stripped);
    }

    /** What is cut in the middle cannot be looked up. */
    private static @Nullable Claim name(String word) {
        var name = EDGE.matcher(word).replaceAll("");
        if (Zones.isKnown(name)
                || OFFSET.matcher(name).matches()
                || PERCENTILE.matcher(name).matches()) {
            return null; // belongs to a time, or to a number
        }
        var isName = MARKED.matcher(name).matches()
                || CAPITALS.matcher(name).matches()
                || HYPHENATED.matcher(name).matches()
                || PATH.matcher(name).matches();
        return isName && !word.endsWith("…") ? new Claim.Name(name) : null;
    }
}
