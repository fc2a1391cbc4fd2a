package io.resync.agent.plan;

/** How a join of several stands. */
final class Joins {
    private Joins() {}

    static int met(PlanGraph plan, int join) {
        int met = 0;
        for (int edge = 0; edge < plan.backward().degree(join); edge++) {
            met += Link.met(plan.backward().attribute(join, edge)) ? 1 : 0;
        }
        return met;
    }

    /** Whether each member that is not met is needed; where another can take its place, none alone holds the join up. */
    static boolean needsEach(PlanGraph plan, int join, int needed) {
        return needed < 0 || plan.backward().degree(join) <= needed;
    }
}
