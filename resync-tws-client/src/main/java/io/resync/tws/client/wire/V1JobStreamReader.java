package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Dependency;
import io.resync.tws.EngineId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job stream in the plan, in the first generation. */
final class V1JobStreamReader implements FieldReader<JobStream> {
    private final EngineId engine;
    private final V1Restrictions restrictions = new V1Restrictions();
    private @Nullable String id;
    private @Nullable V1Key key;
    private @Nullable String workstation;
    private @Nullable String zone;
    private @Nullable PlanState state;
    private int priority = -1;
    private int limit = -1;
    private @Nullable List<Dependency> dependencies;

    V1JobStreamReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "key", "jobStreamInPlanKey" -> key = V1Key.of(json);
            case "workstation", "workstationInPlan" -> workstation = V1Key.of(json).name;
            case "timeZone" -> zone = json.text();
            case "status" -> state = json.object(new V1StateReader());
            case "priority" -> priority = json.integer(-1);
            case "limit" -> limit = json.integer(-1);
            case "timeRestriction" -> json.object(restrictions);
            case "dependencies" -> dependencies = json.object(new V1DependenciesReader(engine));
            default -> json.skip();
        }
    }

    @Override
    public JobStream value(Cursor json) throws IOException {
        return new JobStream(
                new JobStreamId(engine, json.id(id, "the id of a job stream")),
                key == null ? "" : key.named(),
                where(),
                StateReader.best(state, null),
                priority,
                limit,
                restrictions.with(
                        key == null ? null : key.startTime, json.zones().named(zone)),
                dependencies == null ? List.of() : dependencies);
    }

    private String where() {
        return key == null || key.workstation == null ? orEmpty(workstation) : key.workstation;
    }
}
