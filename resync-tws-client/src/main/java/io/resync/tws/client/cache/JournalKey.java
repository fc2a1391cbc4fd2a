package io.resync.tws.client.cache;

import io.resync.tws.Journal;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A question to {@link Journal}.
 *
 * @param <V> kind of answer
 */
public sealed interface JournalKey<V> extends CacheKey<V> {
    @Override
    default DataKind kind() {
        return DataKind.STATUS;
    }

    /**
     * A page of audit records.
     *
     * @param filter which of them
     * @param page which part
     */
    record Audit(Journal.Filter filter, PageRequest page) implements JournalKey<Page<Journal.AuditRecord>> {}

    /**
     * A page of messages to operators.
     *
     * @param filter which of them
     * @param page which part
     */
    record Messages(Journal.Filter filter, PageRequest page) implements JournalKey<Page<Journal.OperatorMessage>> {}

    /**
     * A page of rules that fired.
     *
     * @param filter which of them
     * @param page which part
     */
    record RuleInstances(Journal.Filter filter, PageRequest page) implements JournalKey<Page<Journal.RuleInstance>> {}

    /**
     * A page of what rules did.
     *
     * @param filter which of them
     * @param page which part
     */
    record ActionRuns(Journal.Filter filter, PageRequest page) implements JournalKey<Page<Journal.ActionRun>> {}

    /**
     * A page of event rules.
     *
     * @param name a name or pattern, or null for any
     * @param page which part
     */
    record EventRules(@Nullable String name, PageRequest page) implements JournalKey<Page<Journal.EventRule>> {
        @Override
        public DataKind kind() {
            return DataKind.STATIC;
        }
    }
}
