package io.resync.agent.gather;

import io.resync.query.StructuredQuery;
import java.util.List;

/**
 * Looks at what was read so far and says what else is worth reading for the question: the log of the predecessor that failed,
 * the audit records of a workstation whose limit is zero. It reads nothing itself. It is asked again after each round; what was
 * asked once, by name, is not asked again.
 */
@FunctionalInterface
public interface Lead {
    /**
     * What to read next.
     *
     * @param query the question
     * @param soFar what was read and what was not
     * @return the readings, none when there is nothing to follow
     */
    List<Reading<?>> next(StructuredQuery query, Investigation soFar);
}
