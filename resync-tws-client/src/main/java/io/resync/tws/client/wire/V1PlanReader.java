package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.PlanId;
import io.resync.tws.Plans.Kind;
import io.resync.tws.Plans.Plan;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan in the list of plans, which only the first generation has. */
final class V1PlanReader implements FieldReader<Plan> {
    private final EngineId engine;
    private final Key key = new Key();
    private @Nullable String id;
    private @Nullable Instant createdAt;
    private @Nullable Instant validFrom;
    private @Nullable Instant validTo;
    private int runNumber = -1;

    V1PlanReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "key" -> json.object(key);
            case "creationDate" -> createdAt = json.utc();
            case "validFrom" -> validFrom = json.utc();
            case "validTo" -> validTo = json.utc();
            case "runNumber" -> runNumber = json.integer(-1);
            default -> json.skip();
        }
    }

    @Override
    public Plan value(Cursor json) throws IOException {
        return new Plan(
                new PlanId(engine, json.id(id, "the id of a plan")),
                orEmpty(key.name),
                Kind.of(key.type),
                validFrom,
                validTo,
                createdAt,
                runNumber);
    }

    private static final class Key implements FieldReader<Key> {
        private @Nullable String name;
        private @Nullable String type;

        @Override
        public void field(String field, Cursor json) throws IOException {
            switch (field) {
                case "name" -> name = json.text();
                case "type" -> type = json.text();
                default -> json.skip();
            }
        }

        @Override
        public Key value(Cursor json) {
            return this;
        }
    }
}
