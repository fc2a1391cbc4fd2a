package io.resync.agent.verify;

import io.resync.tws.PlanStatus;
import java.util.Locale;

/** What states come to, in words: several states of the engine are one condition to a reader. */
enum Condition {
    FAILED,
    SUCCEEDED,
    RUNNING,
    WAITING,
    CANCELLED,
    SUPPRESSED,
    /** Not running and not over well. */
    STOPPED,
    /** Over, well or not. */
    ENDED,
    OTHER;

    static Condition of(PlanStatus status) {
        if (status.failed()) {
            return FAILED;
        }
        if (status.waiting()) {
            return WAITING;
        }
        return switch (status) {
            case SUCC, SUCCP -> SUCCEEDED;
            case EXEC -> RUNNING;
            case CANCL, CANCLP -> CANCELLED;
            case SUPPR -> SUPPRESSED;
            default -> OTHER;
        };
    }

    /** Whether evidence of this condition holds what is said. */
    boolean holds(Condition said) {
        return this == said || (said == ENDED && over()) || (said == STOPPED && this != RUNNING && this != SUCCEEDED);
    }

    private boolean over() {
        return this != RUNNING && this != WAITING;
    }

    /** The key of words that hint at it in evidence, whatever they are said of. */
    String cue() {
        return "cue." + name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words in the resource files. */
    String key() {
        return "state." + name().toLowerCase(Locale.ROOT);
    }
}
