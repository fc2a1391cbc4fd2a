package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the kinds of dependency. The engine promises no order of fields and may tell the kind last: what any kind needs
 * is kept until then.
 */
final class DependencyReader implements FieldReader<Dependency> {
    private final EngineId engine;
    private final PredecessorFields predecessor;
    private final ObjectFields object = new ObjectFields();
    private @Nullable String type;
    private @Nullable String status;
    private boolean satisfied;
    private List<Dependency> members = List.of();

    DependencyReader(EngineId engine) {
        this.engine = engine;
        predecessor = new PredecessorFields(engine);
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "dependencyType" -> type = json.text();
            case "dependencyStatus" -> status = json.text();
            case "satisfied" -> satisfied = json.flag();
            case "members" -> members = json.list(() -> new DependencyReader(engine));
            default -> {
                if (!predecessor.takes(name, json) && !object.takes(name, json)) {
                    json.skip();
                }
            }
        }
    }

    @Override
    public Dependency value(Cursor json) {
        var kind = orEmpty(type);
        var satisfaction = satisfaction();
        return switch (kind) {
            case "INTERNAL", "EXTERNAL_JOB" -> predecessor.job(satisfaction);
            case "EXTERNAL_JOBSTREAM" -> predecessor.jobStream(satisfaction);
            case "RESOURCE" -> object.resource(satisfaction);
            case "PROMPT" -> object.prompt(satisfaction);
            case "FILE" -> object.file(satisfaction);
            case "JOIN" -> object.join(satisfaction, members);
            case "INTERNETWORK" -> object.otherEngine(satisfaction);
            default -> new Dependency.Unrecognized(satisfaction, kind);
        };
    }

    private Satisfaction satisfaction() {
        return status == null && satisfied ? Satisfaction.SATISFIED : Satisfaction.of(status);
    }
}
