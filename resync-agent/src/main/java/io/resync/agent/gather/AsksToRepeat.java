package io.resync.agent.gather;

import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.regex.Pattern;

/** A question whether, or how, a job may be run once more: the job's log and plan have to say as much as documents. */
public final class AsksToRepeat {
    private static final Pattern AGAIN = Pattern.compile(
            "(?iu)\\bre-?(?:run|start|process|execut|launch|submit|inic|lan[cçz]|ejecut|rod)"
                    + "|\\b(?:again|once more|de novo|novamente|outra vez|de nuevo|otra vez)\\b|\\bv(?:olver|uelv)\\w*\\s+a\\s+\\w+|\\brepe[tr]");

    private static final Pattern SOME_JOB =
            Pattern.compile("(?iu)\\b(?:jobs?|streams?|agents?|malhas?|mallas?|agentes?|processos?|procesos?)\\b");

    private AsksToRepeat() {}

    /**
     * Whether a question without a name means what was spoken of before: "can I rerun it?".
     *
     * @param query the question
     * @return true if it speaks of no job, agent or the like in general
     */
    public static boolean ofTheSame(StructuredQuery query) {
        return query.intent() == Intent.HOW_TO
                && AGAIN.matcher(query.text()).find()
                && !SOME_JOB.matcher(query.text()).find();
    }

    static boolean in(StructuredQuery query) {
        return query.intent() == Intent.HOW_TO
                && !query.entities(EntityType.JOB).isEmpty()
                && AGAIN.matcher(query.text()).find();
    }
}
