package io.resync.tws.client;

import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.client.EngineRead.Kind;
import java.util.HashMap;
import java.util.Map;

/** How questions about definitions are put in the second generation of the engine's API. */
final class ModelReads {
    private final EngineId engine;

    ModelReads(EngineId engine) {
        this.engine = engine;
    }

    /**
     * A page of definitions. Of fields of the query language only {@code name} and {@code folder} are documented for
     * definitions, so a workstation is asked for in the words of the composer, whose form for objects on workstations is.
     */
    <T> EngineRead<Page<T>> list(DefinitionKind<T> kind, Filter filter, PageRequest page) {
        var query = new HashMap<String, String>();
        query.put("limit", Integer.toString(page.limit()));
        query.put("offset", Integer.toString(page.offset()));
        query.put("oql", Oql.definitions(engine, filter.name()));
        if (filter.workstation() != null) {
            query.put("model_filter", new WorkstationPattern(filter.workstation()).composed());
        }
        return new EngineRead<>(
                "model/" + kind.object(),
                query,
                headers(kind),
                Kind.CONFIDENTIAL,
                body -> kind.reader().page(body, page.offset()));
    }

    <T> EngineRead<T> one(DefinitionKind<T> kind, DefinitionId id) {
        Oql.requireSame(engine, id.engine());
        return new EngineRead<>(
                "model/" + kind.object() + "/" + ObjectIds.segment(id.value()),
                Map.of(),
                Map.of(),
                Kind.CONFIDENTIAL,
                kind.reader()::one);
    }

    /** Job streams come with all their jobs otherwise; the other kinds are small, and their headers would not do. */
    private static Map<String, String> headers(DefinitionKind<?> kind) {
        return kind.object().equals("jobstream")
                ? Map.of("Include-Count", "true", "Only-Header", "true")
                : Map.of("Include-Count", "true");
    }
}
