package io.resync.tws.client;

/** The lists of what an engine wrote down, and what each is called where. */
enum V1Journal {
    AUDIT("eventrule/engine/audit_record", "auditRecord", "objectName"),
    MESSAGES("eventrule/engine/messagelog", "eventrule/engine/message_log_record", "messageLogRecord", "ruleName"),
    RULE_INSTANCES("eventrule/engine/rule_instance", "ruleInstance", "ruleName"),
    ACTION_RUNS("eventrule/engine/actionrun", "eventrule/engine/action_run", "actionRun", "ruleName"),
    EVENT_RULES("model/eventrule", "eventRule", "name");

    private final String earlier;
    private final String later;
    private final String filter;
    private final String nameField;

    V1Journal(String path, String filter, String nameField) {
        this(path, path, filter, nameField);
    }

    V1Journal(String earlier, String later, String filter, String nameField) {
        this.earlier = earlier;
        this.later = later;
        this.filter = filter;
        this.nameField = nameField;
    }

    /** As at 9.4, or as at 10.2.8. */
    String path(boolean asLater) {
        return (asLater ? later : earlier) + "/header/";
    }

    /** Whether levels differ in what they call it. */
    boolean speltInTwoWays() {
        return !earlier.equals(later);
    }

    String filter() {
        return filter;
    }

    /** The field of the filter in which the name stands. */
    String nameField() {
        return nameField;
    }
}
