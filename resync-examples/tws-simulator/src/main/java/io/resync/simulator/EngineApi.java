package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The read calls of the second API generation. */
final class EngineApi {
    private record Route(Pattern path, BiFunction<Call, String, Reply> answer) {}

    private final Estate estate;
    private final PlanJson plan;
    private final List<Route> routes;

    EngineApi(Estate estate, PlanJson plan) {
        this.estate = estate;
        this.plan = plan;
        routes = List.of(
                route("/engine/info", (call, id) -> Reply.json(200, plan.engineInfo())),
                route("/plan/job", (call, id) -> PlanLists.page(call, plan.jobs())),
                route("/plan/job/count", (call, id) -> PlanLists.count(call, plan.jobs())),
                route("/plan/job/([^/]+)", (call, id) -> one("job", id, plan.jobs())),
                route("/plan/job/run/([^/]+)/joblog", this::log),
                route("/plan/jobstream", (call, id) -> PlanLists.page(call, plan.streams())),
                route("/plan/jobstream/([^/]+)", (call, id) -> one("job stream", id, plan.streams())),
                route("/plan/workstation", (call, id) -> PlanLists.page(call, plan.workstations())),
                route("/plan/workstation/([^/]+)", (call, id) -> one("workstation", id, plan.workstations())));
    }

    /** Expects a path below the context root. */
    Reply answer(Call call, String path) {
        for (var route : routes) {
            var matcher = route.path().matcher(path);
            if (matcher.matches()) {
                return route.answer().apply(call, matcher.groupCount() == 0 ? "" : matcher.group(1));
            }
        }
        return Reply.html(404, "Not Found", Map.of());
    }

    private static Route route(String path, BiFunction<Call, String, Reply> answer) {
        return new Route(Pattern.compile("/api/v2" + path), answer);
    }

    private static Reply one(String kind, String id, List<ObjectNode> objects) {
        return objects.stream()
                .filter(object -> object.path("id").asText().equals(id))
                .map(object -> Reply.json(200, object))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no " + kind + " with the id " + id));
    }

    private Reply log(Call call, String runId) {
        var output = plan.output(runId)
                .orElseThrow(() -> new RefusedException(404, "there is no log of a run with the id " + runId));
        var zone = estate.file().engine().timezone();
        var lines = call.flag("contentOnly")
                ? output.lines()
                : new JobLogText(output.job(), output.run(), zone).around(output.lines());
        var from = call.number("from_line", 1);
        var to = call.number("to_line", Integer.MAX_VALUE);
        if (from < 1 || to < from) {
            throw new RefusedException(400, "expected 1 <= from_line <= to_line, got " + from + " and " + to);
        }
        return Reply.text(lines.stream()
                .skip(from - 1L)
                .limit(to - from + 1L)
                .map(line -> line + "\n")
                .collect(Collectors.joining()));
    }
}
