package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the first generation names an object by. Levels write it as an object of parts or as a text. */
final class V1Key implements FieldReader<@Nullable String> {
    @Nullable
    String id;

    @Nullable
    String name;

    @Nullable
    String workstation;

    @Nullable
    Instant startTime;

    @Nullable
    V1Key jobStream;

    @Nullable
    String qualifier;

    private @Nullable String folder;

    private V1Key() {}

    static V1Key of(Cursor json) throws IOException {
        var key = new V1Key();
        key.name = json.textOr(key);
        return key;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "name" -> name = json.text();
            case "startTime" -> startTime = json.utc();
            case "workstationKey", "workstationInPlanKey", "workstationInPlan" -> workstation = V1Key.of(json).name;
            case "jobStreamInPlanKey", "jobStreamKey", "jobStreamInPlan" -> jobStream = V1Key.of(json);
            case "qualifier" -> qualifier = json.text();
            case "folderKey" -> folder = V1Key.of(json).name;
            default -> json.skip();
        }
    }

    @Override
    public @Nullable String value(Cursor json) {
        return name;
    }

    /** With a slash at its end; empty where the engine told none. */
    String folder() {
        var told = orEmpty(folder);
        return told.isEmpty() || told.endsWith("/") ? told : told + "/";
    }

    String named() {
        return orEmpty(name);
    }
}
