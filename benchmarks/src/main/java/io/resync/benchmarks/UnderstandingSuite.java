package io.resync.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resync.agent.route.Available;
import io.resync.agent.route.HybridRouter;
import io.resync.agent.understand.QueryProcessor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The quality suite {@code understanding}: labelled questions through the processor and the router that the product runs,
 * without a model and with documents. {@code --cases FILE [--json FILE] [--wrong]}; the last lists what came out wrong.
 */
public final class UnderstandingSuite {
    private static final int BAD_INPUT = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final QueryProcessor processor = QueryProcessor.standard();
    private final HybridRouter router = new HybridRouter();
    private final UnderstandingScore all = new UnderstandingScore();
    private final Map<String, UnderstandingScore> byLanguage = new TreeMap<>();
    private final PrintStream out;

    private UnderstandingSuite(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        System.exit(run(List.of(args), System.out));
    }

    /** Runs the suite; 0 when it finished, whatever the figures, and 2 for options or lines that cannot be read. */
    public static int run(List<String> args, PrintStream out) throws IOException {
        try {
            new UnderstandingSuite(out).run(args);
            return 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    private void run(List<String> args) throws IOException {
        var file = Path.of(required(args, "--cases"));
        for (var labelled : cases(file)) {
            var query = processor.process(labelled.text(), null);
            var route = router.route(query, new Available(false, true));
            boolean right = all.add(labelled, query, route);
            byLanguage
                    .computeIfAbsent(labelled.language(), language -> new UnderstandingScore())
                    .add(labelled, query, route);
            if (!right && args.contains("--wrong")) {
                out.println(labelled + "\n  -> " + query + " " + route.mode());
            }
        }
        print();
        var json = option(args, "--json");
        if (json != null) {
            JSON.writeValue(Path.of(json).toFile(), figures());
        }
    }

    private static List<UnderstandingCase> cases(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("--cases is a file of labelled lines, there is none at " + file);
        }
        var cases = new ArrayList<UnderstandingCase>();
        int number = 0;
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                cases.add(parse(line, file + ":" + number));
            }
        }
        return cases;
    }

    private static UnderstandingCase parse(String line, String place) {
        try {
            return JSON.readValue(line, UnderstandingCase.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + ": " + e.getOriginalMessage(), e);
        }
    }

    private Map<String, @Nullable Object> figures() {
        var figures = all.figures();
        Map<String, Object> languages = new LinkedHashMap<>();
        byLanguage.forEach((language, score) -> languages.put(language, score.figures()));
        figures.put("by_language", languages);
        return figures;
    }

    private void print() {
        out.printf("%-10s %6s", "", "cases");
        UnderstandingScore.KEYS.forEach(key -> out.printf(" %15s", key));
        out.println();
        print("all", all);
        byLanguage.forEach(this::print);
    }

    private void print(String name, UnderstandingScore score) {
        out.printf("%-10s %6d", name, score.cases());
        UnderstandingScore.KEYS.forEach(key -> out.printf(" %15s", text(score.share(key))));
        out.println();
    }

    private static String text(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.4f", share);
    }

    private static String required(List<String> args, String name) {
        var value = option(args, name);
        if (value == null) {
            throw new IllegalArgumentException("understanding needs " + name + " FILE, got " + args);
        }
        return value;
    }

    private static @Nullable String option(List<String> args, String name) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : null;
    }
}
