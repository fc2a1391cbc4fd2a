package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workstation in the plan. */
final class WorkstationReader implements FieldReader<Workstation> {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String type;
    private List<String> activeStates = List.of();
    private int limit = -1;
    private int fence;
    private boolean ignored;

    WorkstationReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "name" -> name = json.text();
            case "type" -> type = json.text();
            case "activeStates" -> activeStates = json.texts();
            case "limit" -> limit = json.integer(-1);
            case "fence" -> fence = json.integer(0);
            case "ignore" -> ignored = json.flag();
            default -> json.skip();
        }
    }

    @Override
    public Workstation value(Cursor json) throws IOException {
        return new Workstation(
                new WorkstationId(engine, json.id(id, "the id of a workstation")),
                orEmpty(name),
                orEmpty(type),
                Set.copyOf(activeStates),
                limit,
                fence,
                ignored);
    }
}
