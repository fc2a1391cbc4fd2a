package io.resync.tws.client.wire;

import io.resync.tws.Definitions.Folder;
import io.resync.tws.EngineId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A folder. What its field {@code folder} holds is not documented, the path of the folder itself or of the one above it; its
 * key is its path in either case.
 */
final class FolderReader implements FieldReader<Folder> {
    private final DefinitionFields common;
    private @Nullable String path;

    FolderReader(EngineId engine) {
        common = new DefinitionFields(engine);
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        if (field.equals("path")) {
            path = json.text();
        } else {
            common.field(field, json, this);
        }
    }

    @Override
    public Folder value(Cursor json) throws IOException {
        return new Folder(common.id(json), path(), common.description());
    }

    private String path() {
        if (path != null) {
            return path;
        }
        var key = common.key();
        if (key != null && key.startsWith("/")) {
            return key;
        }
        return common.folder().isEmpty() ? common.name() : below(common.folder().replaceAll("/$", ""));
    }

    private String below(String folder) {
        return folder.endsWith("/" + common.name()) ? folder : folder + "/" + common.name();
    }
}
