package io.resync.rag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Makes spellings meet: {@code EXECUÇÃO} and {@code execucao} fold to the same word. */
final class Folding {
    private static final Pattern WORD_MARKS = Pattern.compile("[_.:]");
    private static final int MOST_PER_CHARACTER = 4;

    private Folding() {}

    /**
     * A text as it goes to the analyzers: one form for each accented letter, which may be written as one character or
     * as two, and a space for each mark that Lucene takes for a letter, so that {@code PAYROLL_NIGHTLY} or
     * {@code error:disk} are found by their parts too.
     */
    static String searchable(String text) {
        return WORD_MARKS.matcher(composed(text)).replaceAll(" ");
    }

    /** Lower case, without accents. */
    static String fold(String text) {
        var lower = composed(text).toLowerCase(Locale.ROOT).toCharArray();
        var folded = new char[lower.length * MOST_PER_CHARACTER];
        var length = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length);
        return new String(folded, 0, length);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
