package io.resync.agent.verify;

import io.resync.tws.PlanStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that a text says and that can be looked up. Evidence and answers are read into the same claims. */
sealed interface Claim {
    /** Evidence of this id. */
    record Citation(String id) implements Claim {}

    /** Words said to be quoted. */
    record Quotation(String text) implements Claim {}

    /**
     * A name or code, as written.
     *
     * @param text the name
     * @param object whether it looks like an object of the plan
     */
    record Name(String text, boolean object) implements Claim {
        Name(String text) {
            this(text, Subjects.isOne(text));
        }
    }

    /**
     * A state.
     *
     * @param condition what it comes to
     * @param engine the engine's name for it, or null where words say it
     * @param denied whether the text says that it is not so
     */
    record State(Condition condition, @Nullable PlanStatus engine, boolean denied) implements Claim {}

    /**
     * A time of day.
     *
     * @param second of the day
     * @param toTheSecond whether seconds were written
     * @param zone the zone written beside it, as an id, or null
     * @param instant the moment, where a date and a zone were written with it
     */
    record Clock(
            int second,
            boolean toTheSecond,
            @Nullable String zone,
            @Nullable Instant instant) implements Claim {}

    /**
     * A day of the year; two where day and month cannot be told apart.
     *
     * @param days month times 100 plus day
     * @param year 0 where none was written
     */
    record Day(Set<Integer> days, int year) implements Claim {}

    /**
     * A number and what it measures.
     *
     * @param values what the digits can mean: 1.320 is read in two ways
     * @param raw the numbers as written, before their unit made seconds or bytes of them
     * @param measure what it measures
     * @param label what it belongs to, as {@code return_code}, or an empty text
     */
    record Amount(Set<BigDecimal> values, Set<BigDecimal> raw, Measure measure, String label) implements Claim {
        static Amount plain(Set<BigDecimal> values, String label) {
            return new Amount(values, values, Measure.PLAIN, label);
        }

        Amount withLabel(String other) {
            return new Amount(values, raw, measure, other);
        }
    }

    /** A zone that is named apart from a time: times of the sentence may be meant in it. */
    record Zone(String id) implements Claim {}

    /**
     * What nobody says unless it was read somewhere: a telephone, an offset.
     *
     * @param text as written
     */
    record Word(String text) implements Claim {}

    /** One of these: "22h40" is a time of day or a length of time. */
    record AnyOf(List<Claim> readings) implements Claim {}

    /** All of these: a date and a time of day in one breath. */
    record AllOf(List<Claim> parts) implements Claim {}
}
