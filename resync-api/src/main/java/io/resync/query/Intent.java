package io.resync.query;

import java.util.Locale;

/** What the asker wants. The only such list in Resync. */
public enum Intent {
    /** How a job stands. */
    STATUS(QueryType.STATUS),
    /** Which jobs failed. */
    LIST_FAILED(QueryType.STATUS),
    /** How the engine and the plan as a whole stand. */
    HEALTH(QueryType.STATUS),
    /** Why a job failed. */
    DIAGNOSE_FAILURE(QueryType.TROUBLESHOOT),
    /** Why a job does not run. */
    EXPLAIN_WAITING(QueryType.TROUBLESHOOT),
    /** How something is done, and which runbook says so. */
    HOW_TO(QueryType.HOW_TO),
    /** To change the engine: recognised in order to decline. */
    MANAGE(QueryType.GENERAL),
    /** Nothing that was understood. */
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
