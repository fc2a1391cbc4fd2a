package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The gauges of an engine in the text of OpenMetrics, which it serves beside its API. */
final class Metrics {
    static final String PATH = "/metrics";
    private static final String TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private final PlanJson plan;
    private final StringBuilder text = new StringBuilder();

    private Metrics(PlanJson plan) {
        this.plan = plan;
    }

    static Reply of(PlanJson plan) {
        return new Reply(200, TYPE, new Metrics(plan).text(), Map.of());
    }

    private String text() {
        var jobs = plan.jobs();
        gauge(
                "jobs_by_status",
                "status",
                counts(jobs, job -> job.path("lastRunCommonStatus").asText()));
        gauge("jobs_by_workstation", "workstation", counts(jobs, job -> V1Ids.name(job.path("workstation"))));
        gauge("jobs_by_folder", "folder", counts(jobs, job -> job.path("folder").asText()));
        var workstations = plan.workstations();
        gauge("workstation_linked", "workstation", flags(workstations, Estate.LINKS));
        gauge("workstation_running", "workstation", flags(workstations, Set.of("RUNNING")));
        return text.append("# EOF\n").toString();
    }

    private static Map<String, Long> counts(List<ObjectNode> jobs, Function<JsonNode, String> group) {
        return jobs.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.counting()));
    }

    /** 1 where one of the states is active. */
    private static Map<String, Long> flags(List<ObjectNode> workstations, Set<String> states) {
        var flags = new TreeMap<String, Long>();
        for (var workstation : workstations) {
            var active = StreamSupport.stream(workstation.path("activeStates").spliterator(), false)
                    .anyMatch(state -> states.contains(state.asText()));
            flags.put(workstation.path("name").asText(), active ? 1L : 0L);
        }
        return flags;
    }

    private void gauge(String name, String label, Map<String, Long> values) {
        var full = "workload_" + name;
        text.append("# TYPE ").append(full).append(" gauge\n");
        values.forEach((key, value) -> text.append(full)
                .append('{')
                .append(label)
                .append("=\"")
                .append(escaped(key))
                .append("\"} ")
                .append(value)
                .append('\n'));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
