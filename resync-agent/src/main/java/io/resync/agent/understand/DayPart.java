package io.resync.agent.understand;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A part of a day, by the hours it has everywhere: four of six hours. */
enum DayPart {
    EARLY_MORNING(0, 6, 0),
    MORNING(6, 12, 0),
    AFTERNOON(12, 18, 0),
    EVENING(18, 24, 0),
    /** Belongs to the day it begins on; until noon it is the one just past, and from then on the one to come. */
    NIGHT(18, 30, 12),
    /** The same, but until six only: "tonight" said in the morning is the one to come. */
    TONIGHT(18, 30, 6);

    private final int from;
    private final int to;
    private final int past;

    DayPart(int from, int to, int past) {
        this.from = from;
        this.to = to;
        this.past = past;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isNight() {
        return to > EVENING.to;
    }

    /** The day whose part is meant where none was said. */
    LocalDate date(ZonedDateTime now) {
        return now.getHour() < past ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** The hour of the day that is meant by one of the twelve on a dial. */
    int hour(int dial) {
        if (dial == 12) {
            return this == EARLY_MORNING ? 0 : this == EVENING || isNight() ? 24 : dial;
        }
        boolean later = from >= 12 && dial < 12 && !(isNight() && dial < 6);
        return later ? dial + 12 : dial;
    }
}
