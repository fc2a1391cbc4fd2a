package io.resync.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a job does not run, in the engine's word; what the estate says itself goes before what follows from the plan. */
final class WaitReason {
    private static final Map<String, String> BY_DEPENDENCY = Map.of(
            "INTERNAL", "HOLD_WAITING_FOR_PREDECESSOR",
            "EXTERNAL_JOB", "HOLD_WAITING_FOR_PREDECESSOR",
            "EXTERNAL_JOBSTREAM", "HOLD_WAITING_FOR_PREDECESSOR",
            "PROMPT", "HOLD_WAITING_FOR_PROMPT",
            "FILE", "HOLD_WAITING_FOR_FILE");

    private final Estate estate;
    private final PlanJob job;
    private final List<PlanDependency> dependencies;

    WaitReason(Estate estate, PlanJob job, List<PlanDependency> dependencies) {
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
            return "HOLD_WAITING_FOR_PREDECESSOR";
        }
        return dependencies.stream()
                .filter(dependency -> !dependency.satisfied() && BY_DEPENDENCY.containsKey(dependency.type()))
                .findFirst()
                .map(dependency -> BY_DEPENDENCY.get(dependency.type()))
                .orElse(startsLater() ? "HOLD_WAITING_FOR_TIME" : null);
    }

    private boolean startsLater() {
        var times = job.entry().times();
        return times != null && times.start() != null;
    }

    private @Nullable String ofReady() {
        if (!estate.linked(job.workstation())) {
            return "READY_WAITING_FOR_AGENT";
        }
        return Estate.waits(dependencies) ? "READY_WAITING_FOR_RESOURCES" : null;
    }
}
