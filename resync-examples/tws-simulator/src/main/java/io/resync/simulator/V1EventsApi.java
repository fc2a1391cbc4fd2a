package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resync.simulator.EstateRecords.EventRule;
import io.resync.simulator.EstateRecords.Firing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Event rules and what they did, audit records and the message log; paths changed their spelling between levels. */
final class V1EventsApi {
    private static final List<Level> OLDER = Level.V9_4.to(Level.V10_1_1);
    private static final List<Level> NEWER = Level.V10_2_5.on();
    private final EstateFile file;
    private final Level level;

    V1EventsApi(Estate estate, Level level) {
        file = estate.file();
        this.level = level;
    }

    List<Route> routes() {
        var engine = "/eventrule/engine/";
        var all = new ArrayList<Route>();
        var actionRuns = firings(V1EventsApi::actionRun);
        add(all, engine + "actionrun", OLDER, V1Filters.ACTION_RUN, actionRuns);
        add(all, engine + "action_run", NEWER, V1Filters.ACTION_RUN, actionRuns);
        add(
                all,
                engine + "rule_instance",
                Level.V9_4.on(),
                V1Filters.RULE_INSTANCE,
                firings(V1EventsApi::ruleInstance));
        add(all, engine + "audit_record", Level.V9_4.on(), V1Filters.AUDIT, audit());
        add(all, engine + "messagelog", OLDER, V1Filters.MESSAGE, messages());
        add(all, engine + "message_log_record", NEWER, V1Filters.MESSAGE, messages());
        add(all, "/model/eventrule", Level.V9_4.on(), V1Filters.EVENT_RULE, rules());
        return all;
    }

    private void add(List<Route> all, String path, List<Level> levels, V1Filter filter, List<ObjectNode> objects) {
        all.add(Route.post(path + "/header/query", (call, values) -> page(call, filter, objects, false))
                .on(levels));
        all.add(Route.post(path + "/header/query_next", (call, values) -> page(call, filter, objects, true))
                .on(levels));
        all.add(Route.get(
                        path + "/{id}",
                        (call, values) -> Reply.json(200, PlanLists.one("record", values.get(0), objects)))
                .on(levels));
    }

    private Reply page(Call call, V1Filter filter, List<ObjectNode> objects, boolean next) {
        return V1Query.of(call, level).withSize().page(filter, objects, next);
    }

    private List<ObjectNode> firings(BiFunction<EventRule, Firing, ObjectNode> as) {
        var all = new ArrayList<ObjectNode>();
        for (var rule : file.eventRules()) {
            for (var firing : rule.fired()) {
                all.add(as.apply(rule, firing)
                        .put("id", id(all.size()))
                        .put("ruleName", rule.name())
                        .put("ruleType", rule.type().name())
                        .put("timestamp", Times.first(firing.at())));
            }
        }
        return all;
    }

    /** As live engines number their records. */
    private static String id(int index) {
        return String.format(Locale.ROOT, "%06d", index + 1);
    }

    private static ObjectNode actionRun(EventRule rule, Firing firing) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("actionScope", rule.name())
                .put("actionType", firing.action())
                .put("pluginName", firing.plugin())
                .put("actionStatus", firing.succeeded() ? "COMPLETED" : "ERROR");
        PlanNode.addText(node, "message", firing.message());
        return node;
    }

    private static ObjectNode ruleInstance(EventRule rule, Firing firing) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ruleStatus", firing.succeeded() ? "COMPLETED" : "ERROR")
                .put("isTimeoutExpired", false);
    }

    private List<ObjectNode> audit() {
        var all = new ArrayList<ObjectNode>();
        for (var entry : file.audit()) {
            var node = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id(all.size()))
                    .put("auditType", "PLAN")
                    .put("objectType", entry.type())
                    .put("actionType", entry.action())
                    .put("userName", entry.user())
                    .put("objectName", entry.object())
                    .put("timestamp", Times.first(entry.at()));
            PlanNode.addText(node, "workstationName", entry.workstation());
            PlanNode.addText(node, "actionData", entry.data());
            all.add(node);
        }
        return all;
    }

    private List<ObjectNode> messages() {
        var all = new ArrayList<ObjectNode>();
        var entries =
                file.messages().stream().flatMap(EstateRecords.Message::each).toList();
        for (var entry : entries) {
            var node = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id(all.size()))
                    .put("informationType", entry.severity().name())
                    .put("message", entry.text())
                    .put("timestamp", Times.first(entry.at()));
            PlanNode.addText(node, "source", entry.source());
            PlanNode.addText(node, "ruleName", entry.rule());
            PlanNode.addText(node, "workstationName", entry.workstation());
            all.add(node);
        }
        return all;
    }

    private List<ObjectNode> rules() {
        var all = new ArrayList<ObjectNode>();
        for (var rule : file.eventRules()) {
            var node = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", Ids.of("eventrule", rule.name()))
                    .put("name", rule.name())
                    .put("ruleType", rule.type().name())
                    .put("isDraft", false)
                    .put("status", "ACTIVE");
            PlanNode.addText(node, "description", rule.description());
            all.add(node);
        }
        return all;
    }
}
