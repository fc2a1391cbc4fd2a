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
    private final Set<String> decimals;
    private final Pattern separators;
    private final String pattern;

    Numerals(Vocabulary vocabulary) {
        words = vocabulary.numbers("number");
        decimals = vocabulary.words("number.decimal");
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

    /** A separator is the language's decimal one or groups digits; where both can be, both are meant. */
    private Set<BigDecimal> ofDigits(String number) {
        var digits = BLANKS.matcher(number).replaceAll("");
        var values = new HashSet<BigDecimal>();
        if (GROUPS.matcher(digits).matches() && !isOnlyDecimal(digits)) {
            values.add(canonical(digits.replaceAll("[.,]", "")));
        }
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            values.add(canonical(digits));
        } else if (values.isEmpty() || decimals.contains(name(digits.charAt(last)))) {
            var whole = digits.substring(0, last);
            values.add(canonical(whole.replaceAll("[.,]", "") + "." + digits.substring(last + 1)));
        }
        return values;
    }

    /** One separator that the language only uses for decimals. */
    private boolean isOnlyDecimal(String digits) {
        int first = Math.max(digits.indexOf('.'), digits.indexOf(','));
        return decimals.size() == 1
                && decimals.contains(name(digits.charAt(first)))
                && digits.indexOf(digits.charAt(first), first + 1) < 0;
    }

    private static String name(char separator) {
        return separator == '.' ? "." : "comma";
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
