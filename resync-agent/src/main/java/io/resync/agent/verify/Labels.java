package io.resync.agent.verify;

import java.util.Set;

/** What numbers belong to. */
final class Labels {
    private static final String CODE = "label.code";
    private static final String RETURN_CODE = "label.return_code";

    /** What evidence may leave out. */
    private static final Set<String> OFTEN_LEFT_OUT = Set.of("label.version", "label.limit", "label.step");

    private Labels() {}

    /** Whether a number of evidence can be meant by one that is said. */
    static boolean agree(String seen, String said) {
        return said.isEmpty()
                || seen.equals(said)
                || (seen.isEmpty() && OFTEN_LEFT_OUT.contains(said))
                || said.equals("label." + Fold.of(seen)) // "fence=50" reads like a count of jobs in FENCE
                || (isCode(seen) && isCode(said));
    }

    private static boolean isCode(String label) {
        return label.equals(CODE) || label.equals(RETURN_CODE);
    }
}
