package io.resync.agent.compose;

import io.resync.Language;
import io.resync.agent.diagnose.Moments;
import io.resync.chat.Answer;
import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.diagnosis.Gap;
import io.resync.query.Audience;
import io.resync.query.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes an answer from sentences in resource files: the findings, the most useful first, then what was not seen, then how many
 * more there are, then the age. What is to be sent to others has a form of its own, made of the same findings.
 */
public final class TemplateComposer {
    private static final String NAME = "template";
    private static final int MOST_LINES = 12;
    private static final int MOST_TO_HAND_OVER = 20;
    private static final int LEAST_FINDINGS = 8;
    private static final String OF_A_LOG = "log.";

    private final Sentences sentences;

    /**
     * A composer with these sentences.
     *
     * @param sentences by key and language
     */
    public TemplateComposer(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * A finding in words.
     *
     * @param finding what was found
     * @param language in which language
     * @return the finding with its sentence
     */
    public Statement state(Finding finding, Language language) {
        return new Statement(finding, sentences.say(language, finding.message(), finding.arguments()));
    }

    /**
     * Writes the answer.
     *
     * @param material what it is made of
     * @return the text
     */
    public Draft compose(Material material) {
        var wording = new Wording(sentences, material.query().language());
        return material.query().intent() == Intent.REPORT
                ? written(material, wording, report(material, wording), List.of())
                : answer(material, wording);
    }

    private Draft answer(Material material, Wording wording) {
        var outline = outline(material);
        var told = outline.told().stream().map(wording::line).toList();
        return written(material, wording, told, outline.folded());
    }

    private static List<String> report(Material material, Wording wording) {
        return material.query().audience() == Audience.MANAGEMENT
                ? new ManagerNote(wording, material.statements()).lines()
                : new Ticket(wording, material.statements()).lines();
    }

    /** Who asks what a log says wants that and nothing else. */
    private static Outline outline(Material material) {
        var ofLog = material.statements().stream()
                .filter(statement -> statement.finding().message().startsWith(OF_A_LOG))
                .toList();
        if (!ofLog.isEmpty()) {
            var others = new ArrayList<>(material.statements());
            others.removeAll(ofLog);
            return Outline.each(ofLog, others);
        }
        var taken = material.notes().size() + material.gaps().size();
        var intent = material.query().intent();
        int most = intent == Intent.HANDOVER ? MOST_TO_HAND_OVER : MOST_LINES;
        return Outline.of(material.statements(), intent, Math.max(LEAST_FINDINGS, most - taken));
    }

    private Draft written(Material material, Wording wording, List<String> told, List<Statement> folded) {
        var own = folded.isEmpty() ? List.<String>of() : List.of(more(folded, wording));
        var lines = new ArrayList<>(told);
        material.notes().forEach(note -> lines.add(wording.say(note)));
        material.gaps().forEach(gap -> lines.add(line(gap, wording)));
        lines.addAll(own);
        age(material, wording).ifPresent(lines::add);
        return new Draft(paragraphs(lines), NAME, Answer.TokenUse.NONE, own);
    }

    /** How many findings are not told, and of which kinds, in the order of the kinds. */
    private static String more(List<Statement> folded, Wording wording) {
        var kinds = folded.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.finding().kind(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> wording.say("more." + kind.getKey().code()) + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        return wording.say("more", Integer.toString(folded.size()), kinds);
    }

    /** A paragraph for each line; items of a list stay together. */
    private static String paragraphs(List<String> lines) {
        var text = new StringBuilder();
        var inList = false;
        for (var line : lines) {
            var item = line.startsWith("- ");
            text.append(item && inList ? "\n" : "\n\n").append(line);
            inList = item;
        }
        return text.toString().strip();
    }

    private static String line(Gap gap, Wording wording) {
        var cause = wording.say("gap.cause." + gap.cause().code());
        return wording.say("gap", gap.source(), cause, Moments.span(gap.elapsed()));
    }

    /** A document does not age while the plan moves on. */
    private static Optional<String> age(Material material, Wording wording) {
        var moments = material.moments();
        return material.evidence().stream()
                .filter(each -> each.kind() != Evidence.Kind.DOCUMENT)
                .map(Evidence::observedAt)
                .min(Comparator.naturalOrder())
                .map(oldest ->
                        wording.say("age", moments.at(oldest), moments.zone().getId()));
    }
}
