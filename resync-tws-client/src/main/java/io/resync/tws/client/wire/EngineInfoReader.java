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
    private @Nullable String version;
    private @Nullable String zone;

    EngineInfoReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "displayVersion" -> displayVersion = json.text();
            case "fullVersion" -> fullVersion = json.text();
            case "version" -> version = json.text();
            case "timezone" -> zone = json.text();
            default -> json.skip();
        }
    }

    @Override
    public EngineInfo value(Cursor json) {
        return new EngineInfo(engine, level(), json.zones().named(zone));
    }

    /** For a reader that wants to know whether it was there. */
    void displayVersion(@Nullable String text) {
        displayVersion = text;
    }

    private String level() {
        var told = displayVersion == null ? fullVersion : displayVersion;
        return told == null ? orEmpty(version) : told;
    }
}
