package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.Prompt;
import io.resync.tws.PromptId;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A prompt in the plan. */
final class PromptReader implements FieldReader<Prompt> {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String job;
    private @Nullable String jobStream;
    private @Nullable Instant askedAt;
    private @Nullable Instant answeredAt;
    private int number = -1;

    PromptReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "name" -> name = json.text();
            case "text" -> text = json.text();
            case "status" -> status = json.text();
            case "jobKey" -> job = json.text();
            case "jobStreamKey" -> jobStream = json.text();
            case "timeAsked" -> askedAt = json.instant();
            case "timeRespond" -> answeredAt = json.instant();
            case "number" -> number = json.integer(-1);
            default -> json.skip();
        }
    }

    @Override
    public Prompt value(Cursor json) throws IOException {
        return new Prompt(
                new PromptId(engine, json.id(id, "the id of a prompt")),
                orEmpty(name),
                number,
                orEmpty(text),
                orEmpty(status),
                orEmpty(job),
                orEmpty(jobStream),
                askedAt,
                answeredAt);
    }
}
