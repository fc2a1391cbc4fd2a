package io.resync.agent.plan;

import io.resync.tws.Dependency.Satisfaction;
import java.util.List;

/** What is known of one edge, in one number: how the engine judges it, what it asks for, how many units. */
final class Link {
    /** No dependency, but how the plan is put together: a job in its stream and on its workstation. */
    static final int STRUCTURE = 1 << 3;

    private static final int CONDITIONAL = 1 << 4;
    private static final int PENDING = 1 << 5;
    private static final int QUANTITY_SHIFT = 8;
    private static final int JUDGEMENT = 7;
    private static final List<Satisfaction> JUDGEMENTS = List.of(Satisfaction.values());

    private Link() {}

    static int of(Satisfaction satisfaction) {
        return JUDGEMENTS.indexOf(satisfaction);
    }

    static int of(Satisfaction satisfaction, boolean conditional, boolean pending) {
        return JUDGEMENTS.indexOf(satisfaction) | (conditional ? CONDITIONAL : 0) | (pending ? PENDING : 0);
    }

    static int of(Satisfaction satisfaction, int quantity) {
        return JUDGEMENTS.indexOf(satisfaction) | (Math.max(0, quantity) << QUANTITY_SHIFT);
    }

    static boolean structure(int link) {
        return (link & STRUCTURE) != 0;
    }

    static boolean conditional(int link) {
        return (link & CONDITIONAL) != 0;
    }

    static boolean pending(int link) {
        return (link & PENDING) != 0;
    }

    static int quantity(int link) {
        return link >>> QUANTITY_SHIFT;
    }

    static Satisfaction satisfaction(int link) {
        return JUDGEMENTS.get(link & JUDGEMENT);
    }

    static boolean met(int link) {
        return !structure(link) && satisfaction(link) == Satisfaction.SATISFIED;
    }
}
