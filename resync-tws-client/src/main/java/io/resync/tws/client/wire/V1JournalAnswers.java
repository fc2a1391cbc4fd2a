package io.resync.tws.client.wire;

import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.Journal.ActionRun;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.Journal.EventRule;
import io.resync.tws.Journal.OperatorMessage;
import io.resync.tws.Journal.RuleInstance;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** Reads what the first generation answers about what it wrote down. */
public final class V1JournalAnswers {
    private final EngineId engine;

    /**
     * A reader for one engine.
     *
     * @param engine the engine that all ids will carry
     */
    public V1JournalAnswers(EngineId engine) {
        this.engine = engine;
    }

    /**
     * Reads a list of audit records.
     *
     * @param body the answer
     * @return the records
     * @throws IOException if the answer cannot be read
     */
    public List<AuditRecord> audit(InputStream body) throws IOException {
        return records(
                body,
                told -> new AuditRecord(
                        told.id(),
                        told.at(),
                        told.text("userName"),
                        told.text("actionType"),
                        told.text("objectType"),
                        told.text("objectName"),
                        told.text("workstationName"),
                        told.text("actionData", "differences"),
                        told.text("reason")));
    }

    /**
     * Reads a list of messages to operators.
     *
     * @param body the answer
     * @return the messages
     * @throws IOException if the answer cannot be read
     */
    public List<OperatorMessage> messages(InputStream body) throws IOException {
        return records(
                body,
                told -> new OperatorMessage(
                        told.id(),
                        told.at(),
                        told.text("informationType"),
                        told.text("source"),
                        told.text("ruleName"),
                        told.text("workstationName"),
                        told.text("message")));
    }

    /**
     * Reads a list of times that event rules were triggered.
     *
     * @param body the answer
     * @return the times
     * @throws IOException if the answer cannot be read
     */
    public List<RuleInstance> ruleInstances(InputStream body) throws IOException {
        return records(
                body, told -> new RuleInstance(told.id(), told.at(), told.text("ruleName"), told.text("ruleStatus")));
    }

    /**
     * Reads a list of actions that event rules took.
     *
     * @param body the answer
     * @return the actions
     * @throws IOException if the answer cannot be read
     */
    public List<ActionRun> actionRuns(InputStream body) throws IOException {
        return records(
                body,
                told -> new ActionRun(
                        told.id(),
                        told.at(),
                        told.text("ruleName"),
                        told.text("actionType"),
                        told.text("actionStatus"),
                        told.text("message", "actionResult")));
    }

    /**
     * Reads a list of event rules.
     *
     * @param body the answer
     * @return the rules
     * @throws IOException if the answer cannot be read
     */
    public List<EventRule> eventRules(InputStream body) throws IOException {
        return records(
                body,
                told -> new EventRule(
                        new DefinitionId(engine, told.id()),
                        told.text("name"),
                        told.text("description"),
                        told.text("ruleType"),
                        told.text("status"),
                        Boolean.parseBoolean(told.text("isDraft"))));
    }

    private static <T> List<T> records(InputStream body, Function<V1Record, T> kind) throws IOException {
        return AnswerReader.readList(body, () -> new V1Record.Reader<>(kind));
    }
}
