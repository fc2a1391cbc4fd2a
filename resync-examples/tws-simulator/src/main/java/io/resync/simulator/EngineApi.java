package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;

/** All read calls of an engine at one level. */
final class EngineApi {
    private final Routes routes;
    private final PlanJson plan;
    private final Level level;

    /** The second generation reads the copy of the plan, the first the plan itself. */
    EngineApi(Estate estate, PlanJson copy, PlanJson plan, Level level) {
        this.plan = plan;
        this.level = level;
        var info = new EngineInfoJson(estate, level, plan::now);
        var all = new ArrayList<Route>();
        all.add(second("/api/v2/engine/info", info.second()));
        all.add(Route.get("/engine/info", (call, values) -> Reply.json(200, info.first())));
        all.addAll(new EngineSettingsApi(estate, copy).routes());
        var logs = new JobLogs(estate, plan);
        all.addAll(new PlanApi(copy, logs).routes());
        var model = new ModelJson(estate);
        all.addAll(new ModelApi(model).routes());
        all.addAll(new V1ModelApi(model, level).routes());
        all.addAll(new V1PlanApi(plan, estate.archive(), logs, info, level).routes());
        all.addAll(new V1CriticalApi(plan, level).routes());
        all.addAll(new V1SuccessorsApi(plan, level).routes());
        all.addAll(new V1PredecessorsApi(plan, level).routes());
        all.addAll(new V1HealthApi(plan, level).routes());
        all.addAll(new V1HistoryApi(estate, level).routes());
        all.addAll(new V1EventsApi(estate, level).routes());
        all.addAll(new V1PluginsApi(estate).routes());
        routes = new Routes(level, all);
    }

    /** Expects a raw path below the context root. */
    Reply answer(Call call, String rawPath) {
        return routes.answer(call, rawPath);
    }

    /** They came between 9.4 and 10.1. */
    Reply metrics() {
        return level.isAtLeast(Level.V10_1_1) ? Metrics.of(plan) : Reply.html(404, "Not Found", Map.of());
    }

    private static Route second(String template, ObjectNode answer) {
        return Route.get(template, (call, values) -> Reply.json(200, answer)).on(Level.V10_1_1.on());
    }
}
