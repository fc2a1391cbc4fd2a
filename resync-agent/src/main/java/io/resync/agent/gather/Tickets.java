package io.resync.agent.gather;

import io.resync.tws.Journal.AuditRecord;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers under which changes are filed, as people write them into records. */
public final class Tickets {
    private static final Pattern TICKET = Pattern.compile("\\b[A-Z]{2,8}-?\\d{3,}\\b");

    private Tickets() {}

    /**
     * The numbers in what a record says.
     *
     * @param change the record
     * @return the numbers in the order of the text, without the name of the object
     */
    public static Set<String> in(AuditRecord change) {
        var found = new LinkedHashSet<String>();
        TICKET.matcher(change.detail() + " " + change.reason()).results().forEach(match -> found.add(match.group()));
        found.remove(change.objectName());
        return found;
    }
}
