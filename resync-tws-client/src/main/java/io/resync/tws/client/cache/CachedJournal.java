package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Journal;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the engine wrote down, from what is kept where that will do. */
record CachedJournal(Journal engine, Answering answers) implements Journal {
    @Override
    public Observed<Page<AuditRecord>> audit(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(new JournalKey.Audit(filter, page), deadline, limit -> engine.audit(filter, page, limit));
    }

    @Override
    public Observed<Page<OperatorMessage>> messages(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new JournalKey.Messages(filter, page), deadline, limit -> engine.messages(filter, page, limit));
    }

    @Override
    public Observed<Page<RuleInstance>> ruleInstances(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new JournalKey.RuleInstances(filter, page),
                deadline,
                limit -> engine.ruleInstances(filter, page, limit));
    }

    @Override
    public Observed<Page<ActionRun>> actionRuns(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new JournalKey.ActionRuns(filter, page), deadline, limit -> engine.actionRuns(filter, page, limit));
    }

    @Override
    public Observed<Page<EventRule>> eventRules(@Nullable String name, PageRequest page, Deadline deadline) {
        return answers.ask(
                new JournalKey.EventRules(name, page), deadline, limit -> engine.eventRules(name, page, limit));
    }
}
