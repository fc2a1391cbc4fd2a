package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.Topic;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DocumentFitTest {
    private static final LocalDate OLD = LocalDate.of(2021, 5, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 1, 15);

    private final DocumentFit fit = new DocumentFit(Set.of("LOAD_SALES", "NIGHTLOAD"), Set.of("ORA-01653"));

    @Test
    void theDocumentHeadedByTheCodeGoesBeforeOneThatMentionsIt() {
        var mentions = passage("INC-1", "Undo space", NEW, "LOAD_SALES stopped; with ORA-01653 it would be data space");
        var headed = passage("RB-1", "Table space full (ORA-01653)", OLD, "LOAD_SALES: add space");

        assertThat(ids(mentions, headed)).containsExactly("RB-1", "INC-1");
    }

    @Test
    void ofTwoRulesForOneCodeTheNewestHolds() {
        var old = passage("RB-9", "Lock left behind (ORA-01653)", OLD, "delete the lock");
        var recent = passage("RB-9b", "Lock left behind (ORA-01653)", NEW, "never delete the lock");

        assertThat(ids(old, recent)).containsExactly("RB-9b", "RB-9");
    }

    @Test
    void whatNobodyApprovedComesLast() {
        var note = passage("N-1", "LOAD_SALES notes", null, "text");
        var rule = passage("RB-2", "LOAD_SALES", OLD, "text");

        assertThat(ids(note, rule)).containsExactly("RB-2", "N-1");
    }

    @Test
    void aNameInsideALongerNameIsAnotherName() {
        var other = passage("RB-3", "PRELOAD_SALES_2", OLD, "about XLOAD_SALES and ORA-016530");

        assertThat(fit.rank(List.of(other)))
                .singleElement()
                .satisfies(found -> assertThat(found.certain()).isFalse());
    }

    @Test
    void showsThePassageThatListsSteps() {
        var why = passage("RB-1", "LOAD_SALES", OLD, "Why it happens");
        var what = passage("RB-1", "LOAD_SALES", OLD, "Do this:\n1. First\n2. Second");

        assertThat(fit.rank(List.of(why, what)))
                .extracting(DocumentFit.Fit::passage)
                .containsExactly(what);
    }

    @Test
    void aRuleAboutTheSameObjectAndTopicGoesBeforeOneThatOnlyNamesTheJob() {
        var job = passage("RB-4", "LOAD_SALES", NEW, "whom to tell");
        var prompt = passage("RB-5", "Four eyes", OLD, "1. Only the desk answers the prompt GOAHEAD again.");

        assertThat(waiting().rank(List.of(job, prompt)))
                .extracting(found -> found.passage().document().id())
                .containsExactly("RB-5", "RB-4");
    }

    @Test
    void anotherTopicAtTheSameObjectIsNoRule() {
        var patch = passage("RB-6", "Moving GOAHEAD to another folder", OLD, "1. Rename GOAHEAD.");

        assertThat(waiting().rank(List.of(patch)))
                .singleElement()
                .satisfies(found -> assertThat(found.certain()).isFalse());
    }

    @Test
    void aRuleOnTheTopicForOtherJobsIsNotTheirs() {
        var other = passage("RB-7", "The prompt before PAY_OUT", OLD, "1. Answer it once PAY_IN has ended.");
        var all = passage("RB-8", "Unanswered prompts", OLD, "1. Ask who may answer.");

        assertThat(waiting().rank(List.of(other, all)))
                .filteredOn(DocumentFit.Fit::certain)
                .extracting(found -> found.passage().document().id())
                .containsExactly("RB-8");
    }

    private static DocumentFit waiting() {
        var topics = Set.of(Topic.PROMPT);
        return new DocumentFit(
                new Matter(Set.of("LOAD_SALES"), Set.of("GOAHEAD"), topics, Set.of(), CauseCategory.UNKNOWN));
    }

    private List<String> ids(Passage... passages) {
        return fit.rank(List.of(passages)).stream()
                .map(found -> found.passage().document().id())
                .toList();
    }

    private static Passage passage(String id, String title, @Nullable LocalDate approved, String text) {
        return new Passage(new Document(id, title, "1", approved, "team", Set.of(), Language.ENGLISH), "", text, 1.0);
    }
}
