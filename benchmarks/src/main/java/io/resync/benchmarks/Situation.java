package io.resync.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resync.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder in the simulator's format with what is asked and what is true.
 *
 * @param name the folder's
 * @param folder where it is
 * @param plan its names
 * @param questions what is asked, each with its truth
 */
record Situation(String name, Path folder, SituationPlan plan, List<Asked> questions) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A question in one language, and what is true. */
    record Asked(String id, Language language, String question, SituationTruth truth) {}

    /** All situations below a folder by name; the folder itself if it is one. */
    static List<Situation> in(Path directory) throws IOException {
        if (Files.exists(directory.resolve("estate.json"))) {
            return List.of(read(directory));
        }
        var all = new ArrayList<Situation>();
        try (var folders = Files.list(directory)) {
            for (var folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve("estate.json"))) {
                    all.add(read(folder));
                }
            }
        }
        if (all.isEmpty()) {
            throw new WrongCallException("There is no folder with estate.json in " + directory);
        }
        return all;
    }

    private static Situation read(Path folder) throws IOException {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        var truths = truths(folder, name);
        var plan = new SituationPlan(JSON.readTree(folder.resolve("estate.json").toFile()));
        var questions = JsonLines.read(folder.resolve("questions.jsonl"), line -> asked(line, truths));
        return new Situation(name, folder, plan, questions);
    }

    /** In the folder, or beside it under its name. */
    private static Map<String, SituationTruth> truths(Path folder, String name) throws IOException {
        var beside = folder.toAbsolutePath().normalize().resolveSibling(name + ".truth.json");
        var file = Files.exists(beside) ? beside : folder.resolve("truth.json");
        try {
            return JSON.readValue(file.toFile(), new TypeReference<Map<String, SituationTruth>>() {});
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadLineException(file, line, e.getOriginalMessage());
        }
    }

    private static Asked asked(JsonLines.Line line, Map<String, SituationTruth> truths) {
        var id = line.text("id");
        var truth = truths.get(id);
        if (truth == null) {
            throw line.bad("there is no truth for \"" + id + "\"");
        }
        var language =
                Language.of(line.text("language")).orElseThrow(() -> line.bad("the language is one of pt-BR, en, es"));
        return new Asked(id, language, line.text("question"), truth);
    }
}
