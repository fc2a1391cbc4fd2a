package io.resync.agent.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OutlineTest {
    @Test
    void behindWhatOpensItComesTheCauseThenTheDeadlineThenWhatToDoThenWho() {
        var outline = Outline.of(
                List.of(
                        one(Finding.Kind.STATE, "stands"),
                        one(Finding.Kind.OWNER, "owner"),
                        one(Finding.Kind.RUNBOOK, "rule"),
                        one(Finding.Kind.DEADLINE_RISK, "deadline"),
                        one(Finding.Kind.ROOT_CAUSE, "cause")),
                Intent.DIAGNOSE_FAILURE,
                12);

        assertThat(texts(outline)).containsExactly("stands", "cause", "deadline", "rule", "owner");
        assertThat(outline.folded()).isEmpty();
    }

    @Test
    void whatWasAskedForComesBeforeAllElse() {
        var statements = List.of(
                one(Finding.Kind.STATE, "stands"),
                one(Finding.Kind.ROOT_CAUSE, "cause"),
                statement(Finding.Kind.OWNER, "owner", evidence("e1"), "owner.document"),
                statement(Finding.Kind.RUNBOOK, "rule", evidence("e2"), "runbook.fits"));

        assertThat(texts(Outline.of(statements, Intent.RUNBOOK, 12)))
                .containsExactly("stands", "owner", "rule", "cause");
        assertThat(texts(Outline.of(statements, Intent.OWNER, 12))).containsExactly("stands", "owner", "cause", "rule");
    }

    @Test
    void whatDoesNotFitIsFoldedAndNotLost() {
        var statements = new ArrayList<Statement>();
        statements.add(one(Finding.Kind.STATE, "stands"));
        IntStream.range(0, 9).forEach(number -> statements.add(one(Finding.Kind.CONSEQUENCE, "follows " + number)));
        statements.add(one(Finding.Kind.ROOT_CAUSE, "cause"));

        var outline = Outline.of(statements, Intent.DIAGNOSE_FAILURE, 4);

        assertThat(texts(outline)).containsExactly("stands", "cause", "follows 0", "follows 1", "follows 2");
        assertThat(outline.folded()).hasSize(6).doesNotContain(statements.get(10));
    }

    @Test
    void aSingleLineIsNotFoldedSinceTheFoldIsALineItself() {
        var outline = Outline.of(
                List.of(
                        one(Finding.Kind.STATE, "stands"),
                        one(Finding.Kind.ROOT_CAUSE, "cause"),
                        one(Finding.Kind.OWNER, "owner")),
                Intent.DIAGNOSE_FAILURE,
                1);

        assertThat(texts(outline)).hasSize(3);
    }

    @Test
    void aListStaysBehindItsHeadAndComesLast() {
        var outline = Outline.of(
                List.of(
                        one(Finding.Kind.ROOT_CAUSE, "cause"),
                        one(Finding.Kind.STATE, "2 jobs:"),
                        one(Finding.Kind.STATE, "- A"),
                        one(Finding.Kind.STATE, "- B"),
                        one(Finding.Kind.STATE, "as it stands"),
                        one(Finding.Kind.ANOMALY, "odd")),
                Intent.DIAGNOSE_FAILURE,
                12);

        assertThat(texts(outline)).containsExactly("cause", "odd", "as it stands", "2 jobs:", "- A", "- B");
    }

    @Test
    void aListIsToldWholeWhereItIsWhatWasAskedFor() {
        var statements = new ArrayList<Statement>();
        statements.add(one(Finding.Kind.STATE, "20 jobs:"));
        IntStream.range(0, 20).forEach(number -> statements.add(one(Finding.Kind.STATE, "- job " + number)));

        assertThat(Outline.of(statements, Intent.DIAGNOSE_FAILURE, 12).folded()).isEmpty();
    }

    @Test
    void aListThatWasAskedForIsToldWholeAndFirst() {
        var statements = new ArrayList<Statement>();
        statements.add(one(Finding.Kind.STATE, "stands"));
        IntStream.range(0, 9).forEach(number -> statements.add(one(Finding.Kind.CONSEQUENCE, "follows " + number)));
        statements.add(statement(Finding.Kind.STATE, "runs:", evidence("e1"), "runs.history"));
        statements.add(one(Finding.Kind.STATE, "- Monday"));
        statements.add(one(Finding.Kind.STATE, "- Tuesday"));

        var outline = Outline.of(statements, Intent.HISTORY, 5);

        assertThat(texts(outline))
                .startsWith("stands", "runs:", "- Monday", "- Tuesday", "follows 0")
                .hasSize(8);
    }

    @Test
    void aListGivesWayToCausesButForItsHead() {
        var statements = new ArrayList<Statement>();
        IntStream.range(0, 6).forEach(number -> statements.add(one(Finding.Kind.ROOT_CAUSE, "cause " + number)));
        statements.add(one(Finding.Kind.STATE, "20 jobs:"));
        IntStream.range(0, 20).forEach(number -> statements.add(one(Finding.Kind.STATE, "- job " + number)));

        var outline = Outline.of(statements, Intent.DIAGNOSE_FAILURE, 8);

        assertThat(texts(outline)).hasSize(8).endsWith("20 jobs:", "- job 0");
        assertThat(outline.folded()).hasSize(19);
    }

    @Test
    void aRuleAndItsStepShareALine() {
        var shown = evidence("e7");
        var outline = Outline.of(
                List.of(
                        statement(Finding.Kind.RUNBOOK, "rule", shown),
                        statement(Finding.Kind.RUNBOOK, "step", shown),
                        one(Finding.Kind.RUNBOOK, "another rule")),
                Intent.DIAGNOSE_FAILURE,
                12);

        assertThat(texts(outline)).containsExactly("rule | step", "another rule");
    }

    private static List<String> texts(Outline outline) {
        return outline.told().stream()
                .map(line ->
                        String.join(" | ", line.stream().map(Statement::text).toList()))
                .toList();
    }

    private static Statement one(Finding.Kind kind, String text) {
        return statement(kind, text, evidence("of " + text));
    }

    private static Statement statement(Finding.Kind kind, String text, Evidence shown) {
        return statement(kind, text, shown, "message of " + text);
    }

    private static Statement statement(Finding.Kind kind, String text, Evidence shown, String message) {
        var confidence = kind == Finding.Kind.HYPOTHESIS ? Finding.Confidence.POSSIBLE : Finding.Confidence.ESTABLISHED;
        return new Statement(new Finding(kind, "X", message, List.of(), confidence, List.of(shown)), text);
    }

    private static Evidence evidence(String id) {
        return new Evidence(id, Evidence.Kind.PLAN_RECORD, "engine", Instant.EPOCH, "X", "seen");
    }
}
