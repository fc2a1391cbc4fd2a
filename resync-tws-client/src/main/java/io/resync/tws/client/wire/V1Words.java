package io.resync.tws.client.wire;

import static java.util.Map.entry;

import io.resync.tws.PlanState;
import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first generation's words for states. The engine's own word is always kept as the text of the state. */
public final class V1Words {
    /** Only words that differ from the constant's name, and those of which several mean the same. */
    private static final Map<String, PlanStatus> INTERNAL = Map.ofEntries(
            entry("SCHED", PlanStatus.HOLD),
            entry("USER_STREAM", PlanStatus.HOLD),
            entry("INTRO_PLUS", PlanStatus.INTRO),
            entry("WAITD", PlanStatus.WAIT),
            entry("EXEC_PLUS", PlanStatus.EXEC),
            entry("RJOB", PlanStatus.EXEC),
            entry("ABENDP", PlanStatus.ABENP),
            entry("FAILED", PlanStatus.FAIL),
            entry("CANCEL", PlanStatus.CANCL),
            entry("CANCELP", PlanStatus.CANCLP),
            entry("ENDP", PlanStatus.PEND),
            entry("MPE_SUSP", PlanStatus.SUSP),
            entry("SUPPRESS", PlanStatus.SUPPR),
            entry("UNKNOWN", PlanStatus.END));

    /** Constants whose own name is no word of the first generation. */
    private static final List<PlanStatus> SPELT_OTHERWISE = List.of(
            PlanStatus.ABENP,
            PlanStatus.FAIL,
            PlanStatus.CANCL,
            PlanStatus.CANCLP,
            PlanStatus.PEND,
            PlanStatus.SUPPR,
            PlanStatus.END,
            PlanStatus.UNKNOWN);

    /** Why it is held, for words that say so themselves. */
    private static final Map<String, String> REASONS =
            Map.of("SCHED", "HOLD_WAITING_FOR_TIME", "USER_STREAM", "HOLD_PRIORITY_ZERO");

    /** The common words that mean one state; the others gather several. */
    private static final Map<String, PlanStatus> COMMON = Map.of(
            "READY", PlanStatus.READY,
            "SUCCESSFUL", PlanStatus.SUCC,
            "CANCELED", PlanStatus.CANCL,
            "SUPPRESS", PlanStatus.SUPPR);

    private V1Words() {}

    /**
     * All words for a state.
     *
     * @param status the state
     * @return the engine's words, in a fixed order
     */
    public static List<String> of(PlanStatus status) {
        var own = SPELT_OTHERWISE.contains(status) ? Stream.<String>empty() : Stream.of(status.name());
        var others = INTERNAL.entrySet().stream()
                .filter(word -> word.getValue() == status)
                .map(Map.Entry::getKey)
                .sorted();
        return Stream.concat(own, others).toList();
    }

    /**
     * The states that a job can be in by the words of the first generation.
     *
     * @return the states, without those of streams only
     */
    public static List<PlanStatus> ofJobs() {
        return Arrays.stream(PlanStatus.values())
                .filter(status -> status != PlanStatus.STUCK && !of(status).isEmpty())
                .toList();
    }

    static @Nullable PlanState state(@Nullable String internal, @Nullable String common, boolean canceled) {
        var text = internal == null ? common : internal;
        if (text == null) {
            return canceled ? new PlanState(PlanStatus.CANCL, "", null) : null;
        }
        // a cancelled job keeps its old word and is marked beside it
        var status = canceled ? PlanStatus.CANCL : internal == null ? ofCommon(text) : ofInternal(text);
        return new PlanState(status, text, REASONS.get(text));
    }

    private static PlanStatus ofInternal(String word) {
        var known = INTERNAL.get(word);
        return known == null ? PlanStatus.of(word) : known;
    }

    private static PlanStatus ofCommon(String word) {
        return COMMON.getOrDefault(word, PlanStatus.UNKNOWN);
    }
}
