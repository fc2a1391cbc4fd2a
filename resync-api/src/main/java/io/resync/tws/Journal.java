package io.resync.tws;

import io.resync.Deadline;
import io.resync.Observed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the engine wrote down: who did what, what its event rules saw and did, what it told operators. It keeps audit records
 * only where auditing is switched on; texts in them are written by people and jobs, to be treated as data.
 */
public interface Journal {
    /**
     * Audit records that match, newest first.
     *
     * @param filter which records
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<AuditRecord>> audit(Filter filter, PageRequest page, Deadline deadline);

    /**
     * Messages to operators, newest first.
     *
     * @param filter which messages; its name is that of the event rule
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<OperatorMessage>> messages(Filter filter, PageRequest page, Deadline deadline);

    /**
     * Times that event rules were triggered, newest first.
     *
     * @param filter which of them; its name is that of the event rule
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<RuleInstance>> ruleInstances(Filter filter, PageRequest page, Deadline deadline);

    /**
     * Actions that event rules took, newest first.
     *
     * @param filter which of them; its name is that of the event rule
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<ActionRun>> actionRuns(Filter filter, PageRequest page, Deadline deadline);

    /**
     * Event rules, ordered by name.
     *
     * @param name a name or pattern, or null for any
     * @param page which part
     * @param deadline when the answer must be here
     * @return the page, empty when nothing matches
     */
    Observed<Page<EventRule>> eventRules(@Nullable String name, PageRequest page, Deadline deadline);

    /**
     * Which records to list. Everything given must hold.
     *
     * @param name name of the object, or of the event rule, with the engine's wildcards; null for any
     * @param user who did it, exactly; null for any. Only audit records have one: elsewhere it is an
     *     {@link IllegalArgumentException}
     * @param written when it was written; null for any time
     */
    record Filter(
            @Nullable String name,
            @Nullable String user,
            @Nullable TimeRange written) {
        /**
         * Every record of a time.
         *
         * @param written when it was written
         * @return a filter without other conditions
         */
        public static Filter in(TimeRange written) {
            return new Filter(null, null, written);
        }
    }

    /**
     * Something somebody did. Texts are empty where the engine told none.
     *
     * @param id what the engine knows it by
     * @param at when; null where the engine told none
     * @param user who
     * @param action the engine's word for what, as {@code MODIFY}; an open set
     * @param objectType the engine's word for the kind of object, as {@code JOB}; an open set
     * @param objectName the object
     * @param workstation where
     * @param detail what exactly, in the engine's words
     * @param reason why, in the words of who did it
     */
    record AuditRecord(
            String id,
            @Nullable Instant at,
            String user,
            String action,
            String objectType,
            String objectName,
            String workstation,
            String detail,
            String reason) {}

    /**
     * A message to operators. Texts are empty where the engine told none.
     *
     * @param id what the engine knows it by
     * @param at when; null where the engine told none
     * @param severity the engine's word, as {@code ERROR}; an open set
     * @param source who wrote it
     * @param rule the event rule behind it
     * @param workstation where
     * @param text the message
     */
    record OperatorMessage(
            String id,
            @Nullable Instant at,
            String severity,
            String source,
            String rule,
            String workstation,
            String text) {}

    /**
     * One time that an event rule was triggered. Texts are empty where the engine told none.
     *
     * @param id what the engine knows it by
     * @param at when; null where the engine told none
     * @param rule the event rule
     * @param status the engine's word; an open set
     */
    record RuleInstance(String id, @Nullable Instant at, String rule, String status) {}

    /**
     * One action that an event rule took. Texts are empty where the engine told none.
     *
     * @param id what the engine knows it by
     * @param at when; null where the engine told none
     * @param rule the event rule
     * @param action the engine's word for what it did; an open set
     * @param status the engine's word for how it went; an open set
     * @param text what it said
     */
    record ActionRun(String id, @Nullable Instant at, String rule, String action, String status, String text) {}

    /**
     * An event rule. Texts are empty where the engine told none.
     *
     * @param id what the engine knows it by
     * @param name its name
     * @param description what it is for, in the words of who wrote it
     * @param type the engine's word for its kind, as {@code FILTER}; an open set
     * @param status the engine's word, as {@code ACTIVE}; an open set
     * @param draft whether it is not in force yet
     */
    record EventRule(DefinitionId id, String name, String description, String type, String status, boolean draft) {}
}
