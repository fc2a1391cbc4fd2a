package io.resync.server.jobs;

import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Waiting;
import io.resync.tws.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a job does not run: what blocks it, where that begins, and when it starts if nothing comes between. */
record BlockersView(
        List<BlockerView> direct,
        List<BlockerView> origins,
        @Nullable Instant expectedStart) {
    private static final BlockersView NONE = new BlockersView(List.of(), List.of(), null);

    /** Empty where the plan was not seen; a job that does not wait has no blockers. */
    static Optional<BlockersView> of(JobId job, Investigation investigation) {
        return investigation
                .get(Sources.PLAN)
                .map(plan -> Waiting.of(plan.value(), job, plan.at())
                        .map(why -> of(why, plan.value()))
                        .orElse(NONE));
    }

    private static BlockersView of(Waiting why, PlanGraph plan) {
        return new BlockersView(
                views(why.direct(), plan),
                views(why.origins(), plan),
                why.expectedStart().orElse(null));
    }

    private static List<BlockerView> views(List<Blocker> blockers, PlanGraph plan) {
        return blockers.stream().map(blocker -> BlockerView.of(blocker, plan)).toList();
    }

    /** One thing that blocks; {@code state} is null for all that is no job of the plan. */
    record BlockerView(
            String kind,
            String subject,
            @Nullable String state,
            String outlook,
            @Nullable Instant clearsAt,
            String text) {
        static BlockerView of(Blocker blocker, PlanGraph plan) {
            var state = Optional.ofNullable(blocker.job())
                    .flatMap(plan::job)
                    .map(job -> job.state().text());
            return new BlockerView(
                    blocker.kind().name().toLowerCase(Locale.ROOT),
                    blocker.subject(),
                    state.orElse(null),
                    blocker.outlook().name().toLowerCase(Locale.ROOT),
                    blocker.clearsAt(),
                    blocker.text());
        }
    }
}
