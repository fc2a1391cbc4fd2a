package io.resync.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The names of a plan and who waits for whom, read from {@code estate.json}; all folded. */
final class SituationPlan {
    /** Who waits, for whom: the one in front first. */
    record Edge(String before, String after) {
        @SuppressWarnings("ArgumentSelectionDefectChecker") // to turn it round is the purpose
        Edge reversed() {
            return new Edge(after, before);
        }
    }

    private final Set<String> jobs = new LinkedHashSet<>();
    private final Set<String> streams = new LinkedHashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<Edge> edges = new HashSet<>();
    private final Map<String, Integer> bareNames = new HashMap<>();

    SituationPlan(JsonNode estate) {
        for (var list : List.of("streams", "defined")) {
            estate.path(list).forEach(this::add);
        }
        for (var list : List.of("workstations", "resources", "calendars", "variableTables")) {
            estate.path(list)
                    .forEach(
                            each -> others.add(ScoredText.fold(each.path("name").asText())));
        }
    }

    private void add(JsonNode stream) {
        var name = ScoredText.fold(stream.path("name").asText());
        streams.add(name);
        waits(name, name, stream.path("dependencies"));
        for (var job : stream.path("jobs")) {
            var bare = ScoredText.fold(job.path("name").asText());
            jobs.add(name + "." + bare);
            bareNames.merge(bare, 1, Integer::sum);
            waits(name + "." + bare, name, job.path("dependencies"));
        }
    }

    private void waits(String after, String stream, JsonNode dependencies) {
        texts(dependencies.path("jobs"))
                .forEach(job -> edges.add(new Edge(job.contains(".") ? job : stream + "." + job, after)));
        texts(dependencies.path("streams")).forEach(before -> edges.add(new Edge(before, after)));
        for (var list : List.of("prompts", "files", "resources")) {
            dependencies
                    .path(list)
                    .forEach(each ->
                            edges.add(new Edge(ScoredText.fold(each.path("name").asText()), after)));
        }
        for (var list : List.of("unbound", "remote")) {
            dependencies
                    .path(list)
                    .forEach(each -> edges.add(new Edge(node(each.path("job").asText()), after)));
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> ScoredText.fold(each.asText()))
                .toList();
    }

    Set<String> jobs() {
        return jobs;
    }

    Set<String> streams() {
        return streams;
    }

    Set<Edge> edges() {
        return edges;
    }

    /** Whether a folded text speaks of an object: by its name, or of a job by a name that no other job has. */
    boolean isNamed(String object, String folded) {
        if (ScoredText.names(folded, object)) {
            return true;
        }
        var bare = object.substring(object.indexOf('.') + 1);
        return jobs.contains(object)
                && bareNames.getOrDefault(bare, 0) == 1
                && !streams.contains(bare)
                && ScoredText.names(folded, bare);
    }

    /** The objects that a person's sentence names: of words that could be abbreviations, those that the plan knows. */
    List<String> namesIn(String sentence) {
        return ScoredText.names(sentence).stream()
                .filter(word -> ScoredText.isMarkedName(word) || isKnown(node(word)))
                .map(SituationPlan::node)
                .toList();
    }

    private boolean isKnown(String node) {
        return jobs.contains(node) || streams.contains(node) || bareNames.containsKey(node) || others.contains(node);
    }

    /** How a truth or a finding calls something, folded, without workstation and folder. */
    static String node(String name) {
        return ScoredText.fold(ScoredText.reduced(name.strip()));
    }
}
