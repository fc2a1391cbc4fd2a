package io.resync.agent.verify;

import io.resync.Language;
import io.resync.diagnosis.Evidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Answers that say nothing but what their evidence holds, from {@code good-answers.txt}. */
record GoodAnswers(Language language, List<String> evidence, List<String> sentences) {
    static List<GoodAnswers> read() {
        var all = new ArrayList<GoodAnswers>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoodAnswers.class.getResourceAsStream("good-answers.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.matches("(language|e|s) .+")).forEach(line -> add(all, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void add(List<GoodAnswers> all, String line) {
        var value = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("language ")) {
            all.add(new GoodAnswers(Language.of(value).orElseThrow(), new ArrayList<>(), new ArrayList<>()));
        } else {
            var last = all.get(all.size() - 1);
            (line.startsWith("e ") ? last.evidence() : last.sentences()).add(value);
        }
    }

    Grounding grounding() {
        var read = new ArrayList<Evidence>();
        for (var text : evidence) {
            var id = "e" + (read.size() + 1);
            read.add(new Evidence(id, Evidence.Kind.PLAN_RECORD, "engine", Instant.EPOCH, "", text));
        }
        return Grounding.in(read, List.of(), List.of());
    }

    boolean holds(String sentence) {
        return grounding().sentences(sentence, language).stream().allMatch(CheckedSentence::held);
    }
}
