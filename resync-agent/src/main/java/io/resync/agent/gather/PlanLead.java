package io.resync.agent.gather;

import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Questions that only the plan as a whole answers, where they name a job stream or a workstation and no job. */
final class PlanLead implements Lead {
    private static final Set<Intent> ASKED =
            EnumSet.of(Intent.CRITICAL_PATH, Intent.DURATION, Intent.FORECAST, Intent.IMPACT, Intent.DEPENDENCY_CHAIN);

    private final PlanWatch plan;

    PlanLead(PlanWatch plan) {
        this.plan = plan;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        return ASKED.contains(query.intent()) || WhatIsLeft.isAsked(query) ? List.of(plan.reading()) : List.of();
    }
}
