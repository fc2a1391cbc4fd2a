package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.Prompt;
import io.resync.tws.PromptId;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A prompt in the plan, in the first generation. */
final class V1PromptReader implements FieldReader<Prompt> {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable V1Key key;
    private @Nullable V1Key job;
    private @Nullable V1Key jobStream;
    private @Nullable String text;
    private @Nullable String status;
    private @Nullable Instant askedAt;
    private @Nullable Instant answeredAt;
    private int number = -1;

    V1PromptReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "promptInPlanKey", "key" -> key = V1Key.of(json);
            case "jobInPlanKey" -> job = V1Key.of(json);
            case "jobStreamInPlanKey" -> jobStream = V1Key.of(json);
            case "text" -> text = json.text();
            case "status" -> status = json.text();
            case "timeAsked" -> askedAt = json.utc();
            case "timeRespond" -> answeredAt = json.utc();
            case "number" -> number = json.integer(-1);
            default -> json.skip();
        }
    }

    @Override
    public Prompt value(Cursor json) throws IOException {
        var stream = jobStream == null && job != null ? job.jobStream : jobStream;
        return new Prompt(
                new PromptId(engine, json.id(id, "the id of a prompt")),
                named(key),
                number,
                orEmpty(text),
                orEmpty(status),
                named(job),
                named(stream),
                askedAt,
                answeredAt);
    }

    private static String named(@Nullable V1Key key) {
        return key == null ? "" : key.named();
    }
}
