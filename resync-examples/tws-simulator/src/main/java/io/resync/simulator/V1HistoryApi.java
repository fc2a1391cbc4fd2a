package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resync.simulator.EstateRecords.PastRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs of earlier days and what they amount to; only the first generation has them. */
final class V1HistoryApi {
    private final EstateFile file;
    private final Level level;
    private final Map<String, PlanJob> jobs = new HashMap<>();

    V1HistoryApi(Estate estate, Level level) {
        file = estate.file();
        this.level = level;
        estate.withDefined().jobs().forEach(job -> jobs.put(job.name(), job));
    }

    List<Route> routes() {
        var byKey = "/model/jobstatistics";
        return List.of(
                Route.post("/model/jobhistoryrun/query", (call, values) -> history(call)),
                Route.get("/model/jobstatistics/{jobId}", (call, values) -> statistics(values.get(0))),
                Route.get(byKey, (call, values) -> statisticsByKey(call)).on(Level.V9_4.to(Level.V10_1_1)),
                Route.post(byKey, (call, values) -> statisticsByKey(call)).on(Level.V10_2_5.on()),
                Route.post("/model/jobdetailedstatistic/query", (call, values) -> detailed(call)));
    }

    private Reply history(Call call) {
        var ids = V1Ids.of(call, level);
        var rows = new ArrayList<ObjectNode>();
        for (var history : file.history()) {
            var job = job(history);
            var last = "";
            for (var run : history.runs()) {
                var day = Times.first(run.started()).substring(0, 10);
                rows.add(row(ids, job, run, day.equals(last)).put("id", history.job() + "@" + run.started()));
                last = day;
            }
        }
        return query(call).page(V1Filters.HISTORY, rows, false);
    }

    private ObjectNode row(V1Ids ids, PlanJob job, PastRun run, boolean rerun) {
        var planned = job.entry().estimated();
        var row = JsonNodeFactory.instance
                .objectNode()
                .put("jobName", job.entry().name())
                .put("jobStreamName", job.stream().name())
                .put("workstationName", job.workstation())
                .put("jobStreamWorkstationName", job.stream().workstation())
                .put("runDate", Times.first(run.started()))
                .put("status", status(run.state()))
                .put("returnCode", run.returnCode())
                .put("totalElapsedTime", run.elapsed().toMillis())
                .put(
                        "isLongDuration",
                        planned != null
                                && run.elapsed()
                                                .compareTo(
                                                        planned.multipliedBy(3).dividedBy(2))
                                        > 0)
                .put("rerunType", rerun ? "RERUN" : "REGULAR")
                .put("isCritical", job.critical())
                .put("jobId", definitionId(ids, job))
                .put(
                        level.isAtLeast(Level.V10_2_5) ? "actualWorkstationName" : "realWorkstationName",
                        job.workstation());
        if (planned != null) {
            row.put("plannedDuration", planned.toMillis());
        }
        return row;
    }

    private static String definitionId(V1Ids ids, PlanJob job) {
        return ids.of(job.workstation(), job.entry().name());
    }

    private static String status(State state) {
        return switch (state) {
            case SUCC -> "SUCCESSFUL";
            case ABEND -> "ABEND";
            case FAIL -> "ERROR";
            case CANCL -> "CANCELED";
            default -> "UNKNOWN";
        };
    }

    private Reply statistics(String id) {
        return file.history().stream()
                .filter(history -> V1Ids.same(id, definitionId(V1Ids.PLAIN, job(history))))
                .findFirst()
                .map(history -> Reply.json(200, JobStatistics.of(history.runs())))
                .orElseThrow(() -> new RefusedException(404, "there are no statistics of a job with the id " + id));
    }

    private Reply statisticsByKey(Call call) {
        var name = call.parameter("name").orElse("");
        var workstation = call.parameter("workstationName").orElse("");
        return file.history().stream()
                .filter(history -> job(history).entry().name().equals(name)
                        && job(history).workstation().equals(workstation))
                .findFirst()
                .map(history -> Reply.json(200, JobStatistics.of(history.runs())))
                .orElseThrow(() -> new RefusedException(
                        404, "there are no statistics of a job '" + name + "' on workstation '" + workstation + "'"));
    }

    private Reply detailed(Call call) {
        var ids = V1Ids.of(call, level);
        var rows = new ArrayList<ObjectNode>();
        for (var history : file.history()) {
            var ended = history.runs().stream()
                    .filter(run -> run.state() == State.SUCC)
                    .map(PastRun::elapsed)
                    .toList();
            if (!ended.isEmpty()) {
                var id = definitionId(ids, job(history));
                rows.add(detail(ended).put("id", id).put("jobDefinitionId", id));
            }
        }
        return query(call).page(V1Filters.DETAILED, rows, false);
    }

    private static ObjectNode detail(List<Duration> elapsed) {
        var mean = JobStatistics.mean(elapsed);
        return JsonNodeFactory.instance
                .objectNode()
                .put("detailedStatsType", "GLOBAL")
                .put("estimatedDuration", Math.round(mean))
                .put("sigma", Math.round(Math.sqrt(JobStatistics.variance(elapsed))))
                .put("numberOfSamples", elapsed.size());
    }

    /** 9.4 answers only with a size. */
    private V1Query query(Call call) {
        var query = V1Query.of(call, level);
        return level.isAtLeast(Level.V10_1_1) ? query : query.withSize();
    }

    private PlanJob job(EstateRecords.History history) {
        return Objects.requireNonNull(jobs.get(history.job()), history.job());
    }
}
