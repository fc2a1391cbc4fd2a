package io.resync.agent.gather;

import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.regex.Pattern;

/** A question whether, or how, a job may be run once more: the job's log and plan have to say as much as documents. */
final class AsksToRepeat {
    private static final Pattern AGAIN = Pattern.compile(
            "(?iu)\\bre-?(?:run|start|process|execut|launch|submit|inic|lan[cçz]|ejecut|rod)"
                    + "|\\b(?:again|once more|de novo|novamente|outra vez|de nuevo|otra vez)\\b|\\bv(?:olver|uelv)\\w*\\s+a\\s+\\w+|\\brepe[tr]");

    private AsksToRepeat() {}

    static boolean in(StructuredQuery query) {
        return query.intent() == Intent.HOW_TO
                && !query.entities(EntityType.JOB).isEmpty()
                && AGAIN.matcher(query.text()).find();
    }
}
