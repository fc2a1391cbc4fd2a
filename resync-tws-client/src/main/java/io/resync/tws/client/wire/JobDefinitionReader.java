package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.EngineId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a job is done. */
final class JobDefinitionReader implements FieldReader<JobDefinition> {
    private final DefinitionFields common;
    private @Nullable String type;
    private @Nullable String user;
    private @Nullable String task;
    private @Nullable String recovery;

    JobDefinitionReader(EngineId engine) {
        common = new DefinitionFields(engine);
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "type", "taskType" -> type = json.text();
            case "userLogin" -> user = json.text();
            case "userLogins" -> user = String.join(", ", json.texts(() -> new OneField<>("name", Cursor::text)));
            case "task", "taskString" -> task = TaskText.of(json);
            case "recovery", "recoveryOption" -> recovery = json.textOr(new OneField<>("action", Cursor::text));
            default -> common.field(field, json, this);
        }
    }

    @Override
    public JobDefinition value(Cursor json) throws IOException {
        return new JobDefinition(
                common.id(json),
                common.name(),
                common.workstation(),
                common.folder(),
                orEmpty(type),
                common.description(),
                orEmpty(user),
                orEmpty(task),
                orEmpty(recovery));
    }
}
