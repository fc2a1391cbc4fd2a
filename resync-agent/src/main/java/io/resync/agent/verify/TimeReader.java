package io.resync.agent.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times of day. */
final class TimeReader {
    private static final String TIME = "(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(" + Zones.PATTERN + ")?";
    private static final Pattern MOMENT = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})[t ]" + TIME);
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])");
    private static final Pattern ZONE_ID = Pattern.compile("\\b\\p{Lu}\\p{L}+(?:/\\p{Lu}[\\p{L}_]+)+\\b|\\bUTC\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int CENTURY = 2000;
    private static final int HALF_DAY = 12;

    private final Pattern clock;
    private final Pattern hours;
    private final Pattern daysAlone;
    private final Pattern dayOfMonth;
    private final Pattern monthAndDay;
    private final Map<String, Integer> months;
    private final Set<String> afternoon;

    TimeReader(Vocabulary words) {
        afternoon = words.words("clock.pm");
        months = words.numbers("month");
        var half = "(?:\\s?(" + Vocabulary.anyOf(words.words("clock.am")) + "|" + Vocabulary.anyOf(afternoon)
                + ")(?![\\p{L}]))?";
        var month = "(" + Vocabulary.anyOf(months.keySet()) + ")";
        clock = Pattern.compile(
                "(?<![\\d:]|\\d[.,])([01]?\\d|2[0-4])([:h])([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d{1,9})?)?(?!\\d|:\\d)"
                        + half + "(" + Zones.PATTERN + ")?");
        hours = Pattern.compile("(?=\\d)(?<=\\b" + Vocabulary.anyOf(words.words("clock.at"))
                + " )([01]?\\d|2[0-4])(?:\\s?(h)(?:oras?|rs|s)?\\b)?(?![\\d.,:/%]|\\s?" + units(words) + "\\b)" + half
                + "("
                + Zones.PATTERN + ")?");
        var some = some(words.words("number.link"));
        daysAlone = Pattern.compile("\\b(?:dia|dias|day|days|noche|noches|noite|noites|night|nights|el|los) " + some
                + "(?![\\d:h%]|[.,]\\d|\\s?(?:" + units(words) + "|jobs?)\\b)");
        dayOfMonth = Pattern.compile("(?<![\\d.,:])" + some(words.words("day.link"))
                + "(?:º|o|th|st|nd|rd)?(?: de| of)? " + month + "\\b\\.?(?:,?(?: de| del)? (\\d{4}))?");
        monthAndDay = Pattern.compile("\\b" + month + "\\.? (\\d{1,2})(?:th|st|nd|rd)?\\b(?!:)(?:,? (\\d{4}))?");
    }

    /** One day or several. */
    private static String some(Set<String> links) {
        return "(\\d{1,2}(?:(?:, | (?:" + Vocabulary.anyOf(links) + ") )\\d{1,2})*)";
    }

    private static String units(Vocabulary words) {
        return Vocabulary.anyOf(words.keys("unit.").stream()
                .flatMap(key -> words.words(key).stream())
                .filter(unit -> !unit.equals("h"))
                .toList());
    }

    void read(Tape tape) {
        tape.takeFolded(MOMENT, TimeReader::moment);
        tape.takeFolded(ISO_DATE, match -> day(number(match, 3), number(match, 2), number(match, 1)));
        tape.takeFolded(DATE, TimeReader::date);
        if (tape.hasWord(months.keySet())) {
            tape.takeFolded(dayOfMonth, match -> days(match.group(1), month(match, 2), number(match, 3)));
            tape.takeFolded(monthAndDay, match -> day(number(match, 2), month(match, 1), number(match, 3)));
        }
        tape.takeFolded(daysAlone, match -> daysAlone(match.group(1)));
        tape.takeFolded(Zones.OFFSET_ALONE, match -> zone(match.group()));
        tape.takeFolded(clock, this::clock);
        tape.takeFolded(hours, this::hours);
        tape.takeFolded(Zones.ALONE, match -> tape.hasCapital(match) ? zone(match.group()) : null);
    }

    /** Evidence names zones by their ids. */
    static void readZones(Tape tape) {
        tape.take(ZONE_ID, match -> zone(Fold.of(match.group())));
    }

    private static @Nullable Claim moment(MatchResult match) {
        var second = second(number(match, 4), number(match, 5), number(match, 6));
        var zone = Zones.id(match.group(7));
        var day = day(number(match, 3), number(match, 2), number(match, 1));
        if (day == null || second < 0) {
            return null;
        }
        var clock = new Claim.Clock(second, match.group(6) != null, zone, instant(match, zone));
        return new Claim.AllOf(List.of(clock, day));
    }

    private static @Nullable Instant instant(MatchResult match, @Nullable String zone) {
        try {
            return zone == null
                    ? null
                    : LocalDate.of(number(match, 1), number(match, 2), number(match, 3))
                            .atTime(LocalTime.of(number(match, 4), number(match, 5), number(match, 6)))
                            .atZone(ZoneId.of(zone))
                            .toInstant();
        } catch (DateTimeException e) {
            return null; // a 30th of February is no moment
        }
    }

    /** Day before month, or month before day where that can be. */
    private static @Nullable Claim date(MatchResult match) {
        var days = new HashSet<Integer>();
        addDay(days, number(match, 1), number(match, 2));
        addDay(days, number(match, 2), number(match, 1));
        var year = number(match, 3);
        if (days.isEmpty()) {
            return null;
        }
        var day = new Claim.Day(days, year > 0 && year < 100 ? CENTURY + year : year);
        return match.group(3) != null
                ? day
                : new Claim.AnyOf(List.of(
                        day, // or "attempt 1/6"
                        new Claim.AllOf(
                                List.of(AmountReader.plain(match.group(1)), AmountReader.plain(match.group(2))))));
    }

    private static @Nullable Claim zone(String text) {
        var id = Zones.id(text);
        return id == null ? null : new Claim.Zone(id);
    }

    /** "12 and 13 March". */
    private static @Nullable Claim days(String numbers, int month, int year) {
        var days = new ArrayList<Claim>();
        for (var number : NUMBER.matcher(numbers).results().toList()) {
            var day = day(Integer.parseInt(number.group()), month, year);
            if (day == null) {
                return null;
            }
            days.add(day);
        }
        return new Claim.AllOf(days);
    }

    /** "The 8th", without a month: of any; or else it counts something. */
    private static @Nullable Claim daysAlone(String numbers) {
        var days = new ArrayList<Claim>();
        for (var number : NUMBER.matcher(numbers).results().toList()) {
            if (day(Integer.parseInt(number.group()), 1, 0) == null) {
                return null;
            }
            var ofAnyMonth = new HashSet<Integer>();
            for (int month = 1; month <= 12; month++) {
                addDay(ofAnyMonth, Integer.parseInt(number.group()), month);
            }
            days.add(new Claim.AnyOf(List.of(new Claim.Day(ofAnyMonth, 0), AmountReader.plain(number.group()))));
        }
        return new Claim.AllOf(days);
    }

    private static Claim.@Nullable Day day(int day, int month, int year) {
        var days = new HashSet<Integer>();
        addDay(days, day, month);
        return days.isEmpty() ? null : new Claim.Day(days, year);
    }

    private static void addDay(Set<Integer> days, int day, int month) {
        if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
            days.add(month * 100 + day);
        }
    }

    private @Nullable Claim clock(MatchResult match) {
        int hour = hour(number(match, 1), match.group(5));
        int second = second(hour, number(match, 3), number(match, 4));
        if (second < 0) {
            return null;
        }
        var clock = new Claim.Clock(second, match.group(4) != null, Zones.id(match.group(6)), null);
        return match.group(2).equals("h") ? new Claim.AnyOf(List.of(clock, AmountReader.seconds(second))) : clock;
    }

    /** An hour by itself behind "at": of the night or of the afternoon, unless it says which; or else it counts something. */
    private @Nullable Claim hours(MatchResult match) {
        int hour = number(match, 1);
        var zone = Zones.id(match.group(4));
        if (match.group(3) != null) {
            return new Claim.Clock(second(hour(hour, match.group(3)), 0, 0), false, zone, null);
        }
        var late = new Claim.Clock(second((hour + HALF_DAY) % 24, 0, 0), false, zone, null);
        var early = new Claim.Clock(second(hour, 0, 0), false, zone, null);
        return match.group(2) == null
                ? new Claim.AnyOf(List.of(early, late, AmountReader.plain(match.group(1))))
                : new Claim.AnyOf(List.of(early, AmountReader.seconds(hour * 3_600L)));
    }

    private int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return afternoon.contains(half) ? hour % HALF_DAY + HALF_DAY : hour % HALF_DAY;
    }

    private static int second(int hour, int minute, int second) {
        return hour > 24 || minute > 59 || second > 59 ? -1 : (hour % 24 * 60 + minute) * 60 + second;
    }

    private int month(MatchResult match, int group) {
        return months.getOrDefault(match.group(group), 0);
    }

    private static int number(MatchResult match, int group) {
        var digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
