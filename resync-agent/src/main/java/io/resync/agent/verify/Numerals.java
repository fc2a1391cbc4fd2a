package io.resync.agent.verify;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers in digits, with the separators of any language, and in words up to the hundreds. */
final class Numerals {
    private static final String DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)*";
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00a0\\u202f]");

    private final Map<String, Integer> words;
    private final Pattern separators;
    private final String pattern;

    Numerals(Vocabulary vocabulary) {
        words = vocabulary.numbers("number");
        var link = "(?: (?:" + Vocabulary.anyOf(vocabulary.words("number.link")) + ") |[ -])";
        var ones = Vocabulary.anyOf(vocabulary.words("number.one"));
        var word = Vocabulary.anyOf(words.keySet());
        separators = Pattern.compile(link);
        pattern = "(?:" + DIGITS + "|(?<![\\p{L}\\d])" + word + "(?:" + link + "(?:" + word + "|" + ones + "))?\\b)";
    }

    /** A pattern's part that matches a number in digits. */
    static String digits() {
        return "(?:" + DIGITS + ")";
    }

    /** The words that numbers begin with. */
    Set<String> words() {
        return words.keySet();
    }

    /** A pattern's part that matches a number. */
    String pattern() {
        return pattern;
    }

    /** What a number can be; empty for words that make none. */
    Set<BigDecimal> values(String number) {
        return Character.isDigit(number.charAt(0)) ? ofDigits(number) : ofWords(number);
    }

    private static Set<BigDecimal> ofDigits(String number) {
        var digits = BLANKS.matcher(number).replaceAll("");
        var values = new HashSet<BigDecimal>();
        if (GROUPS.matcher(digits).matches()) {
            values.add(canonical(digits.replaceAll("[.,]", "")));
        }
        if (digits.indexOf(',') == digits.lastIndexOf(',') && digits.indexOf('.') == digits.lastIndexOf('.')) {
            if (digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0) {
                var decimal = Math.max(digits.indexOf(','), digits.indexOf('.'));
                var whole = digits.substring(0, decimal).replaceAll("[.,]", "");
                values.add(canonical(whole + "." + digits.substring(decimal + 1)));
            } else {
                values.add(canonical(digits.replace(',', '.')));
            }
        }
        return values;
    }

    private Set<BigDecimal> ofWords(String number) {
        int sum = 0;
        for (var part : separators.split(number, -1)) {
            sum += words.getOrDefault(part, 1); // the pattern leaves the words for one and nothing else
        }
        return Set.of(canonical(Integer.toString(sum)));
    }

    static BigDecimal canonical(String digits) {
        var value = new BigDecimal(digits);
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
