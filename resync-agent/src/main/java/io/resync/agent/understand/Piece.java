package io.resync.agent.understand;

import java.util.List;
import java.util.Locale;

/**
 * What a word contributes to an expression, as a time or a comparison: a section of the word lists, {@code [piece day -1]}.
 *
 * @param kind which part of an expression
 * @param arguments what stands behind the kind in the section's name
 */
record Piece(Kind kind, List<String> arguments) {
    /** The parts of expressions, each with its arguments. */
    enum Kind {
        // Days and parts of days.
        /** A day, as days from today. */
        DAY,
        /** The night of a day, as days from today. */
        NIGHT,
        /** A {@link DayPart}. */
        PART,
        /** A day of the week, 1 for Monday. */
        WEEKDAY,
        /** The same in a word that also counts: "segunda". */
        ORDINAL_WEEKDAY,
        WEEKEND,
        /** 1 to 12. */
        MONTH,
        /** "Dia", before the number of a day. */
        DATE_NOUN,
        /** An hour of the day that has a name. */
        CLOCK,
        /** Hours to add: 0 for "am", 12 for "pm". */
        MERIDIEM,
        /** A {@link java.time.temporal.ChronoUnit}; a second argument "many" for a plural. */
        UNIT,
        /** A number in letters. */
        NUMBER,
        /** Half of the unit that follows. */
        HALF,
        // Which one.
        THIS,
        /** The one before; an argument "rolling" where it ends now rather than at midnight. */
        LAST,
        NEXT,
        /** As {@link #LAST}, behind its word. */
        PAST,
        /** As {@link #NEXT}, behind its word. */
        COMING,
        AGO,
        /** Leads to a length of time: "há". */
        FOR,
        // Bounds and links.
        SINCE,
        /** As the other bounds, an argument "marked" for one that needs more than a bare number behind it: "up to", and "clock"
         * for one that holds an article: "depois das". */
        UNTIL,
        BEFORE,
        AFTER,
        FROM,
        BETWEEN,
        TO,
        AND,
        /** Leads to a clock; an argument "marked" for one that needs an "h" behind it. */
        AT,
        /** Leads to a part of a day and belongs to it: "à noite". */
        PART_LEAD,
        /** Places a time and does not belong to it: "na", "in the", "da". */
        IN,
        ARTICLE,
        /** What follows a number that is no time: "segunda vez". */
        COUNTED,
        /** Says that something is still to come. */
        FUTURE,
        // States: the engine's names of them.
        /** An argument "behind" for one that needs a thing or a copula before it: "jobs com erro". */
        STATE,
        /** Says a state only beside a noun or behind a copula: "jobs cancelados". */
        STATE_ADJECTIVE,
        COPULA,
        /** Leads to a state's name in small letters: "em hold". */
        STATE_LEAD,
        /** Leads to a return code that is a number: "código 137". */
        CODE,
        // Comparisons.
        /** Says "more" or "less", its argument. */
        DEGREE,
        /** Leads to what something is held against; an argument "alone" where it needs no degree before it. */
        THAN,
        USUAL,
        // Commands.
        PROGRAM,
        SUBCOMMAND;

        boolean ofComparisons() {
            return this == DEGREE || this == THAN || this == USUAL;
        }
    }

    /** Reads the name of a section, without "piece". */
    static Piece of(String section) {
        var words = List.of(section.strip().split(" +", -1));
        var kind = Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Piece(kind, List.copyOf(words.subList(1, words.size())));
    }

    String text() {
        return arguments.get(0);
    }

    int number() {
        return Integer.parseInt(text());
    }

    boolean says(String argument) {
        return arguments.contains(argument);
    }
}
