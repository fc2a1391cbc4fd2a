package io.resync.simulator;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.Locale;
import java.util.Objects;

/** The lines of a part as often as it says, each made when it is taken. */
final class RepeatedLines extends AbstractList<String> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT);
    private final OutputPart part;
    private final ZoneId zone;

    RepeatedLines(OutputPart part, ZoneId zone) {
        this.part = part;
        this.zone = zone;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size());
        var round = index / part.lines().size();
        var line = part.lines().get(index % part.lines().size()).replace("{n}", Integer.toString(round + 1));
        return part.from() == null ? line : line.replace("{time}", time(round));
    }

    private String time(int round) {
        var every = Objects.requireNonNullElse(part.every(), Duration.ZERO);
        var moment = Objects.requireNonNull(part.from()).plus(every.multipliedBy(round));
        return TIME.format(moment.atZone(zone));
    }

    @Override
    public int size() {
        return part.lines().size() * part.timesOrOnce();
    }
}
