package io.resync.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.resync.Language;
import io.resync.agent.verify.Grounding;
import io.resync.diagnosis.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts answers with known errors through the check that every answer passes, and counts what it finds and what it takes for one. */
final class GroundingSuite implements QualitySuite {
    @Override
    public String usage() {
        return "--cases FILE [--wrong FILE to write what came out wrong to]";
    }

    @Override
    public Figures measure(Options options) throws IOException {
        var cases = options.path("cases");
        var wrongFile = options.optionalPath("wrong");
        options.requireNoOthers();
        var wrong = new ArrayList<String>();
        var all = new Score();
        Map<String, Score> byLanguage = new TreeMap<>();
        for (var labelled : JsonLines.read(cases, GroundingSuite::labelled)) {
            all.add(labelled);
            wrong.addAll(wrong(labelled));
            byLanguage
                    .computeIfAbsent(labelled.language().tag(), language -> new Score())
                    .add(labelled);
        }
        if (wrongFile != null) {
            Files.write(wrongFile, wrong);
        }
        var languages = new Figures();
        byLanguage.forEach((language, score) -> languages.add(language, score.figures()));
        return all.figures().add("by_language", languages);
    }

    private static List<String> wrong(Case labelled) {
        var wrong = new ArrayList<String>();
        labelled.grounding().sentences(labelled.answer(), labelled.language()).forEach(sentence -> {
            boolean planted = labelled.unsupported().contains(sentence.number());
            if (planted == sentence.held()) {
                wrong.add((planted ? "missed: " : "false alarm: ")
                        + sentence.text().strip());
            }
        });
        return wrong;
    }

    private static Case labelled(JsonLines.Line line) {
        var tag = line.text("language");
        var language = Language.of(tag).orElseThrow(() -> line.bad("no language that Resync speaks: " + tag));
        var evidence = new ArrayList<Evidence>();
        array(line, "evidence").forEach(node -> evidence.add(evidence(line, node, evidence.size() + 1)));
        var answer = line.text("answer");
        var unsupported = new HashSet<Integer>();
        array(line, "unsupported").forEach(node -> unsupported.add(number(line, node)));
        return new Case(language, evidence, answer, unsupported);
    }

    private static JsonNode array(JsonLines.Line line, String key) {
        var node = line.object().get(key);
        if (node == null || !node.isArray()) {
            throw line.bad("the key \"" + key + "\" must hold a list, has " + node);
        }
        return node;
    }

    private static int number(JsonLines.Line line, JsonNode node) {
        if (!node.canConvertToInt() || node.intValue() < 0) {
            throw line.bad("sentences are numbered from 0, found " + node);
        }
        return node.intValue();
    }

    /** A text is cited by its place, as e1; an object by its id, with all its other texts as what it says. */
    private static Evidence evidence(JsonLines.Line line, JsonNode node, int place) {
        if (node.isTextual()) {
            return evidence("e" + place, node.textValue());
        }
        if (!node.isObject()) {
            throw line.bad("evidence is a text or an object, found " + node);
        }
        var said = new ArrayList<String>();
        for (var field : node.properties()) {
            if (!field.getKey().equals("id")) {
                said.add(
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString());
            }
        }
        return evidence(node.path("id").asText("e" + place), String.join(" · ", said));
    }

    private static Evidence evidence(String id, String text) {
        return new Evidence(id, Evidence.Kind.PLAN_RECORD, "case", Instant.EPOCH, "", text);
    }

    /**
     * One answer.
     *
     * @param language in which it is written
     * @param evidence what it may say
     * @param answer its text
     * @param unsupported the numbers of the sentences that say something else, from 0
     */
    record Case(Language language, List<Evidence> evidence, String answer, Set<Integer> unsupported) {
        Grounding grounding() {
            return Grounding.in(evidence, List.of(), List.of());
        }
    }

    /** Counts sentences. */
    private static final class Score {
        private int wrong;
        private int found;
        private int good;
        private int alarms;

        void add(Case labelled) {
            var sentences = labelled.grounding().sentences(labelled.answer(), labelled.language());
            for (var sentence : sentences) {
                boolean isWrong = labelled.unsupported().contains(sentence.number());
                wrong += isWrong ? 1 : 0;
                found += isWrong && !sentence.held() ? 1 : 0;
                good += isWrong ? 0 : 1;
                alarms += isWrong || sentence.held() ? 0 : 1;
            }
            wrong += (int) labelled.unsupported().stream()
                    .filter(number -> number >= sentences.size())
                    .count();
        }

        Figures figures() {
            return new Figures().add("recall", share(found, wrong)).add("false_alarms", share(alarms, good));
        }

        private static double share(int some, int all) {
            return all == 0 ? Double.NaN : (double) some / all;
        }
    }
}
