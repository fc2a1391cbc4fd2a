package io.resync.query;

import java.util.Locale;

/**
 * What the asker wants. The only such list in Resync; the first kind of answer that an operator would expect decides.
 */
public enum Intent {
    /** How a named job, job stream or workstation stands. */
    STATUS(QueryType.STATUS),
    /** Which objects match a state, time, workstation or owner; also what broke, and what to look at first. */
    LIST(QueryType.STATUS),
    /** How the engine, the plan, its agents and the data shown stand as a whole. */
    HEALTH(QueryType.STATUS),
    /** What the log of a run says, whole or in a few lines. */
    LOG_SUMMARY(QueryType.STATUS),
    /** What comes before or behind something, as a chain. */
    DEPENDENCY_CHAIN(QueryType.STATUS),
    /** When something runs next, whether it is in the plan, and why it was not planned. */
    SCHEDULE(QueryType.STATUS),
    /** Which chain of jobs decides now when everything ends. */
    CRITICAL_PATH(QueryType.STATUS),
    /** Who owns something, and who is on call for it. */
    OWNER(QueryType.STATUS),
    /** What was changed, and who changed it. */
    CHANGE(QueryType.STATUS),
    /** What the next shift has to know. */
    HANDOVER(QueryType.STATUS),
    /** What will go wrong, or what would follow if something were done, without doing it. */
    FORECAST(QueryType.STATUS),
    /** A text for others: a ticket, a summary for a manager, a report. */
    REPORT(QueryType.STATUS),
    /** Why something failed, or came out wrong although it ended well. */
    DIAGNOSE_FAILURE(QueryType.TROUBLESHOOT),
    /** Why something does not run, and what it waits for. */
    EXPLAIN_WAITING(QueryType.TROUBLESHOOT),
    /** What a failure or delay hits, and which deadlines it puts at risk. */
    IMPACT(QueryType.TROUBLESHOOT),
    /** Who holds a resource or the places of a limit. */
    RESOURCE_CONTENTION(QueryType.TROUBLESHOOT),
    /** Whether this was seen before, and what helped then. */
    SIMILAR_INCIDENT(QueryType.TROUBLESHOOT),
    /** How something is done. */
    HOW_TO(QueryType.HOW_TO),
    /** Which document applies, and which step comes next. */
    RUNBOOK(QueryType.HOW_TO),
    /** What a term means, or what a kind of object is. */
    DEFINITION(QueryType.DEFINITION),
    /** What a message code or return code means. */
    MESSAGE_LOOKUP(QueryType.DEFINITION),
    /** How long something takes or still takes, and whether that is usual. */
    DURATION(QueryType.COMPARISON),
    /** How something ran before. */
    HISTORY(QueryType.COMPARISON),
    /** How one night, run or job differs from another. */
    COMPARISON(QueryType.COMPARISON),
    /** To change the engine: recognised in order to decline. */
    MANAGE(QueryType.GENERAL),
    /** A greeting and nothing else. */
    GREETING(QueryType.GENERAL),
    /** Thanks, goodbye, or a word about Resync itself. */
    SMALL_TALK(QueryType.GENERAL),
    /** Something that is none of Resync's business. */
    OUT_OF_SCOPE(QueryType.GENERAL),
    /** Nothing that was understood, or two readings too close to choose. */
    UNKNOWN(QueryType.GENERAL);

    private final QueryType queryType;

    Intent(QueryType queryType) {
        this.queryType = queryType;
    }

    /**
     * The kind of question it makes.
     *
     * @return the public contract's type
     */
    public QueryType queryType() {
        return queryType;
    }

    /**
     * The name in payloads.
     *
     * @return lower case with underscores
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
