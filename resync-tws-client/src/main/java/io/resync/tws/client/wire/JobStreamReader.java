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

/** A job stream in the plan. */
final class JobStreamReader implements FieldReader<JobStream> {
    private final EngineId engine;
    private final ScheduleReader schedule = new ScheduleReader();
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String workstation;
    private @Nullable PlanState state;
    private @Nullable String commonStatus;
    private int priority = -1;
    private int limit = -1;
    private List<Dependency> dependencies = List.of();

    JobStreamReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "name" -> name = json.text();
            case "workstation" -> workstation = json.text();
            case "compositeStatus" -> state = json.object(new StateReader());
            case "commonStatus" -> commonStatus = json.text();
            case "priority" -> priority = json.integer(-1);
            case "limit" -> limit = json.integer(-1);
            case "schedTime", "timeZone", "timeRestrictions" -> schedule.field(field, json);
            case "dependencies" -> dependencies = json.list(() -> new DependencyReader(engine));
            default -> json.skip();
        }
    }

    @Override
    public JobStream value(Cursor json) throws IOException {
        return new JobStream(
                new JobStreamId(engine, json.id(id, "the id of a job stream")),
                orEmpty(name),
                orEmpty(workstation),
                StateReader.best(state, commonStatus),
                priority,
                limit,
                schedule.value(json),
                dependencies);
    }
}
