package io.resync.tws.client.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.resync.tws.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When a job stream will run. The shape of the engine's answer is not documented, so whatever is a time or a day in a list is
 * taken; of an object in a list that tells several, the first time of the range that was asked for, or else the first day.
 */
public final class RunDatesReader {
    private final JsonParser parser;
    private final TimeRange range;
    private final ZoneId zone;
    private final TreeSet<Instant> found = new TreeSet<>();
    private boolean hasList;

    private RunDatesReader(JsonParser parser, TimeRange range, ZoneId zone) {
        this.parser = parser;
        this.range = range;
        this.zone = zone;
    }

    /**
     * Reads the answer.
     *
     * @param body the answer
     * @param range what was asked for; whatever lies outside is left out
     * @param zone where the engine's days begin
     * @return the moments in order
     * @throws IOException if the answer holds no list
     */
    public static List<Instant> read(InputStream body, TimeRange range, ZoneId zone) throws IOException {
        try (var json = AnswerReader.parser(body)) {
            var reader = new RunDatesReader(json, range, zone);
            reader.value(json.nextToken(), false);
            if (!reader.hasList || json.nextToken() != null) {
                throw new UnexpectedShapeException(json, "expected one value with a list of run dates in it");
            }
            return List.copyOf(reader.found);
        }
    }

    private void value(JsonToken token, boolean listed) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            hasList = true;
            for (var item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                value(item, true);
            }
        } else if (token == JsonToken.START_OBJECT) {
            fields(listed);
        } else if (token == JsonToken.VALUE_STRING && listed) {
            take(List.of(parser.getText()));
        }
    }

    private void fields(boolean listed) throws IOException {
        var texts = new ArrayList<String>();
        while (parser.nextFieldName() != null) {
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            } else {
                value(token, false);
            }
        }
        if (listed) {
            take(texts);
        }
    }

    private void take(List<String> texts) {
        var moments = texts.stream().flatMap(text -> moment(text).stream()).filter(range::contains);
        var days = texts.stream()
                .flatMap(text -> day(text).stream())
                .filter(this::touchesRange)
                .map(day -> day.atStartOfDay(zone).toInstant());
        moments.min(Instant::compareTo).or(() -> days.min(Instant::compareTo)).ifPresent(found::add);
    }

    private boolean touchesRange(LocalDate day) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return begin.isBefore(range.to()) && end.isAfter(range.from());
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Times.utc(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // some other text
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // some other text
        }
    }
}
