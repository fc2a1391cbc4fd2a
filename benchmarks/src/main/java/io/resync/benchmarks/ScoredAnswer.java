package io.resync.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer and what it is worth.
 *
 * @param situation the folder's name
 * @param asked the question
 * @param round which repetition, from 1
 * @param shares by key of the suite; null for what the truth does not tell
 * @param forbidden forbidden claims made
 * @param falseAlarms causes named where nothing is wrong
 * @param writes requests at the wire that would change something
 * @param millis from question to answer
 * @param promptTokens what a model read
 * @param text the answer
 */
record ScoredAnswer(
        String situation,
        Situation.Asked asked,
        int round,
        Map<String, @Nullable Double> shares,
        int forbidden,
        int falseAlarms,
        long writes,
        double millis,
        int promptTokens,
        String text) {
    ScoredAnswer {
        shares = new LinkedHashMap<>(shares);
    }

    Figures figures() {
        var figures = new Figures()
                .add("id", situation + "/" + asked.id())
                .add("language", asked.language().tag())
                .add("control", asked.truth().isControl() ? 1 : 0);
        shares.forEach(figures::add);
        return figures.add("forbidden", forbidden)
                .add("false_alarms", falseAlarms)
                .add("writes", writes)
                .add("ms", millis)
                .add("prompt_tokens", promptTokens);
    }

    @Override
    public String toString() {
        return "== " + situation + "/" + asked.id() + " " + asked.language().tag() + " " + shares + " forbidden="
                + forbidden + "\n? " + asked.question() + "\n" + text + "\n";
    }
}
