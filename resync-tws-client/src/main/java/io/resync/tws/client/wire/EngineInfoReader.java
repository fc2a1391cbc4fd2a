package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an engine says of itself. */
final class EngineInfoReader implements FieldReader<EngineInfo> {
    private final EngineId engine;
    private @Nullable String displayVersion;
    private @Nullable String fullVersion;
    private @Nullable String zone;

    EngineInfoReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "displayVersion" -> displayVersion = json.text();
            case "fullVersion" -> fullVersion = json.text();
            case "timezone" -> zone = json.text();
            default -> json.skip();
        }
    }

    @Override
    public EngineInfo value(Cursor json) {
        var version = displayVersion == null ? orEmpty(fullVersion) : displayVersion;
        return new EngineInfo(engine, version, json.zones().named(zone));
    }
}
