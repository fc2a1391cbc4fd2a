package io.resync.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resync.agent.route.Available;
import io.resync.agent.route.HybridRouter;
import io.resync.agent.understand.QueryProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts labelled questions through the processor and the router that the product runs, without a model and with documents.
 * Only the labels that a line has are scored.
 */
final class UnderstandingSuite implements QualitySuite {
    private static final Available DOCUMENTS = new Available(false, true);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String usage() {
        return "--cases FILE [--wrong FILE to write what came out wrong to]";
    }

    @Override
    public Figures measure(Options options) throws IOException {
        var cases = options.path("cases");
        var wrongFile = options.optionalPath("wrong");
        options.requireNoOthers();
        var all = new UnderstandingScore();
        Map<String, UnderstandingScore> byLanguage = new TreeMap<>();
        var wrong = new ArrayList<String>();
        var processor = QueryProcessor.standard();
        var router = new HybridRouter();
        for (var labelled : JsonLines.read(cases, UnderstandingSuite::labelled)) {
            var query = processor.process(labelled.text(), null);
            var route = router.route(query, DOCUMENTS);
            boolean right = all.add(labelled, query, route);
            byLanguage
                    .computeIfAbsent(labelled.language(), language -> new UnderstandingScore())
                    .add(labelled, query, route);
            if (!right) {
                wrong.add(labelled + "\n  -> " + query + " " + route.mode());
            }
        }
        if (wrongFile != null) {
            Files.write(wrongFile, wrong);
        }
        return figures(all, byLanguage);
    }

    private static Figures figures(UnderstandingScore all, Map<String, UnderstandingScore> byLanguage) {
        var languages = new Figures();
        byLanguage.forEach((language, score) -> languages.add(language, score.figures()));
        return all.figures().add("by_language", languages);
    }

    private static UnderstandingCase labelled(JsonLines.Line line) {
        line.text("language");
        try {
            return JSON.treeToValue(line.object(), UnderstandingCase.class);
        } catch (JsonProcessingException e) {
            throw line.bad(e.getOriginalMessage());
        }
    }
}
