package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.FileId;
import io.resync.tws.WatchedFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that the plan waits for; only the first generation tells of them. */
final class V1FileReader implements FieldReader<WatchedFile> {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable V1Key key;
    private @Nullable String qualifier;
    private @Nullable String status;

    V1FileReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "fileInPlanKey", "key" -> key = V1Key.of(json);
            case "qualifier" -> qualifier = json.text();
            case "status" -> status = json.text();
            default -> json.skip();
        }
    }

    @Override
    public WatchedFile value(Cursor json) throws IOException {
        return new WatchedFile(
                new FileId(engine, json.id(id, "the id of a file")),
                key == null ? "" : key.named(),
                key == null ? "" : orEmpty(key.workstation),
                qualifier != null || key == null ? orEmpty(qualifier) : orEmpty(key.qualifier),
                orEmpty(status));
    }
}
