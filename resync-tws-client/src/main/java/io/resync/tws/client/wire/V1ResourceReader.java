package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource in the plan, in the first generation. */
final class V1ResourceReader implements FieldReader<Resource> {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable V1Key key;
    private @Nullable String status;
    private int quantity = -1;
    private int available = -1;
    private int inUse = -1;
    private List<Resource.Holder> holders = List.of();

    V1ResourceReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "resourceInPlanKey", "key" -> key = V1Key.of(json);
            case "status" -> status = json.text();
            case "quantityDefined" -> quantity = json.integer(-1);
            case "quantityAvailable" -> available = json.integer(-1);
            case "quantityInUse" -> inUse = json.integer(-1);
            case "holders" -> holders = json.list(() -> new Holder(engine));
            default -> json.skip();
        }
    }

    @Override
    public Resource value(Cursor json) throws IOException {
        return new Resource(
                new ResourceId(engine, json.id(id, "the id of a resource")),
                key == null ? "" : key.named(),
                key == null ? "" : orEmpty(key.workstation),
                quantity,
                available,
                inUse,
                orEmpty(status),
                holders);
    }

    /** Known by its keys; they hold ids on some levels only. */
    private static final class Holder implements FieldReader<Resource.Holder> {
        private final EngineId engine;
        private @Nullable V1Key job;
        private @Nullable V1Key jobStream;
        private int quantity = -1;

        Holder(EngineId engine) {
            this.engine = engine;
        }

        @Override
        public void field(String field, Cursor json) throws IOException {
            switch (field) {
                case "jobKey" -> job = V1Key.of(json);
                case "jobStreamKey" -> jobStream = V1Key.of(json);
                case "quantity" -> quantity = json.integer(-1);
                default -> json.skip();
            }
        }

        @Override
        public Resource.Holder value(Cursor json) {
            var stream = jobStream == null && job != null ? job.jobStream : jobStream;
            var jobId = job == null ? "" : orEmpty(job.id);
            var streamId = stream == null ? "" : orEmpty(stream.id);
            return new Resource.Holder(
                    jobId.isBlank() ? null : new JobId(engine, jobId),
                    streamId.isBlank() ? null : new JobStreamId(engine, streamId),
                    job == null ? "" : job.named(),
                    stream == null ? "" : stream.named(),
                    quantity);
        }
    }
}
