package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobIssue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the engine says against a job. */
final class V1IssueReader implements FieldReader<JobIssue> {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable String type;
    private @Nullable String message;

    V1IssueReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "id" -> id = json.text();
            case "issueType" -> type = json.text();
            case "issueMessage" -> message = json.text();
            default -> json.skip();
        }
    }

    @Override
    public JobIssue value(Cursor json) throws IOException {
        return new JobIssue(new JobId(engine, json.id(id, "the id of a job")), orEmpty(type), orEmpty(message));
    }
}
