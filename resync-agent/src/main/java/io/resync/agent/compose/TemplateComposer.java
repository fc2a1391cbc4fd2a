package io.resync.agent.compose;

import io.resync.Language;
import io.resync.agent.diagnose.Moments;
import io.resync.chat.Answer;
import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.diagnosis.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an answer from sentences in resource files: one line for each finding, then what was not seen, then the age. */
public final class TemplateComposer {
    private static final String NAME = "template";

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
        var language = material.query().language();
        var lines = new ArrayList<String>();
        material.statements().forEach(statement -> lines.add(line(statement, language)));
        material.notes().forEach(note -> lines.add(sentences.say(language, note)));
        material.gaps().forEach(gap -> lines.add(line(gap, language)));
        material.evidence().stream()
                .filter(each ->
                        each.kind() != Evidence.Kind.DOCUMENT) // a document does not age while the plan moves on
                .map(Evidence::observedAt)
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> lines.add(age(oldest, material.moments(), language)));
        return new Draft(paragraphs(lines), NAME, Answer.TokenUse.NONE);
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

    private String line(Statement statement, Language language) {
        var finding = statement.finding();
        var label =
                sentences.of(language).getOrDefault("label." + finding.kind().code(), "");
        var cited =
                finding.evidence().stream().map(each -> "[" + each.id() + "]").collect(Collectors.joining(" "));
        return (label.isEmpty() ? "" : "**" + label + "** ") + statement.text() + " " + cited;
    }

    private String line(Gap gap, Language language) {
        var cause = sentences.say(language, "gap.cause." + gap.cause().code());
        return sentences.say(language, "gap", List.of(gap.source(), cause, Moments.span(gap.elapsed())));
    }

    private String age(Instant oldest, Moments moments, Language language) {
        return sentences.say(
                language, "age", List.of(moments.at(oldest), moments.zone().getId()));
    }
}
