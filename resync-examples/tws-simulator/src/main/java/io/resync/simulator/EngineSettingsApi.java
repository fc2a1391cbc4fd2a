package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the second generation says of an engine beside its plan and its definitions: users, settings, jobs to be licensed. */
final class EngineSettingsApi {
    private static final String ROOT = "/api/v2/";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm");
    private final EstateFile file;
    private final List<ArchivedPlan> archive;
    private final PlanJson plan;

    EngineSettingsApi(Estate estate, PlanJson plan) {
        file = estate.file();
        archive = estate.archive();
        this.plan = plan;
    }

    List<Route> routes() {
        var all = Level.V10_1_1.on();
        var older = Level.V10_1_1.to(Level.V10_2_5);
        return List.of(
                get("engine/users", (call, values) -> Reply.json(200, users())).on(all),
                get("engine/groups", (call, values) -> Reply.json(200, list("groups", List.of())))
                        .on(all),
                get("engine/configuration", (call, values) -> Reply.json(200, configuration(settings())))
                        .on(older),
                get("engine/configuration/{key}", (call, values) -> Reply.json(200, setting(values.get(0))))
                        .on(older),
                get("engine/read_permission", (call, values) -> Reply.json(200, permission()))
                        .on(older),
                get("plan/consumed-jobs/runs", (call, values) -> Reply.json(200, consumed(call)))
                        .on(older));
    }

    private static Route get(String path, Route.Answer answer) {
        return Route.get(ROOT + path, answer);
    }

    /** Those that left a record. */
    private ObjectNode users() {
        var names = file.audit().stream().map(EstateRecords.Audit::user).toList();
        return list("users", List.copyOf(new TreeSet<>(names)));
    }

    private static ObjectNode list(String name, List<String> texts) {
        var node = JsonNodeFactory.instance.objectNode();
        texts.forEach(node.putArray(name)::add);
        return node;
    }

    private Map<String, String> settings() {
        var living = Objects.requireNonNullElse(file.living(), Living.DEFAULT);
        return new TreeMap<>(Map.of(
                "enTimeZone", "YES", "startOfDay", living.dayStartOrMorning().format(HOUR)));
    }

    private static ObjectNode configuration(Map<String, String> settings) {
        var node = JsonNodeFactory.instance.objectNode();
        settings.forEach(node::put);
        return node;
    }

    private ObjectNode setting(String key) {
        var value = Optional.ofNullable(settings().get(key))
                .orElseThrow(() -> new RefusedException(
                        404,
                        "there is no setting '" + key + "'; expected one of "
                                + settings().keySet()));
        return configuration(Map.of(key, value));
    }

    /** Who may not read gets 403 before. */
    private static ObjectNode permission() {
        return JsonNodeFactory.instance.objectNode().put("readPermission", true);
    }

    private JsonNode consumed(Call call) {
        var period = call.parameter("period").orElse("");
        return switch (period) {
            case "day" -> jobs().byDay();
            case "month" -> jobs().byMonth();
            default -> throw new RefusedException(400, "period must be day or month, got '" + period + "'");
        };
    }

    private ConsumedJobs jobs() {
        var past = Stream.concat(
                file.history().stream().flatMap(ConsumedJobs::of),
                archive.stream().map(ArchivedPlan::estate).flatMap(ConsumedJobs::of));
        return new ConsumedJobs(Stream.concat(past, ConsumedJobs.of(plan.estate())), zone());
    }

    private ZoneId zone() {
        return file.engine().timezone();
    }
}
