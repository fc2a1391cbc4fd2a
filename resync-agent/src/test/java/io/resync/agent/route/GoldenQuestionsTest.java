package io.resync.agent.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.Intent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators ask, and what is made of it. Prints the figures; they stand in the module's README. */
final class GoldenQuestionsTest {
    private static final List<String> FILES = List.of("golden_en", "golden_es", "golden_pt-BR", "questions");
    private static final Map<String, List<GoldenQuestion>> GOLDEN = FILES.stream()
            .collect(Collectors.toMap(name -> name, GoldenQuestion::of, (one, other) -> one, TreeMap::new));
    private static final HybridRouter ROUTER = new HybridRouter();
    private static final Available LABELLED_FOR = new Available(false, true);

    @ParameterizedTest
    @ValueSource(strings = {"golden_en", "golden_es", "golden_pt-BR", "questions"})
    void understandsWhatIsWanted(String name) {
        assertThat(share(questions(name), GoldenQuestion::intentIsRight)).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden_en", "golden_es", "golden_pt-BR", "questions"})
    void findsExactlyWhatIsNamed(String name) {
        assertThat(share(questions(name), GoldenQuestion::entitiesAreRight)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void understandsTheLanguagesAlikeWell() {
        assertThat(distance(GoldenQuestion::intentIsRight)).isLessThanOrEqualTo(0.02);
        assertThat(distance(GoldenQuestion::entitiesAreRight)).isLessThanOrEqualTo(0.02);
    }

    @Test
    void routesAsLabelledOnceTheIntentIsKnown() {
        assertThat(all().stream().filter(GoldenQuestion::canBeWritten))
                .allSatisfy(question -> assertThat(
                                ROUTER.route(question.labelled(), LABELLED_FOR).mode())
                        .as(question.text())
                        .isEqualTo(question.route()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden_en", "golden_es", "golden_pt-BR", "questions"})
    void understandsWhatWasNeverLookedAtAsWell(String name) {
        assertThat(share(questions(name), question -> !question.forDevelopment(), GoldenQuestion::intentIsRight))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void knowsHowSureItIs() {
        assertThat(Calibrated.error(all())).isLessThanOrEqualTo(0.025);
    }

    /** A known gap, named in the README: all of them is what is wanted. */
    @Test
    void declinesAllWishesToChangeTheEngineButOne() {
        assertThat(all())
                .filteredOn(question -> question.intent() == Intent.MANAGE && !question.intentIsRight())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void takesNoQuestionForACommand() {
        assertThat(all())
                .filteredOn(question -> question.read().intent() == Intent.MANAGE && !question.intentIsRight())
                .isEmpty();
    }

    @AfterAll
    static void report() {
        System.out.printf(
                "%-13s %9s %7s %11s %8s %9s %8s %12s%n",
                "questions", "count", "intent", "development", "held out", "entities", "language", "calibration");
        GOLDEN.forEach((name, all) -> System.out.printf(
                "%-13s %9d %7.3f %11.3f %8.3f %9.3f %8.3f %12.3f%n",
                name,
                all.size(),
                share(all, GoldenQuestion::intentIsRight),
                share(all, GoldenQuestion::forDevelopment, GoldenQuestion::intentIsRight),
                share(all, question -> !question.forDevelopment(), GoldenQuestion::intentIsRight),
                share(all, GoldenQuestion::entitiesAreRight),
                share(all, GoldenQuestion::languageIsRight),
                Calibrated.error(all)));
        System.out.printf("calibration error over all: %.3f%n", Calibrated.error(all()));
        System.out.println("labelled as -> understood as, where they differ:");
        Arrays.stream(Intent.values()).forEach(GoldenQuestionsTest::reportConfusion);
    }

    private static void reportConfusion(Intent labelled) {
        var understood = all().stream()
                .filter(question -> question.intent() == labelled)
                .collect(Collectors.groupingBy(
                        question -> question.read().intent(), TreeMap::new, Collectors.counting()));
        if (understood.keySet().stream().anyMatch(intent -> intent != labelled)) {
            System.out.println(labelled + " -> " + understood);
        }
    }

    private static List<GoldenQuestion> questions(String name) {
        return GOLDEN.getOrDefault(name, List.of());
    }

    private static List<GoldenQuestion> all() {
        return GOLDEN.values().stream().flatMap(Collection::stream).toList();
    }

    /** Between the best and the worst language. */
    private static double distance(Predicate<GoldenQuestion> right) {
        var shares = FILES.stream()
                .filter(name -> name.startsWith("golden_"))
                .mapToDouble(name -> share(questions(name), right))
                .summaryStatistics();
        return shares.getMax() - shares.getMin();
    }

    private static double share(List<GoldenQuestion> questions, Predicate<GoldenQuestion> right) {
        return share(questions, question -> true, right);
    }

    private static double share(
            List<GoldenQuestion> questions, Predicate<GoldenQuestion> of, Predicate<GoldenQuestion> right) {
        return questions.stream()
                .filter(of)
                .mapToInt(question -> right.test(question) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
