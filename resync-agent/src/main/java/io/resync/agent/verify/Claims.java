package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what a sentence claims: citations, quotations, names, states, codes, numbers and times. */
final class Claims {
    private static final Pattern CITATION = Pattern.compile("\\[(e\\d+)]");
    private static final Pattern QUOTATION = Pattern.compile("`([^`]+)`");
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*\\d{1,2}[.)]\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_#./:@…-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern NUMERIC = Pattern.compile("[\\d.,:/…-]*\\d[\\d.,:/…-]*");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}");
    private static final Pattern MARKED = Pattern.compile(".*[\\d_#@].*");
    private static final Pattern EDGE = Pattern.compile("^[./:…-]+|[./:…-]+$");

    private Claims() {}

    static List<Claim> in(String sentence) {
        var claims = new ArrayList<Claim>();
        var text = LIST_MARK.matcher(sentence).replaceFirst("");
        CITATION.matcher(text).results().forEach(match -> claims.add(new Claim.Citation(match.group(1))));
        text = CITATION.matcher(text).replaceAll(" ");
        QUOTATION.matcher(text).results().forEach(match -> claims.add(quotation(match.group(1))));
        text = QUOTATION.matcher(text).replaceAll(" ");
        WORD.matcher(text).results().forEach(match -> word(match.group(), claims));
        return claims;
    }

    /** An ellipsis at the end says that the quotation goes on. */
    private static Claim quotation(String quoted) {
        var stripped = quoted.strip();
        return new Claim.Words(
                stripped.endsWith("…")
                        ? stripped.substring(0, stripped.length() - 1).strip()
                        : stripped);
    }

    private static void word(String word, List<Claim> claims) {
        if (NUMERIC.matcher(word).matches()) {
            NUMBER.matcher(word).results().forEach(match -> claims.add(new Claim.Figure(match.group())));
            return;
        }
        if (word.endsWith("…")) {
            return; // cut in the middle: what it began cannot be looked up
        }
        var name = EDGE.matcher(word).replaceAll("");
        if (MARKED.matcher(name).matches() || CAPITALS.matcher(name).find()) {
            claims.add(new Claim.Words(name));
        }
    }
}
