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

/** A resource in the plan. */
final class ResourceReader implements FieldReader<Resource> {
    private final EngineId engine;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String workstation;
    private @Nullable String status;
    private int quantity = -1;
    private int available = -1;
    private int inUse = -1;
    private List<Resource.Holder> holders = List.of();

    ResourceReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "name" -> name = json.text();
            case "workstation" -> workstation = json.text();
            case "status" -> status = json.text();
            case "quantity" -> quantity = json.integer(-1);
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
                orEmpty(name),
                orEmpty(workstation),
                quantity,
                available,
                inUse,
                orEmpty(status),
                holders);
    }

    private static final class Holder implements FieldReader<Resource.Holder> {
        private final EngineId engine;
        private @Nullable String jobId;
        private @Nullable String jobStreamId;
        private @Nullable String job;
        private @Nullable String jobStream;
        private int quantity = -1;

        Holder(EngineId engine) {
            this.engine = engine;
        }

        @Override
        public void field(String field, Cursor json) throws IOException {
            switch (field) {
                case "jobId" -> jobId = json.text();
                case "jobStreamId" -> jobStreamId = json.text();
                case "job" -> job = json.text();
                case "jobStream" -> jobStream = json.text();
                case "quantity" -> quantity = json.integer(-1);
                default -> json.skip();
            }
        }

        @Override
        public Resource.Holder value(Cursor json) {
            return new Resource.Holder(
                    orEmpty(jobId).isBlank() ? null : new JobId(engine, orEmpty(jobId)),
                    orEmpty(jobStreamId).isBlank() ? null : new JobStreamId(engine, orEmpty(jobStreamId)),
                    orEmpty(job),
                    orEmpty(jobStream),
                    quantity);
        }
    }
}
