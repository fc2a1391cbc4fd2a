package io.resync.agent.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.compose.Context.Section;
import io.resync.agent.diagnose.Moments;
import io.resync.agent.understand.QueryProcessor;
import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.diagnosis.Gap;
import io.resync.query.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContextTest {
    private static final Evidence CAUSE = evidence("e2", "ORA-01653: unable to extend table");
    private static final Evidence LISTING = evidence("e1", "A HOLD; ".repeat(2_000));
    private static final Material CASE = material(
            List.of(
                    statement(Finding.Kind.IMPACT, Finding.Confidence.ESTABLISHED, "41 jobs wait behind it", LISTING),
                    statement(Finding.Kind.HYPOTHESIS, Finding.Confidence.POSSIBLE, "perhaps the disk", CAUSE),
                    statement(Finding.Kind.ROOT_CAUSE, Finding.Confidence.LIKELY, "the table is full", CAUSE)),
            List.of(LISTING, CAUSE));

    @Test
    void showsTheCauseFirstAndItsEvidenceFirst() {
        var context = Context.of(CASE, Budget.STANDARD);

        assertThat(context.section(Section.FACTS).lines())
                .containsExactly(
                        "- root_cause (likely): the table is full [e2]",
                        "- impact (established): 41 jobs wait behind it [e1]");
        assertThat(context.section(Section.EVIDENCE)).startsWith("[e2] plan_record, here:\nORA-01653");
    }

    @Test
    void keepsFactsApartFromHypotheses() {
        assertThat(Context.of(CASE, Budget.STANDARD).section(Section.HYPOTHESES))
                .isEqualTo("- hypothesis (possible): perhaps the disk [e2]\n");
    }

    @Test
    void saysWhatItCutAndKeepsWithinItsBudget() {
        var budget = new Budget(300);

        var context = Context.of(CASE, budget);

        assertThat(context.cuts()).extracting(Context.Cut::what).containsExactly("e1");
        assertThat(context.tokensCut()).isGreaterThan(4_000);
        assertThat(context.section(Section.EVIDENCE)).contains("unable to extend table");
        assertThat(Budget.tokens(String.join("", context.sections().values()).length()))
                .isLessThanOrEqualTo(budget.tokens() + Section.values().length);
    }

    @Test
    void nothingIsCutWhereAllFits() {
        assertThat(Context.of(material(List.of(), List.of(CAUSE)), Budget.STANDARD)
                        .cuts())
                .isEmpty();
    }

    @Test
    void aPromptNamesWhatWasCut() {
        var prompt = Prompt.of(CASE, new Budget(300));

        assertThat(prompt.user()).contains("Cut for length: e1").contains("Not seen:\nDATA\n- job_log: timeout\nEND");
        assertThat(prompt.cut()).isGreaterThan(4_000);
    }

    private static Material material(List<Statement> statements, List<Evidence> evidence) {
        var query = QueryProcessor.standard().process("why did X fail?", Language.ENGLISH);
        var gap = new Gap("job_log", Gap.Cause.TIMEOUT, "no answer", Duration.ofSeconds(2));
        var route = new Route(Route.Mode.DIAGNOSTIC, "a job is named");
        return new Material(query, route, statements, evidence, List.of(gap), List.of(), new Moments(ZoneOffset.UTC));
    }

    private static Statement statement(
            Finding.Kind kind, Finding.Confidence confidence, String text, Evidence evidence) {
        return new Statement(new Finding(kind, "X", "key", List.of(), confidence, List.of(evidence)), text);
    }

    private static Evidence evidence(String id, String excerpt) {
        return new Evidence(id, Evidence.Kind.PLAN_RECORD, "engine", Instant.EPOCH, "here", excerpt);
    }
}
