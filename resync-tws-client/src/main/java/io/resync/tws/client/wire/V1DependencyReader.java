package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One dependency of the first generation; its group says the kind. */
final class V1DependencyReader implements FieldReader<V1DependencyReader> {
    private final EngineId engine;
    private final V1DependencyObject object = new V1DependencyObject();
    private @Nullable String jobId;
    private @Nullable String jobStreamId;
    private @Nullable V1Key job;
    private @Nullable V1Key jobStream;
    private @Nullable String join;
    private @Nullable String status;
    private @Nullable PlanState state;
    private @Nullable Boolean satisfied;
    private int joinQuantity = -1;
    private boolean conditional;
    private boolean pending;
    private boolean zombie;

    V1DependencyReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "jobId" -> jobId = json.text();
            case "jobStreamId" -> jobStreamId = json.text();
            case "jobKey", "jobInPlanKey" -> job = V1Key.of(json);
            case "jobStreamKey", "jobStreamInPlanKey" -> jobStream = V1Key.of(json);
            case "joinName" -> join = json.text();
            case "joinQuantity" -> joinQuantity = json.integer(-1);
            case "satisfied" -> satisfied = json.flag();
            case "status" -> status = json.textOr(new Status());
            case "conditional" -> conditional = json.flag();
            case "pending" -> pending = json.flag();
            case "zombie" -> zombie = json.flag();
            default -> object.field(name, json);
        }
    }

    @Override
    public V1DependencyReader value(Cursor json) {
        return this;
    }

    @Nullable
    String joinName() {
        return orEmpty(join).isBlank() ? null : join;
    }

    int joinQuantity() {
        return joinQuantity;
    }

    Dependency internal() {
        return new Dependency.OnJob(satisfaction(), jobId(), null, jobName(), state, conditional, pending);
    }

    Dependency external() {
        if (jobId() == null && job == null) {
            var when = jobStream == null ? null : jobStream.startTime;
            return new Dependency.OnJobStream(
                    satisfaction(), jobStreamId(), orEmpty(jobStreamName()), when, state, pending);
        }
        return new Dependency.OnJob(satisfaction(), jobId(), jobStreamName(), jobName(), state, conditional, pending);
    }

    Dependency otherEngine() {
        return object.otherEngine(satisfaction());
    }

    Dependency file() {
        return object.file(satisfaction(), orEmpty(status));
    }

    Dependency prompt() {
        return object.prompt(satisfaction(), orEmpty(status));
    }

    Dependency resource() {
        return object.resource(satisfaction());
    }

    /** The flag where it is there; a word where that says more than "not met". */
    Satisfaction satisfaction() {
        var word = zombie ? Satisfaction.UNBOUND : Satisfaction.of(status); // its predecessor was taken out of the plan
        if (satisfied == null) {
            return word;
        }
        if (satisfied) {
            return Satisfaction.SATISFIED;
        }
        return word == Satisfaction.UNDECIDED || word == Satisfaction.UNBOUND ? word : Satisfaction.UNSATISFIED;
    }

    private String jobName() {
        return job == null ? "" : job.named();
    }

    private @Nullable String jobStreamName() {
        var key = jobStream == null && job != null ? job.jobStream : jobStream;
        return key == null ? null : key.name;
    }

    private @Nullable JobId jobId() {
        return orEmpty(jobId).isBlank() ? null : new JobId(engine, orEmpty(jobId));
    }

    private @Nullable JobStreamId jobStreamId() {
        return orEmpty(jobStreamId).isBlank() ? null : new JobStreamId(engine, orEmpty(jobStreamId));
    }

    /** Some levels give the state of the predecessor in place of a word. */
    private final class Status implements FieldReader<@Nullable String> {
        private final V1StateReader reader = new V1StateReader();

        @Override
        public void field(String name, Cursor json) throws IOException {
            reader.field(name, json);
        }

        @Override
        public @Nullable String value(Cursor json) {
            state = reader.value(json);
            return null;
        }
    }
}
