package io.resync.agent.verify;

import io.resync.Language;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks up every identifier, state, code, number, time, quotation and citation of a text in the evidence, and whether it stands
 * there for the object that the text says it of. A sentence with one that does not goes. Numbers keep their unit: 22 minutes are
 * not 22 seconds; times are compared in the zone that is written beside them.
 */
public final class Grounding {
    private final Corpus corpus;

    private Grounding(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * What may be said.
     *
     * @param evidence what may be cited
     * @param gaps what may be said not to have been seen
     * @param times further words that may occur: how the evidence's times are written
     * @return the check for texts about this evidence
     */
    public static Grounding in(List<Evidence> evidence, List<Gap> gaps, List<String> times) {
        return new Grounding(Corpus.of(evidence, gaps, times));
    }

    /** Reads the words of all languages, so that the first question need not wait for it. */
    public static void prepare() {
        for (var language : Language.values()) {
            in(List.of(), List.of(), List.of()).sentences("", language);
        }
    }

    /**
     * Checks a text.
     *
     * @param text Markdown with citations as {@code [e3]}
     * @param language in which it is written
     * @return the sentences that hold
     */
    public Checked check(String text, Language language) {
        var dropped = new ArrayList<String>();
        var kept = text.lines()
                .map(line -> SentenceSplit.of(line).stream()
                        .filter(sentence -> holds(sentence, language) || !dropped.add(sentence.strip()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return new Checked(kept, dropped);
    }

    /**
     * Each sentence with whether the evidence holds it.
     *
     * @param text Markdown
     * @param language in which it is written
     * @return the sentences in their order; blank lines are none
     */
    public List<CheckedSentence> sentences(String text, Language language) {
        var checked = new ArrayList<CheckedSentence>();
        text.lines()
                .flatMap(line -> SentenceSplit.of(line).stream())
                .filter(sentence -> !sentence.isBlank())
                .forEach(sentence ->
                        checked.add(new CheckedSentence(checked.size(), sentence, holds(sentence, language))));
        return checked;
    }

    private boolean holds(String sentence, Language language) {
        var found = ClaimReader.of(language).read(sentence);
        var clauses = Clause.of(sentence, found);
        var whole = Clause.whole(clauses);
        Set<String> subjects = Set.of();
        for (var clause : clauses) {
            if (!corpus.holds(clause, Corpus.Context.of(whole, subjects))) {
                return false;
            }
            subjects = clause.subjects().isEmpty() ? subjects : clause.subjects();
        }
        return true;
    }
}
