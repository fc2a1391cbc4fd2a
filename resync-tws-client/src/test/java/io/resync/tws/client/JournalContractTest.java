package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.tws.Capabilities.Family;
import io.resync.tws.Journal.ActionRun;
import io.resync.tws.Journal.AuditRecord;
import io.resync.tws.Journal.EventRule;
import io.resync.tws.Journal.Filter;
import io.resync.tws.Journal.OperatorMessage;
import io.resync.tws.Journal.RuleInstance;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JournalContractTest extends AtEveryLevel {
    private static final PageRequest FEW = PageRequest.first(50);
    private static final TimeRange NIGHT =
            new TimeRange(Instant.parse("2026-11-20T03:00:00Z"), Instant.parse("2026-11-20T06:02:55Z"));

    @Test
    void tellsWhoDidWhatNewestFirst() {
        var done = client.journal().audit(anything(), FEW, deadline);

        assertThat(done.value().items())
                .hasSize(4)
                .extracting(AuditRecord::at)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(done.value().items().get(3)).satisfies(record -> {
            assertThat(record.at()).isEqualTo("2026-11-19T18:22:10Z");
            assertThat(record.user()).isEqualTo("ana.ribeiro");
            assertThat(record.action()).isEqualTo("MODIFY");
            assertThat(record.objectType()).isEqualTo("JOBDEFINITION");
            assertThat(record.objectName()).isEqualTo("BKP_OFFSITE");
            assertThat(record.workstation()).isEqualTo("MFTSP04");
            assertThat(record.detail()).isEqualTo("description changed");
            assertThat(record.reason()).isEmpty();
        });
        assertSource(done.source(), Family.JOURNAL);
    }

    @Test
    void narrowsAuditRecordsByNameUserAndTime() {
        assertThat(audit(new Filter("RPTMD0?", null, null))).hasSize(2);
        assertThat(audit(new Filter(null, "jsanchez", null))).hasSize(2);
        assertThat(audit(new Filter(null, "jsanche", null))).isEmpty();
        assertThat(audit(Filter.in(NIGHT)))
                .as("the record of the last moment is not in it")
                .extracting(AuditRecord::user)
                .containsExactly("jsanchez", "carlos.lima");
        assertThat(audit(new Filter("NONE@", null, NIGHT))).isEmpty();
    }

    @Test
    void pagesFromTheNewestOn() {
        var all = audit(anything());
        var part = client.journal()
                .audit(anything(), new PageRequest(1, 2), deadline)
                .value();

        assertThat(part.items()).isEqualTo(all.subList(1, 3));
        assertThat(part.total()).isEqualTo(4);
        assertThat(part.hasMore()).isTrue();
    }

    @Test
    void readsWhatOperatorsWereTold() {
        var told = client.journal().messages(Filter.in(NIGHT), FEW, deadline);

        assertThat(told.value().items()).hasSize(4);
        assertThat(told.value().items().get(0)).satisfies(message -> {
            assertThat(message.at()).isEqualTo("2026-11-20T05:48:21Z");
            assertThat(message.severity()).isEqualTo("WARNING");
            assertThat(message.source()).isEqualTo("JobMonitor");
            assertThat(message.rule()).isEqualTo("JOB_TOO_LONG");
            assertThat(message.workstation()).isEqualTo("WHSP05");
            assertThat(message.text()).isEqualTo("WH_FACT_MOVES runs longer than 2 hours");
        });
        assertThat(client.journal()
                        .messages(named("JOB_FAILED"), FEW, deadline)
                        .value()
                        .items())
                .extracting(OperatorMessage::rule)
                .containsExactly("JOB_FAILED", "JOB_FAILED", "JOB_FAILED");
        assertSource(told.source(), Family.JOURNAL);
    }

    @Test
    void readsWhenRulesWereTriggered() {
        var triggered = client.journal().ruleInstances(anything(), FEW, deadline);

        assertThat(triggered.value().items())
                .extracting(RuleInstance::rule)
                .containsExactly("JOB_TOO_LONG", "JOB_FAILED", "JOB_FAILED", "JOB_FAILED");
        assertThat(triggered.value().items().get(1).at()).isEqualTo("2026-11-20T04:27:05Z");
        assertThat(client.journal()
                        .ruleInstances(named("NONE"), FEW, deadline)
                        .value()
                        .items())
                .isEmpty();
        assertSource(triggered.source(), Family.JOURNAL);
    }

    @Test
    void readsWhatRulesDid() {
        var done = client.journal().actionRuns(named("JOB_@"), FEW, deadline);

        assertThat(done.value().items())
                .hasSize(4)
                .extracting(ActionRun::action)
                .contains("MSGLOG", "SendMail");
        assertThat(done.value().items())
                .filteredOn(run -> run.status().equals("ERROR"))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.rule()).isEqualTo("JOB_FAILED");
                    assertThat(run.text()).startsWith("AWSMSP104E");
                });
        assertSource(done.source(), Family.JOURNAL);
    }

    @Test
    void listsEventRulesByName() {
        var rules = client.journal().eventRules(null, FEW, deadline);

        assertThat(rules.value().items())
                .extracting(EventRule::name)
                .containsExactly("AGENT_LOST", "JOB_FAILED", "JOB_TOO_LONG");
        assertThat(rules.value().items().get(0)).satisfies(rule -> {
            assertThat(rule.type()).isEqualTo("THRESHOLD");
            assertThat(rule.status()).isEqualTo("ACTIVE");
            assertThat(rule.draft()).isFalse();
            assertThat(rule.description()).startsWith("Writes a message");
        });
        assertThat(client.journal().eventRules("JOB_@", FEW, deadline).value().items())
                .hasSize(2);
        assertSource(rules.source(), Family.JOURNAL);
    }

    @Test
    void looksForAUserInAuditRecordsOnly() {
        var byUser = new Filter(null, "ana.ribeiro", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.journal().messages(byUser, FEW, deadline))
                .withMessageContaining("ana.ribeiro");
        assertThatIllegalArgumentException().isThrownBy(() -> client.journal().actionRuns(byUser, FEW, deadline));
        assertThatIllegalArgumentException().isThrownBy(() -> client.journal().ruleInstances(byUser, FEW, deadline));
    }

    private List<AuditRecord> audit(Filter filter) {
        return client.journal().audit(filter, FEW, deadline).value().items();
    }

    private static Filter anything() {
        return new Filter(null, null, null);
    }

    private static Filter named(String name) {
        return new Filter(name, null, null);
    }
}
