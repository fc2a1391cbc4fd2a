package io.resync.tws.client;

import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.TimeRange;
import io.resync.tws.client.EngineRead.Api;
import io.resync.tws.client.EngineRead.Body;
import io.resync.tws.client.EngineRead.Kind;
import io.resync.tws.client.V1Reads.Listed;
import io.resync.tws.client.wire.RunDatesReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How questions about definitions are put in the first generation of the engine's API. */
final class V1ModelReads {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final EngineId engine;

    V1ModelReads(EngineId engine) {
        this.engine = engine;
    }

    <T> Listed<T> list(DefinitionKind<T> kind) {
        return new Listed<>("model/" + kind.object() + "/header/", kind.reader()::list, kind.id()::apply);
    }

    <T> EngineRead<T> one(DefinitionKind<T> kind, DefinitionId id) {
        var headers = new HashMap<String, String>();
        if (kind.object().equals("jobstream")) {
            headers.put("Context-JobStreamScope", "4"); // all but the definitions of its jobs
        }
        return get(
                Kind.CONFIDENTIAL, "model/" + kind.object() + "/" + segment(id), Map.of(), headers, kind.reader()::one);
    }

    /** How the engine wants its times here is not documented: as it writes them everywhere in this generation. */
    EngineRead<List<Instant>> runDates(DefinitionId jobStream, TimeRange time, ZoneId zone) {
        var to = time.to().truncatedTo(ChronoUnit.SECONDS).equals(time.to())
                ? time.to()
                : time.to().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return get(
                Kind.JSON,
                "model/jobstream/" + segment(jobStream) + "/rc-evaluation",
                Map.of("from", UTC.format(time.from()), "to", UTC.format(to)),
                Map.of(),
                body -> RunDatesReader.read(body, time, zone));
    }

    private static <T> EngineRead<T> get(
            Kind kind, String path, Map<String, String> query, Map<String, String> more, Body<T> body) {
        var headers = new HashMap<>(more);
        headers.put("Accept-Language", "en-US");
        return new EngineRead<>(Api.FIRST, path, query, headers, kind, null, (stream, told) -> body.read(stream));
    }

    private String segment(DefinitionId id) {
        Oql.requireSame(engine, id.engine());
        return ObjectIds.segment(id.value());
    }
}
