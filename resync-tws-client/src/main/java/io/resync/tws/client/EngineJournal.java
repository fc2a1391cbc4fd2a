package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.EngineId;
import io.resync.tws.Journal;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.client.JournalReads.Records;
import io.resync.tws.client.V1Lists.Rest;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the engine wrote down. It promises no order, so all that matches is read, and the newest given first. */
final class EngineJournal implements Journal {
    /** More than names of objects have: Windows writes a domain and a backslash before it. */
    private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}\"']{1,200}");

    private static final Comparator<EventRule> BY_NAME = Comparator.comparing(EventRule::name)
            .thenComparing(rule -> rule.id().value());

    private final Routes routes;
    private final JournalReads reads;
    private final V1Lists lists;
    private final Map<V1Journal, V1Spelling> spellings = new EnumMap<>(V1Journal.class);

    EngineJournal(EngineId engine, Exchange exchange, Routes routes) {
        this.routes = routes;
        reads = new JournalReads(engine);
        lists = new V1Lists(engine, exchange, new V1Reads(engine));
        for (var list : V1Journal.values()) {
            spellings.put(list, new V1Spelling());
        }
    }

    @Override
    public Observed<Page<AuditRecord>> audit(Filter filter, PageRequest page, Deadline deadline) {
        var user = filter.user();
        var asked = asked(reads.audit, filter).with("userName", user == null ? null : atLeast(user));
        var rest = rest(filter, AuditRecord::objectName, AuditRecord::at, AuditRecord::id);
        var wanted = user == null || user.equals(atLeast(user))
                ? rest.wanted()
                : rest.wanted().and(record -> record.user().equals(user));
        return page(reads.audit, asked, new Rest<>(wanted, rest.order()), page, deadline);
    }

    @Override
    public Observed<Page<OperatorMessage>> messages(Filter filter, PageRequest page, Deadline deadline) {
        var rest = rest(requireNoUser(filter), OperatorMessage::rule, OperatorMessage::at, OperatorMessage::id);
        return page(reads.messages, asked(reads.messages, filter), rest, page, deadline);
    }

    @Override
    public Observed<Page<RuleInstance>> ruleInstances(Filter filter, PageRequest page, Deadline deadline) {
        var rest = rest(requireNoUser(filter), RuleInstance::rule, RuleInstance::at, RuleInstance::id);
        return page(reads.ruleInstances, asked(reads.ruleInstances, filter), rest, page, deadline);
    }

    @Override
    public Observed<Page<ActionRun>> actionRuns(Filter filter, PageRequest page, Deadline deadline) {
        var rest = rest(requireNoUser(filter), ActionRun::rule, ActionRun::at, ActionRun::id);
        return page(reads.actionRuns, asked(reads.actionRuns, filter), rest, page, deadline);
    }

    @Override
    public Observed<Page<EventRule>> eventRules(@Nullable String name, PageRequest page, Deadline deadline) {
        var asked = V1Filter.of(V1Journal.EVENT_RULES.filter()).named(V1Journal.EVENT_RULES.nameField(), name);
        var named = V1Names.left(name);
        var rest = new Rest<EventRule>(rule -> named.test(rule.name()), BY_NAME);
        return page(reads.eventRules, asked, rest, page, deadline);
    }

    private <T> Observed<Page<T>> page(
            Records<T> records, V1Filter asked, Rest<T> rest, PageRequest page, Deadline deadline) {
        var list = records.list();
        Function<Boolean, Observed<Page<T>>> question =
                later -> lists.page(JournalReads.bunches(records, asked, later), rest, page, deadline);
        return routes.askFirst(
                Family.JOURNAL,
                deadline,
                engine -> list.speltInTwoWays()
                        ? Objects.requireNonNull(spellings.get(list)).ask(engine.laterLevel(), question)
                        : question.apply(engine.laterLevel()));
    }

    private static V1Filter asked(Records<?> records, Filter filter) {
        return V1Filter.of(records.list().filter())
                .named(records.list().nameField(), filter.name())
                .with("timeRange", filter.written());
    }

    private static <T> Rest<T> rest(
            Filter filter, Function<T, String> name, Function<T, @Nullable Instant> at, Function<T, String> id) {
        var named = V1Names.left(filter.name());
        return new Rest<>(
                each -> named.test(name.apply(each)) && V1Names.within(filter.written(), at.apply(each)),
                newestFirst(at).thenComparing(id, Comparator.reverseOrder()));
    }

    private static <T> Comparator<T> newestFirst(Function<T, @Nullable Instant> at) {
        return Comparator.comparing(at, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    /** A user, or a pattern that leaves out none with that name. */
    private static String atLeast(String user) {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException("a user has no quotes and no control characters, got \"" + user + "\"");
        }
        return user.replaceAll("[@?*]+", "*");
    }

    private static Filter requireNoUser(Filter filter) {
        if (filter.user() != null) {
            throw new IllegalArgumentException("only audit records have a user, got " + filter.user());
        }
        return filter;
    }
}
