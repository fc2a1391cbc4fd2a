package io.resync.agent.verify;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks up every identifier, state, code, number, time, quotation and citation of a text in the evidence. A sentence with
 * one that is not there goes.
 */
public final class Grounding {
    private Grounding() {}

    /**
     * Checks a text.
     *
     * @param text Markdown with citations as {@code [e3]}
     * @param evidence what may be cited
     * @param gaps what may be said not to have been seen
     * @param times further words that may occur: how the evidence's times are written
     * @return the sentences that hold
     */
    public static Checked check(String text, List<Evidence> evidence, List<Gap> gaps, List<String> times) {
        var corpus = Corpus.of(evidence, gaps, times);
        var dropped = new ArrayList<String>();
        var kept = text.lines()
                .map(line -> check(line, corpus, dropped))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return new Checked(kept, dropped);
    }

    private static String check(String line, Corpus corpus, List<String> dropped) {
        return SentenceSplit.of(line).stream()
                .filter(sentence -> {
                    var holds = Claims.in(sentence).stream().allMatch(corpus::holds);
                    if (!holds) {
                        dropped.add(sentence.strip());
                    }
                    return holds;
                })
                .collect(Collectors.joining());
    }
}
