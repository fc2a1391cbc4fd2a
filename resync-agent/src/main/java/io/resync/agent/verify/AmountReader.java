package io.resync.agent.verify;

import io.resync.tws.PlanStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time, sizes, shares and counts, in digits and in words. */
final class AmountReader {
    private static final Pattern ISO =
            Pattern.compile("\\bp(?=[\\dt])(?:\\d+d)?(?:t(?:\\d+h)?(?:\\d+m)?(?:\\d+(?:\\.\\d+)?s)?)?\\b");
    private static final Map<String, Integer> POWERS = Map.of("b", 0, "k", 1, "m", 2, "g", 3, "t", 4, "p", 5);
    private static final String STATES = "(" + StateReader.NAMES + ")";
    private static final Pattern STATE_FIRST =
            Pattern.compile("(?i)(?<![\\p{L}\\d])" + STATES + "[\"']? ?[=:] ?(\\d+)\\b");
    private static final Pattern STATE_LAST = Pattern.compile(
            "(?<![\\p{L}\\d.,:=-])(\\d+) (?:jobs? )?(?:are |is |em |en |in |están en |estão em )" + STATES + "\\b");
    private static final Pattern PERCENTILE = Pattern.compile("\\bp(\\d{2})(?=\\b|_)");
    private static final Pattern SCALE = Pattern.compile("(?<![\\p{L}\\d.,:_#-])(\\d+(?:[.,]\\d+)*) ?([MKG])\\b");
    private static final Pattern KEYED = Pattern.compile(
            "(?:_(ms|s|sec|secs|seconds|min|mins|minutes|h|hours|days)|\\b(seconds|minutes|hours|days))[\"']? ?[=:] ?(\\d+(?:\\.\\d+)?)\\b");
    private static final Pattern VERSION = Pattern.compile("(?<![\\p{L}\\d_#./-])v(\\d+(?:\\.\\d+)*)(?![\\p{L}\\d_-])");
    private static final Pattern CODE = Pattern.compile(
            "(?<=\\b(?:error|erro|exit|errno|status|sqlcode|code|codigo|fatal)[ =:]{1,2}|[a-z] \\()(-?\\d{1,5})(?![\\p{L}\\d_:.-])");
    private static final Pattern LOOSE = Pattern.compile("\\d+");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    static final Map<String, String> SECONDS =
            Map.of("milliseconds", "0.001", "seconds", "1", "minutes", "60", "hours", "3600", "days", "86400");

    private final Vocabulary words;
    private final Numerals numerals;
    private final AmountPatterns inDigits;
    private final AmountPatterns inWords;

    AmountReader(Vocabulary words) {
        this.words = words;
        numerals = new Numerals(words);
        inDigits = AmountPatterns.of(Numerals.digits(), words);
        inWords = AmountPatterns.of(numerals.pattern(), words);
    }

    /** Most texts have no number in words, and are read faster without looking for one. */
    private AmountPatterns patterns(Tape tape) {
        return tape.hasWord(numerals.words()) ? inWords : inDigits;
    }

    /** "HOLD=21", "21 jobs in HOLD": how many are in a state. */
    void readStateCounts(Tape tape) {
        tape.take(STATE_FIRST, match -> counted(match.group(1), match.group(2)));
        tape.take(STATE_LAST, match -> counted(match.group(2), match.group(1)));
        if (tape.hasWord(numerals.words())) {
            tape.takeFolded(
                    inWords.counted(), match -> counted(match.group(2).toUpperCase(Locale.ROOT), match.group(1)));
        }
    }

    private Claim counted(String state, String number) {
        var status = PlanStatus.of(state);
        return new Claim.AllOf(List.of(new Claim.State(Condition.of(status), status, false), signed(number, state)));
    }

    /** Figures within something else, as a port or a line behind a file's name: evidence holds them, too. */
    void readLoose(Tape tape) {
        tape.take(LOOSE, match -> signed(match.group(), ""));
    }

    /** "v3" is a version. */
    void readVersions(Tape tape) {
        tape.takeFolded(VERSION, match -> Claim.Amount.plain(numerals.values(match.group(1)), "label.version"));
    }

    /** "error 49" and "device (28)" are codes. */
    void readCodes(Tape tape) {
        tape.takeFolded(CODE, match -> Claim.Amount.plain(numerals.values(match.group(1)), "label.return_code"));
    }

    /** "elapsed_min":35 tells its unit in the name. */
    void readKeyed(Tape tape) {
        tape.takeFolded(KEYED, match -> {
            var value = new BigDecimal(match.group(3));
            var unit = match.group(1) == null ? match.group(2) : match.group(1);
            return seconds(value.multiply(new BigDecimal(secondsOf(unit))), Set.of(Numerals.canonical(match.group(3))));
        });
    }

    void readIsoLengths(Tape tape) {
        tape.takeFolded(ISO, AmountReader::iso);
    }

    void readLengths(Tape tape) {
        tape.takeFolded(patterns(tape).durations(), this::duration);
    }

    void readNumbers(Tape tape) {
        var patterns = patterns(tape);
        tape.takeFolded(patterns.sizes(), this::size);
        tape.takeFolded(PERCENTILE, match -> amount(match.group(1), BigDecimal.ONE, Measure.PERCENT));
        tape.take(SCALE, match -> scaled(match.group(1), match.group(2)));
        tape.takeFolded(patterns.scaled(), match -> scaled(match.group(1), match.group(2)));
        tape.takeFolded(patterns.percents(), match -> amount(match.group(1), BigDecimal.ONE, Measure.PERCENT));
        tape.takeFolded(patterns.labelled(), this::labelled);
        tape.takeFolded(patterns.counts(), match -> range(match.group(1), match.group(2), ""));
    }

    static Claim seconds(long seconds) {
        return seconds(new BigDecimal(seconds), Set.of());
    }

    static Claim plain(String digits) {
        return Claim.Amount.plain(Set.of(Numerals.canonical(digits)), "");
    }

    private static Claim seconds(BigDecimal seconds, Set<BigDecimal> raw) {
        var value = Numerals.canonical(seconds.toPlainString());
        return new Claim.Amount(Set.of(value), raw, Measure.SECONDS, "");
    }

    private static @Nullable Claim iso(MatchResult match) {
        try {
            return seconds(
                    Duration.parse(match.group().toUpperCase(Locale.ROOT)).toSeconds());
        } catch (DateTimeException e) {
            return null; // a name that begins like a duration
        }
    }

    private Claim duration(MatchResult match) {
        var sum = BigDecimal.ZERO;
        var raw = new HashSet<BigDecimal>();
        var matcher = inWords.part().matcher(match.group());
        while (matcher.find()) {
            var value = numerals.values(matcher.group(1)).stream()
                    .min(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            raw.add(value);
            sum = sum.add(value.multiply(new BigDecimal(secondsOf(matcher.group(2)))));
        }
        return seconds(sum, raw.size() == 1 ? raw : Set.of());
    }

    /** What stands behind the hours without a unit are minutes. */
    private String secondsOf(@Nullable String unit) {
        return unit == null
                ? "60"
                : SECONDS.entrySet().stream()
                        .filter(each -> words.words("unit." + each.getKey()).contains(unit))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("1");
    }

    private Claim size(MatchResult match) {
        var power = POWERS.getOrDefault(match.group(2) == null ? "b" : match.group(2), 0);
        return amount(match.group(1), THOUSAND.pow(power), Measure.BYTES);
    }

    private Claim scaled(String number, String scale) {
        var power = words.numbers("scale").getOrDefault(scale, POWERS.getOrDefault(Fold.of(scale), 0));
        return amount(number, THOUSAND.pow(power), Measure.SCALED);
    }

    private Claim amount(String number, BigDecimal factor, Measure measure) {
        var values = new HashSet<BigDecimal>();
        numerals.values(number)
                .forEach(value ->
                        values.add(Numerals.canonical(value.multiply(factor).toPlainString())));
        return new Claim.Amount(values, numerals.values(number), measure, "");
    }

    private Claim labelled(MatchResult match) {
        var label = words.keys("label.").stream()
                .filter(key -> words.words(key).contains(match.group(1)))
                .findFirst()
                .orElse("");
        return range(match.group(2), match.group(3), label);
    }

    private Claim range(String from, @Nullable String to, String label) {
        return to == null ? signed(from, label) : new Claim.AllOf(List.of(signed(from, label), signed(to, label)));
    }

    private Claim signed(String number, String label) {
        var negative = number.startsWith("-");
        var values = new HashSet<BigDecimal>();
        numerals.values(negative ? number.substring(1) : number)
                .forEach(value -> values.add(negative ? value.negate() : value));
        return Claim.Amount.plain(values, label);
    }
}
