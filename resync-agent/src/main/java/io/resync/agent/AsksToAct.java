package io.resync.agent;

import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A question about trouble that also asks whether to do something about it: "X ended with 16, shall I force it?". */
final class AsksToAct {
    private static final Set<Intent> OF_TROUBLE =
            EnumSet.of(Intent.DIAGNOSE_FAILURE, Intent.EXPLAIN_WAITING, Intent.DURATION);

    /** Beginnings of verbs that change something, alike in several languages. */
    private static final String ACT =
            "(?:re-?(?:run|start|process|execut|launch|submit|inici|lan[cçz]|ejecut|rod|set|nov|new)|for[cçz]|fuer[cz]|kill|mat[aeo]"
                    + "|cancel|releas|liber|sol?t|suelt|unlock|unblock|desbloqu|destrav|skip|pul[aeo]|salt|set\\b|updat|actuali[cz]|atuali[zc]"
                    + "|stop|par[aeo]|zer[aeo]|tumb|derrub|corrij|correg|corrig|alter|cambi|delet|borr|apag)[\\p{L}]*";

    private static final String WHETHER =
            "\\b(?:shall|should|can|may|could|must|ok|okay|safe|fine|posso|podemos|devo|d[aá] pra"
                    + "|d[aá] para|basta|puedo|debo|alcanza|vale)\\b[^?.;]{0,40}\\b";

    /** "Shall I just restart it?", or nothing but the act: ", kill them?", "¿lo fuerzo?". */
    private static final Pattern ASKED = Pattern.compile(
            "(?iu)(?:" + WHETHER + ACT + "[^?]*|[.,;:!?¿]\\s*(?:(?:do|e|y|or|ou|o|lo|los|la|las)\\s+){0,2}" + ACT
                    + "(?:\\s+[^\\s?]+){0,3}\\s*)\\?");

    private AsksToAct() {}

    static boolean in(StructuredQuery query) {
        return OF_TROUBLE.contains(query.intent())
                && ASKED.matcher(query.text()).find();
    }
}
