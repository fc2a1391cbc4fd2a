package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;

/** Logs in the first generation: whole, or in pages of one file that the first answer names. */
final class V1JobLog {
    private final PlanJson plan;
    private final JobLogs logs;
    private final Level level;

    V1JobLog(PlanJson plan, JobLogs logs, Level level) {
        this.plan = plan;
        this.logs = logs;
        this.level = level;
    }

    /** The page parameter that the level does not know goes unread: a client that sends it gets page 1 again. */
    Reply of(Call call, List<String> values) {
        var jobs = plan.jobs();
        var plain = jobs.stream()
                .map(job -> new V1Job(job, V1Ids.PLAIN, false).toNode())
                .toList();
        var runs = jobs.get(V1PlanApi.index("job", values.get(1), plain)).path("jobruns");
        var runId = runs.path(runs.size() - 1).path("id").asText();
        var lines = logs.lines(runId, false);
        var size = Math.max(1, call.number("lines", Math.max(1, lines.size())));
        var page = Math.max(1, call.number(pageParameter(), 1));
        expectFile(call, runId, page);
        var last = (long) page * size >= lines.size();
        var text = lines.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return Reply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("log", text)
                        .put("lines", text.lines().count())
                        .put("pageNumber", page)
                        .put("lastPage", last)
                        .put("fileId", fileId(runId))
                        .put("jobId", values.get(1)));
    }

    private String pageParameter() {
        return level.isAtLeast(Level.V10_2_5) ? "pageNumber" : "pageNum";
    }

    private static void expectFile(Call call, String runId, int page) {
        if (page > 1 && !call.parameter("fileId").orElse("").equals(fileId(runId))) {
            throw new RefusedException(
                    400,
                    "page " + page + " needs the fileId of page 1, got '"
                            + call.parameter("fileId").orElse("") + "'");
        }
    }

    private static String fileId(String runId) {
        return runId.substring(0, 8);
    }
}
