package io.resync.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why a job does not run, in the engine's word; what the estate says itself goes before what follows from the plan. */
final class WaitReason {
    private final Estate estate;
    private final PlanJob job;
    private final Supplier<List<PlanDependency>> dependencies;

    WaitReason(Estate estate, PlanJob job, Supplier<List<PlanDependency>> dependencies) {
        this.estate = estate;
        this.job = job;
        this.dependencies = dependencies;
    }

    @Nullable
    String substatus() {
        if (job.entry().substatus() != null) {
            return job.entry().substatus();
        }
        return switch (job.state()) {
            case HOLD -> ofHold();
            case READY -> ofReady();
            default -> null;
        };
    }

    private @Nullable String ofHold() {
        if (job.priority() == 0) {
            return "HOLD_PRIORITY_ZERO";
        }
        if (Estate.waits(estate.dependenciesOf(job.stream()))) {
            return DependencyType.EXTERNAL_JOBSTREAM.substatus();
        }
        return open("HOLD").orElse(startsLater() ? "HOLD_WAITING_FOR_TIME" : null);
    }

    private @Nullable String ofReady() {
        return estate.linked(job.workstation()) ? open("READY").orElse(null) : "READY_WAITING_FOR_AGENT";
    }

    private Optional<String> open(String state) {
        return dependencies.get().stream()
                .filter(dependency -> !dependency.satisfied())
                .map(dependency -> dependency.type().substatus())
                .filter(substatus -> substatus.startsWith(state))
                .findFirst();
    }

    private boolean startsLater() {
        var times = job.entry().times();
        return times != null && times.start() != null;
    }
}
