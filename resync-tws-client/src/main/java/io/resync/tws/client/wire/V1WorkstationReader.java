package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A workstation in the plan; the first generation tells by single flags what the second lists as active states. */
final class V1WorkstationReader implements FieldReader<Workstation> {
    private static final Set<String> NOT_UP = Set.of("UNLINKED", "NOT_APPLICABLE");

    private final EngineId engine;
    private final Set<String> activeStates = new TreeSet<>();
    private @Nullable String id;
    private @Nullable V1Key key;
    private @Nullable String name;
    private @Nullable String type;
    private int limit = -1;
    private int fence;
    private boolean ignored;

    V1WorkstationReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "workstationInPlanKey", "key" -> key = V1Key.of(json);
            case "name" -> name = json.text();
            case "type" -> type = json.text();
            case "linkStatus" -> link(orEmpty(json.text()));
            case "jobmanUp" -> mark(json.flag(), "JOBMAN_UP");
            case "writerUp" -> mark(json.flag(), "WRITER_UP");
            case "limit" -> limit = json.integer(-1);
            case "fence" -> fence = json.integer(0);
            case "ignore", "ignored" -> ignored = json.flag();
            default -> json.skip();
        }
    }

    @Override
    public Workstation value(Cursor json) throws IOException {
        return new Workstation(
                new WorkstationId(engine, json.id(id, "the id of a workstation")),
                key == null ? orEmpty(name) : key.named(),
                orEmpty(type),
                activeStates,
                limit,
                fence,
                ignored);
    }

    private void link(String word) {
        mark(!word.isBlank() && !NOT_UP.contains(word), word);
    }

    private void mark(boolean up, String word) {
        if (up) {
            activeStates.add(word);
        }
    }
}
