package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How values of the filter language are found in an object and compared. */
final class OqlValues {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DURATION = Pattern.compile("-?P[\\dDTHMS.]+");

    private OqlValues() {}

    /** The values at a dotted path; the members of an array stand for it. Nothing and null are no value. */
    static Stream<JsonNode> at(JsonNode object, String path) {
        var values = Stream.of(object);
        for (var name : path.split("\\.", -1)) {
            values = values.map(value -> value.path(name)).flatMap(OqlValues::members);
        }
        return values;
    }

    private static Stream<JsonNode> members(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false);
        }
        return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }

    static boolean equal(JsonNode left, JsonNode right) {
        return compare(left, right) == 0;
    }

    /** As numbers, moments or durations where both are; else as texts. Manuals quote numbers, so quotes do not count. */
    static int compare(JsonNode left, JsonNode right) {
        var one = left.asText();
        var other = right.asText();
        return isName(one) || isName(other) ? one.compareTo(other) : compareValues(one, other);
    }

    /** Starts as no number, moment or duration does: most texts do, and need no closer look. */
    private static boolean isName(String text) {
        return text.isEmpty() || "-P0123456789".indexOf(text.charAt(0)) < 0;
    }

    private static int compareValues(String one, String other) {
        return compare(NUMBER, BigDecimal::new, one, other)
                .or(() -> compare(MOMENT, Instant::parse, one, other))
                .or(() -> compare(DURATION, Duration::parse, one, other))
                .orElseGet(() -> one.compareTo(other));
    }

    private static <T extends Comparable<T>> Optional<Integer> compare(
            Pattern shape, Function<String, T> reading, String one, String other) {
        if (!shape.matcher(one).matches() || !shape.matcher(other).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(one).compareTo(reading.apply(other)));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // looks like one and is none, as a 32nd day: an ordinary text
        }
    }

    /** Of a text in which {@code @} stands for any run of characters and {@code ?} for one. */
    static Pattern pattern(String text) {
        var regex = new StringBuilder();
        text.codePoints().forEach(point -> regex.append(regexOf(point)));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String regexOf(int point) {
        return switch (point) {
            case '@' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(point));
        };
    }
}
