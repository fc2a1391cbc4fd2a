package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What all definitions have. The second generation packs a definition into {@code def}, the first parts of it into
 * {@code header} and its names into a key; none of it is documented for all levels, so each is read where it stands.
 */
final class DefinitionFields {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable String key;
    private @Nullable String name;
    private @Nullable String workstation;
    private @Nullable String folder;
    private @Nullable String description;

    DefinitionFields(EngineId engine) {
        this.engine = engine;
    }

    /** Takes or skips a field; what is packed goes to the reader of the whole definition. */
    void field(String field, Cursor json, FieldReader<?> whole) throws IOException {
        switch (field) {
            case "def", "header" -> json.object(new Packed(whole));
            case "id" -> id = json.text();
            case "description" -> description = json.text();
            case "key", "jobDefinitionKey", "jobStreamKey", "calendarKey", "runCycleGroupKey", "variableTableKey" ->
                key = json.textOr(new Key());
            default -> named(field, json);
        }
    }

    DefinitionId id(Cursor json) throws IOException {
        return new DefinitionId(engine, json.id(id, "the id of a definition"));
    }

    /** Where a header tells nothing but its key, as {@code /AGT1#/RETAIL/LOAD}, its parts are in there. */
    String name() {
        return name == null ? orEmpty(key).substring(endOfFolder()) : name;
    }

    @Nullable
    String key() {
        return key;
    }

    String workstation() {
        return workstation == null ? orEmpty(key).substring(0, Math.max(0, endOfWorkstation() - 1)) : workstation;
    }

    String folder() {
        return folder == null ? orEmpty(key).substring(endOfWorkstation(), endOfFolder()) : folder;
    }

    String description() {
        return orEmpty(description);
    }

    private int endOfWorkstation() {
        return orEmpty(key).indexOf('#') + 1;
    }

    private int endOfFolder() {
        return Math.max(endOfWorkstation(), orEmpty(key).lastIndexOf('/') + 1);
    }

    /** The name of an object that is told by its name or as an object that has one. */
    static @Nullable String nameOf(Cursor json) throws IOException {
        return json.textOr(new OneField<>("name", Cursor::text));
    }

    private void named(String field, Cursor json) throws IOException {
        switch (field) {
            case "name" -> name = json.text();
            case "workstation", "workstationName", "workstationKey" -> workstation = nameOf(json);
            case "folder", "folderName", "folderKey" -> folder = nameOf(json);
            default -> json.skip();
        }
    }

    private final class Key implements FieldReader<@Nullable String> {
        @Override
        public void field(String field, Cursor json) throws IOException {
            named(field, json);
        }

        @Override
        public @Nullable String value(Cursor json) {
            return null;
        }
    }

    private record Packed(FieldReader<?> whole) implements FieldReader<Packed> {
        @Override
        public void field(String field, Cursor json) throws IOException {
            whole.field(field, json);
        }

        @Override
        public Packed value(Cursor json) {
            return this;
        }
    }
}
