package io.resync.benchmarks;

import io.resync.diagnosis.Evidence;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what is cited exists, and names what the sentence names. */
final class CitationScore {
    private static final Pattern CITATION = Pattern.compile("\\[([a-z]\\d+)]");
    private final SpokenAnswer answer;
    private final Map<String, Evidence> evidence;

    CitationScore(SpokenAnswer answer) {
        this.answer = answer;
        evidence = answer.answer().evidence().stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity(), (one, other) -> one));
    }

    /** The share of citations that hold; null where nothing is cited. */
    @Nullable
    Double validShare() {
        int all = 0;
        int valid = 0;
        for (var line : answer.answer().text().lines().toList()) {
            for (var cited :
                    CITATION.matcher(line).results().map(CitationScore::id).toList()) {
                all++;
                valid += supports(cited, line) ? 1 : 0;
            }
        }
        return all == 0 ? null : (double) valid / all;
    }

    private static String id(MatchResult match) {
        return match.group(1);
    }

    private boolean supports(String id, String line) {
        var cited = evidence.get(id);
        if (cited == null) {
            return false;
        }
        var text = ScoredText.fold(cited.location() + " " + cited.excerpt() + " " + cited.source());
        var names = ScoredText.names(ScoredText.withoutCitations(ScoredText.withoutQuotes(line))).stream()
                .map(SituationPlan::node)
                .toList();
        return names.isEmpty() || names.stream().anyMatch(name -> text.contains(name)) || quotes(line, text);
    }

    private static boolean quotes(String line, String evidence) {
        int from = line.indexOf('`');
        int to = line.indexOf('`', from + 1);
        return from >= 0 && to > from && evidence.contains(ScoredText.fold(line.substring(from + 1, to)));
    }
}
