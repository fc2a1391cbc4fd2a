package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dependency tells of a resource, prompt, file, join or remote object. */
final class ObjectFields {
    private final FileFields file = new FileFields();
    private @Nullable String name;
    private @Nullable String workstation;
    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String number;
    private @Nullable String networkAgent;
    private @Nullable String remote;
    private int quantity = -1;
    private int available = -1;
    private int total = -1;

    /** Takes the field's value if it is one of these. */
    boolean takes(String field, Cursor json) throws IOException {
        switch (field) {
            case "name", "promptName", "joinName" -> name = json.text();
            case "workstation" -> workstation = json.text();
            case "text" -> text = json.text();
            case "promptStatus" -> status = json.text();
            case "number" -> number = json.text();
            case "networkAgent" -> networkAgent = json.text();
            case "dependency" -> remote = json.text();
            case "quantity", "joinQuantity" -> quantity = json.integer(-1);
            case "available" -> available = json.integer(-1);
            case "totalQuantity" -> total = json.integer(-1);
            case "file" -> json.object(file);
            default -> {
                return false;
            }
        }
        return true;
    }

    Dependency resource(Satisfaction satisfaction) {
        return new Dependency.OnResource(satisfaction, orEmpty(name), workstation, quantity, available, total);
    }

    Dependency prompt(Satisfaction satisfaction) {
        return new Dependency.OnPrompt(
                satisfaction, name == null ? orEmpty(number) : name, orEmpty(text), orEmpty(status));
    }

    Dependency file(Satisfaction satisfaction) {
        return new Dependency.OnFile(satisfaction, orEmpty(file.name), file.workstation, orEmpty(file.status));
    }

    Dependency join(Satisfaction satisfaction, List<Dependency> members) {
        return new Dependency.OnJoin(satisfaction, orEmpty(name), quantity, members);
    }

    Dependency otherEngine(Satisfaction satisfaction) {
        return new Dependency.OnOtherEngine(satisfaction, orEmpty(networkAgent), orEmpty(remote));
    }

    private static final class FileFields implements FieldReader<FileFields> {
        private @Nullable String name;
        private @Nullable String workstation;
        private @Nullable String status;

        @Override
        public void field(String field, Cursor json) throws IOException {
            switch (field) {
                case "name" -> name = json.text();
                case "workstation" -> workstation = json.text();
                case "status" -> status = json.text();
                default -> json.skip();
            }
        }

        @Override
        public FileFields value(Cursor json) {
            return this;
        }
    }
}
