package io.resync.agent.diagnose;

import io.resync.knowledge.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which documents fit a case, by what they name; raw scores of two searches are never compared. */
final class DocumentFit {
    private static final int CODE_IN_HEAD = 4;
    private static final int CODE_IN_TEXT = 2;

    private final Set<String> names;
    private final Set<String> codes;

    DocumentFit(Set<String> names, Set<String> codes) {
        this.names = names;
        this.codes = codes;
    }

    /** One fit for each document, best first: more of the case named, approved, the newest rule, found earlier. */
    List<Fit> rank(List<Passage> passages) {
        Map<String, List<Passage>> byDocument = passages.stream()
                .collect(Collectors.groupingBy(
                        passage -> passage.document().id(), LinkedHashMap::new, Collectors.toList()));
        return byDocument.values().stream()
                .map(this::fit)
                .sorted(Comparator.comparingInt(Fit::weight)
                        .reversed()
                        .thenComparing(fit -> fit.passage().document().approved() == null)
                        .thenComparing(DocumentFit::newestOfOneTopic, Comparator.reverseOrder()))
                .toList();
    }

    private Fit fit(List<Passage> passages) {
        var document = passages.get(0).document();
        var head = document.title() + " " + String.join(" ", document.tags());
        var text = passages.stream()
                .map(passage -> passage.section() + " " + passage.text())
                .collect(Collectors.joining(" "));
        var weight = namesAny(codes, head) ? CODE_IN_HEAD : namesAny(codes, text) ? CODE_IN_TEXT : 0;
        return new Fit(Steps.in(passages), weight + (namesAny(names, head + " " + text) ? 1 : 0));
    }

    /** Documents headed by the same code are rules for the same thing, and the newest holds; others keep their rank. */
    private static LocalDate newestOfOneTopic(Fit fit) {
        var approved = fit.passage().document().approved();
        return fit.weight() >= CODE_IN_HEAD && approved != null ? approved : LocalDate.MIN;
    }

    private static boolean namesAny(Set<String> words, String text) {
        return words.stream()
                .anyMatch(word -> Pattern.compile(
                                "(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find());
    }

    /**
     * How a document fits.
     *
     * @param passage its part to show
     * @param weight 0 sounds alike; 1 for naming the job or stream, 2 for the code, 4 for the code in title or tags
     */
    record Fit(Passage passage, int weight) {
        boolean certain() {
            return weight > 0;
        }
    }
}
