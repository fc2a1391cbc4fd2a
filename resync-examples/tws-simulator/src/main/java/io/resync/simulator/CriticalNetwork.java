package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What must end before one critical job can, at one moment: when each may be done, which chain decides, and how much the
 * deadline is at risk. A job waits for its own predecessors and for those of its job stream, and for every job of a job
 * stream that is waited for.
 */
final class CriticalNetwork {
    private final ObjectNode target;
    private final Instant now;
    private final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
    private final Map<String, Set<String>> before;
    private final Map<String, Instant> ends = new HashMap<>();
    private final List<String> path = new ArrayList<>();

    CriticalNetwork(ObjectNode target, Map<String, ObjectNode> all, Map<String, Set<String>> before, Instant now) {
        this.target = target;
        this.before = before;
        this.now = now;
        collect(all);
        jobs.keySet().forEach(this::end);
        walkPath();
    }

    /** Who waits for whom among jobs; kept for all critical jobs of one answer. */
    static Map<String, Set<String>> graph(List<ObjectNode> jobs, List<ObjectNode> streams) {
        var inside = new HashMap<String, Set<String>>();
        jobs.forEach(job -> inside.computeIfAbsent(job.path("jobStreamId").asText(), id -> new LinkedHashSet<>())
                .add(job.path("id").asText()));
        var ofStream = new HashMap<String, Set<String>>();
        streams.forEach(stream -> ofStream.put(stream.path("id").asText(), direct(stream, inside)));
        var graph = new HashMap<String, Set<String>>();
        for (var job : jobs) {
            var predecessors = direct(job, inside);
            predecessors.addAll(ofStream.getOrDefault(job.path("jobStreamId").asText(), Set.of()));
            graph.put(job.path("id").asText(), predecessors);
        }
        return graph;
    }

    private static Set<String> direct(ObjectNode node, Map<String, Set<String>> inside) {
        var found = new LinkedHashSet<String>();
        for (JsonNode dependency : node.path("dependencies")) {
            if (dependency.has("jobId")) {
                found.add(dependency.path("jobId").asText());
            } else {
                found.addAll(inside.getOrDefault(dependency.path("jobStreamId").asText(), Set.of()));
            }
        }
        return found;
    }

    /** All predecessors, each before its successors. */
    private void collect(Map<String, ObjectNode> all) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(Set.of(id(target)));
        var order = new ArrayDeque<String>();
        while (!open.isEmpty()) {
            var id = open.peek();
            var next = reached.add(id)
                    ? before.getOrDefault(id, Set.of()).stream()
                            .filter(one -> all.containsKey(one) && !reached.contains(one))
                            .toList()
                    : List.<String>of();
            if (next.isEmpty()) {
                order.add(open.pop());
            }
            next.forEach(open::push);
        }
        order.forEach(id -> jobs.putIfAbsent(id, Objects.requireNonNull(all.get(id))));
    }

    private void end(String id) {
        var start = inNetwork(id).stream()
                .map(this::endOf)
                .max(Comparator.naturalOrder())
                .orElse(now);
        ends.put(id, done(job(id)) ? now : start.plus(remaining(job(id))));
    }

    /** From the target back, each time by the open predecessor that ends last. */
    private void walkPath() {
        var walked = new LinkedHashSet<String>();
        for (var id = id(target); walked.add(id); ) {
            id = inNetwork(id).stream()
                    .filter(one -> !walked.contains(one))
                    .max(Comparator.comparing((String one) -> !done(job(one))).thenComparing(this::endOf))
                    .orElse(id);
        }
        path.addAll(walked);
        Collections.reverse(path);
    }

    private ObjectNode job(String id) {
        return Objects.requireNonNull(jobs.get(id));
    }

    private Instant endOf(String id) {
        return ends.getOrDefault(id, now);
    }

    private List<String> inNetwork(String id) {
        return before.getOrDefault(id, Set.of()).stream()
                .filter(jobs::containsKey)
                .toList();
    }

    ObjectNode target() {
        return target;
    }

    /** From the first to the target. */
    List<ObjectNode> path() {
        return path.stream().map(this::job).toList();
    }

    boolean onPath(ObjectNode job) {
        return path.contains(id(job));
    }

    boolean isTarget(ObjectNode job) {
        return id(job).equals(id(target));
    }

    /** Without the target. */
    List<ObjectNode> predecessors() {
        return jobs.values().stream().filter(job -> !isTarget(job)).toList();
    }

    /** Those that it waits for itself. */
    List<ObjectNode> direct(ObjectNode job) {
        return inNetwork(id(job)).stream().map(this::job).toList();
    }

    Instant estimatedEnd(ObjectNode job) {
        return endOf(id(job));
    }

    /** The latest start of a job on the path that lets the target end by its deadline. */
    Instant latestStart(ObjectNode job, Instant deadline) {
        return path.subList(path.indexOf(id(job)), path.size()).stream()
                .map(id -> estimate(job(id)))
                .reduce(deadline, Instant::minus, (one, other) -> other);
    }

    String alertLevel() {
        var deadline = target.path("timeRestrictions").path("deadlineTime");
        var late = deadline.isTextual() && estimatedEnd(target).isAfter(Instant.parse(deadline.textValue()));
        if (!done(target) && (late || path().stream().anyMatch(CriticalNetwork::failed))) {
            return "HIGH_RISK";
        }
        var doubtful = predecessors().stream().anyMatch(job -> failed(job) || isLong(job));
        return !done(target) && doubtful ? "POTENTIAL_RISK" : "ON_TRACK";
    }

    static boolean done(JsonNode job) {
        var status = job.path("lastRunCommonStatus").asText();
        return status.equals("SUCCESSFUL") || status.equals("CANCELED");
    }

    static boolean failed(JsonNode job) {
        return job.path("lastRunCommonStatus").asText().equals("ERROR");
    }

    static boolean active(JsonNode job) {
        var status = job.path("lastRunCommonStatus").asText();
        return status.equals("RUNNING") || status.equals("READY");
    }

    /** A running job that has taken longer than estimated or than it may. */
    static boolean isLong(JsonNode job) {
        return job.path("lastRunCommonStatus").asText().equals("RUNNING")
                && (elapsed(job).compareTo(estimate(job)) > 0
                        || lastRun(job).path("maxDurationGone").asBoolean());
    }

    private static Duration remaining(JsonNode job) {
        var rest = job.path("lastRunCommonStatus").asText().equals("RUNNING")
                ? estimate(job).minus(elapsed(job))
                : estimate(job);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private static Duration estimate(JsonNode job) {
        return duration(lastRun(job).path("timeInfo").path("estimatedDuration"));
    }

    private static Duration elapsed(JsonNode job) {
        return duration(lastRun(job).path("timeInfo").path("elapsedTime"));
    }

    private static Duration duration(JsonNode value) {
        return value.isTextual() ? Duration.parse(value.textValue()) : Duration.ZERO;
    }

    private static JsonNode lastRun(JsonNode job) {
        return job.path("jobruns").path(job.path("jobruns").size() - 1);
    }

    private static String id(JsonNode job) {
        return job.path("id").asText();
    }
}
