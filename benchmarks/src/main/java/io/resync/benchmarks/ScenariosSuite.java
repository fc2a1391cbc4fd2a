package io.resync.benchmarks;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.resync.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks about situations whose truth is known, over the public API and the wire, and scores the answers. */
final class ScenariosSuite implements QualitySuite {
    @Override
    public String usage() {
        return "--dir DIR [--language L] [--model none or URL] [--repeat N] [--answers FILE to write the answers to]";
    }

    @Override
    public Figures measure(Options options) throws IOException {
        var directory = options.path("dir");
        var language = language(options.optional("language"));
        var model = model(options.optional("model"));
        var repeat = repeat(options.optional("repeat"));
        var answers = options.optionalPath("answers");
        options.requireNoOthers();
        var scored = new ArrayList<ScoredAnswer>();
        for (var situation : Situation.in(directory)) {
            scored.addAll(answers(situation, language, model, repeat));
        }
        if (answers != null) {
            Files.write(answers, scored.stream().map(ScoredAnswer::toString).toList());
        }
        return ScenarioFigures.of(scored);
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null
                ? null
                : Language.of(tag).orElseThrow(() -> new WrongCallException("--language is one of pt-BR, en, es"));
    }

    /** Name and key of the model are no options of the suite: they come from the environment. */
    private static @Nullable ChatModel model(@Nullable String url) {
        if (url == null || url.equals("none")) {
            return null;
        }
        return OpenAiChatModel.builder()
                .baseUrl(url)
                .apiKey(environment("RESYNC_MODEL_API_KEY"))
                .modelName(environment("RESYNC_MODEL_NAME"))
                .maxRetries(0)
                .build();
    }

    private static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "none");
    }

    private static int repeat(@Nullable String number) {
        if (number == null) {
            return 1;
        }
        if (!number.matches("[1-9]\\d{0,3}")) {
            throw new WrongCallException("--repeat is a number from 1 on, found " + number);
        }
        return Integer.parseInt(number);
    }

    static List<ScoredAnswer> answers(
            Situation situation, @Nullable Language only, @Nullable ChatModel model, int repeat) throws IOException {
        var all = new ArrayList<ScoredAnswer>();
        try (var run = new SituationRun(situation.folder(), model)) {
            for (int round = 1; round <= repeat; round++) {
                for (var asked : situation.questions()) {
                    if (only == null || asked.language() == only) {
                        all.add(answer(situation, asked, run, round));
                    }
                }
            }
        }
        return all;
    }

    private static ScoredAnswer answer(Situation situation, Situation.Asked asked, SituationRun run, int round) {
        var writesBefore = run.writes();
        var started = System.nanoTime();
        var answer = run.ask(asked.question());
        var millis = (System.nanoTime() - started) / 1e6;
        var score = new SituationScore(situation, asked, new SpokenAnswer(asked.language(), answer));
        return new ScoredAnswer(
                situation.name(),
                asked,
                round,
                score.shares(),
                score.forbidden(),
                score.falseAlarms(),
                run.writes() - writesBefore,
                millis,
                answer.tokens().prompt(),
                answer.text());
    }
}
