package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanObjectFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Throws texts made of quotes, brackets, control characters and words of the filter languages at every place where a user's text
 * goes into a filter. Either nothing is written, or the text stays inside the one string that it was meant for.
 */
final class FilterPropertyTest {
    private static final long SEED = 20_261_120;
    private static final int TEXTS = 3_000;
    private static final List<String> HARMLESS = List.of("A", "A@", "/A/", "/", "9");
    private static final List<String> PIECES = List.of(
            "A",
            "PAY",
            "@",
            "?",
            "/",
            ".",
            "#",
            "-",
            "_",
            ";",
            "9",
            "é",
            "'",
            "''",
            "\"",
            "\\",
            "\\'",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            ",",
            ":",
            " ",
            "=",
            "+state=abend",
            "~",
            "%27",
            "*",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u001b",
            "\u0085",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\uff07",
            "’",
            " OR ",
            " ORDER BY ",
            "null",
            "😀",
            "\ud800");

    private static final Map<String, UnaryOperator<String>> IN_THE_QUERY_LANGUAGE = Map.ofEntries(
            entry("name", text -> jobs(JobFilter.builder().name(text))),
            entry("jobStream", text -> jobs(JobFilter.builder().jobStream(text))),
            entry("workstation", text -> jobs(JobFilter.builder().workstation(text))),
            entry("folder", text -> jobs(JobFilter.builder().folder(text))),
            entry("ids", text -> jobs(JobFilter.builder().ids(List.of(new JobId(PROD, text))))),
            entry(
                    "successorsOfJobs",
                    text -> jobs(JobFilter.builder().successorsOfJobs(List.of(new JobId(PROD, text))))),
            entry(
                    "successorsOfStreams",
                    text -> jobs(JobFilter.builder().successorsOfStreams(List.of(new JobStreamId(PROD, text))))),
            entry("inStreams", text -> jobs(JobFilter.builder().inStreams(List.of(new JobStreamId(PROD, text))))),
            entry(
                    "name of a job stream",
                    text -> Oql.jobStreams(PROD, new JobStreamFilter(text, List.of(), List.of()))),
            entry("id of a job stream", text -> Oql.jobStreams(PROD, List.of(new JobStreamId(PROD, text)))),
            entry("name of an object", text -> Oql.planObjects(PROD, PlanObjectFilter.named(text))),
            entry(
                    "workstation of an object",
                    text -> Oql.planObjects(PROD, new PlanObjectFilter(null, text, Set.of()))),
            entry("state of an object", text -> Oql.planObjects(PROD, PlanObjectFilter.in(text))));

    private static final Map<String, UnaryOperator<String>> IN_A_SELECTION = Map.of(
            "workstation", text -> PlanFilter.of(new JobPattern(text, "S", "J")),
            "job stream", text -> PlanFilter.of(new JobPattern("W", text, "J")),
            "job", text -> PlanFilter.of(new JobPattern("W", "S", text)));

    private static final Map<String, UnaryOperator<String>> IN_A_BODY = Map.of(
            "name", text -> body(JobFilter.builder().name(text)),
            "jobStream", text -> body(JobFilter.builder().jobStream(text)),
            "workstation", text -> body(JobFilter.builder().workstation(text)),
            "name of a job stream",
                    text -> V1Filter.jobStreams().named("jobStreamName", text).first(),
            "name of a resource",
                    text -> V1Filter.resources().named("resourceName", text).next(),
            "path of a file", text -> V1Filter.files().pathed("fileName", text).first());

    private final Random random = new Random(SEED);

    static Set<String> placesInTheQueryLanguage() {
        return IN_THE_QUERY_LANGUAGE.keySet();
    }

    static Set<String> placesInABody() {
        return IN_A_BODY.keySet();
    }

    @ParameterizedTest
    @MethodSource("placesInTheQueryLanguage")
    void staysInsideTheStringsOfTheQueryLanguage(String place) {
        var write = IN_THE_QUERY_LANGUAGE.getOrDefault(place, UnaryOperator.identity());
        var harmless = place.equals("state of an object") ? List.of("A") : HARMLESS;
        var expected = harmless.stream()
                .map(text -> outsideOfStrings(write.apply(text)))
                .toList();

        for (var written : written(write)) {
            assertThat(outsideOfStrings(written)).as(written).isIn(expected);
            assertThat(written).doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @Test
    void staysAmongTheNamesOfASelection() {
        for (var write : IN_A_SELECTION.values()) {
            for (var written : written(write)) {
                assertThat(written).matches(PlanFilter.FORM).doesNotContain("+", "~", "'", "=");
                assertThat(written.chars().filter(c -> c == '#')).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("placesInABody")
    void staysInsideTheStringsOfABody(String place) {
        var write = IN_A_BODY.getOrDefault(place, UnaryOperator.identity());
        var expected = structure(write.apply("A"));

        for (var written : written(write)) {
            assertThat(structure(written)).as(written).isEqualTo(expected);
        }
    }

    /** What came out, of as many texts as were not refused. */
    private List<String> written(UnaryOperator<String> write) {
        var written = new ArrayList<String>();
        for (int i = 0; i < TEXTS; i++) {
            try {
                written.add(write.apply(text()));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        }
        assertThat(written.size()).as("texts that were written, seed " + SEED).isBetween(TEXTS / 20, TEXTS);
        return written;
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(random.nextBoolean() ? 12 : PIECES.size())));
        }
        return text.toString();
    }

    private static String outsideOfStrings(String oql) {
        return oql.replaceAll("'[^']*'", "?");
    }

    private static List<String> structure(String body) {
        var structure = new ArrayList<String>();
        try (var json = new JsonFactory().createParser(body)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                structure.add(token == JsonToken.FIELD_NAME ? json.currentName() : token.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
        return structure;
    }

    private static String jobs(JobFilter.Builder filter) {
        return Oql.jobs(PROD, filter.build());
    }

    private static String body(JobFilter.Builder filter) {
        return new V1JobQuestion(PROD, filter.build()).narrowed().first();
    }
}
