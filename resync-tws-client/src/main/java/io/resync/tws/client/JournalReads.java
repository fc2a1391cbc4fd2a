package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.Journal.ActionRun;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.Journal.EventRule;
import io.resync.tws.Journal.OperatorMessage;
import io.resync.tws.Journal.RuleInstance;
import io.resync.tws.client.EngineRead.Api;
import io.resync.tws.client.EngineRead.Body;
import io.resync.tws.client.EngineRead.Kind;
import io.resync.tws.client.V1Lists.Bunches;
import io.resync.tws.client.wire.V1JournalAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How questions about what the engine wrote down are put. */
final class JournalReads {
    final Records<AuditRecord> audit;
    final Records<OperatorMessage> messages;
    final Records<RuleInstance> ruleInstances;
    final Records<ActionRun> actionRuns;
    final Records<EventRule> eventRules;

    /** A list with its reader. */
    record Records<T>(V1Journal list, Body<List<T>> items, Function<T, Object> id) {}

    JournalReads(EngineId engine) {
        var answers = new V1JournalAnswers(engine);
        audit = new Records<>(V1Journal.AUDIT, answers::audit, AuditRecord::id);
        messages = new Records<>(V1Journal.MESSAGES, answers::messages, OperatorMessage::id);
        ruleInstances = new Records<>(V1Journal.RULE_INSTANCES, answers::ruleInstances, RuleInstance::id);
        actionRuns = new Records<>(V1Journal.ACTION_RUNS, answers::actionRuns, ActionRun::id);
        eventRules = new Records<>(V1Journal.EVENT_RULES, answers::eventRules, EventRule::id);
    }

    /** Here the filter keeps its envelope in questions for what follows, too. */
    static <T> Bunches<T> bunches(Records<T> records, V1Filter asked, boolean later) {
        var path = records.list().path(later);
        return new Bunches<>() {
            @Override
            public EngineRead<V1Bunch<T>> first(int howMany) {
                return read(path + "query", asked, howMany, Map.of("Context-ObjectCount", "1"), records.items());
            }

            @Override
            public EngineRead<V1Bunch<T>> next(int howMany, String last) {
                return read(path + "query_next", asked, howMany, Map.of("Last-Object", last), records.items());
            }

            @Override
            public Object id(T item) {
                return records.id().apply(item);
            }
        };
    }

    private static <T> EngineRead<V1Bunch<T>> read(
            String path, V1Filter asked, int howMany, Map<String, String> more, Body<List<T>> items) {
        var headers = new HashMap<>(more);
        headers.put("Accept-Language", "en-US"); // message texts stay in one language
        headers.put("How-Many", Integer.toString(howMany));
        return new EngineRead<>(
                Api.FIRST,
                path,
                Map.of(),
                headers,
                Kind.JSON,
                asked.first(),
                (stream, told) -> V1Bunch.of(items.read(stream), told));
    }
}
