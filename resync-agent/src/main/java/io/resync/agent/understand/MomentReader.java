package io.resync.agent.understand;

import io.resync.agent.understand.Clocks.Need;
import io.resync.agent.understand.Moment.Clock;
import io.resync.agent.understand.Piece.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a moment together from what stands there, each part at most once. */
final class MomentReader {
    private static final int MOST_LINKS = 3;

    private final Cursor cursor;
    private final Clocks clocks;
    private final Dates dates;
    private final Need need;
    private @Nullable Day day;
    private @Nullable DayPart part;
    private @Nullable Clock clock;

    MomentReader(Cursor cursor, Clocks clocks, Dates dates, Need need) {
        this.cursor = cursor;
        this.clocks = clocks;
        this.dates = dates;
        this.need = need;
    }

    /** Steps over the moment; null where none is, the cursor then stands anywhere. */
    @Nullable
    When read() {
        if (!first()) {
            return null;
        }
        int end = cursor.position();
        while (next()) {
            end = cursor.position();
        }
        cursor.goTo(end);
        return new Moment(day, part, clock);
    }

    private boolean first() {
        return night()
                || led(need == Need.LED ? need : Need.HOUR)
                || day(need != Need.ALONE)
                || part(true)
                || clock(need);
    }

    /** "At 4": the word that leads to the clock belongs to it. */
    private boolean led(Need otherwise) {
        int begin = cursor.position();
        var lead = cursor.take(Kind.AT);
        if (lead == null) {
            return false;
        }
        if (clock(lead.says("marked") ? otherwise : Need.LED)) {
            return true;
        }
        cursor.goTo(begin);
        return false;
    }

    private boolean next() {
        int begin = cursor.position();
        if (cursor.isMark(",")) {
            cursor.goTo(begin + 1);
        }
        if (part(false) || led(Need.HOUR)) {
            return true;
        }
        for (int links = 0; links < MOST_LINKS; links++) {
            if (day(true) || part(false) || clock(Need.HOUR) || night()) {
                return true;
            }
            if (!cursor.skip(Kind.IN) && !cursor.skip(Kind.ARTICLE)) {
                break;
            }
        }
        cursor.goTo(begin);
        return false;
    }

    private boolean night() {
        var night = day == null && part == null ? cursor.take(Kind.NIGHT) : null;
        if (night == null) {
            return false;
        }
        boolean tonight = night.number() == 0;
        day = tonight ? null : Day.fromToday(night.number());
        part = tonight ? DayPart.TONIGHT : DayPart.NIGHT;
        return true;
    }

    private boolean day(boolean placed) {
        var found = day == null ? dates.take(placed) : null;
        day = found == null ? day : found;
        return found != null;
    }

    private boolean clock(Need wanted) {
        var found = clock == null ? clocks.take(wanted) : null;
        clock = found == null ? clock : found;
        return found != null;
    }

    /** A part of a day needs a word before it that points to it: "tarde" alone is "late". */
    private boolean part(boolean opening) {
        int begin = cursor.position();
        if (part != null) {
            return false;
        }
        int shift = shift();
        boolean pointed = shift != 0 || cursor.skip(Kind.THIS) || leadsToPart();
        var found = cursor.take(Kind.PART);
        int behind = found == null ? 0 : shiftBehind();
        if (found == null || !(pointed || behind != 0 || !opening || cursor.isPlaced(begin))) {
            cursor.goTo(begin);
            return false;
        }
        part = DayPart.valueOf(found.text().toUpperCase(Locale.ROOT).replace('-', '_'));
        if (shift + behind != 0 && day == null) {
            day = Day.fromToday(shift + behind);
        }
        return true;
    }

    /** "De noche", "por la mañana"; but "de mañana" is of tomorrow: a day without an article is the day. */
    private boolean leadsToPart() {
        int begin = cursor.position();
        boolean leads = cursor.skip(Kind.PART_LEAD);
        if (leads && cursor.position() == begin + 1 && cursor.sees(Kind.DAY)) {
            cursor.goTo(begin);
            return false;
        }
        return leads;
    }

    private int shift() {
        if (cursor.skip(Kind.LAST)) {
            return -1;
        }
        return cursor.skip(Kind.NEXT) ? 1 : 0;
    }

    private int shiftBehind() {
        if (cursor.skip(Kind.PAST)) {
            return -1;
        }
        return cursor.skip(Kind.COMING) ? 1 : 0;
    }
}
