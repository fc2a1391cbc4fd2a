package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The definitions in the first generation: headers in lists, whole by id, and when job streams will run. */
final class V1ModelApi {
    private static final Duration LONGEST = Duration.ofDays(3660);
    private final ModelJson model;
    private final V1ModelJson json;
    private final Level level;

    V1ModelApi(ModelJson model, Level level) {
        this.model = model;
        this.level = level;
        json = new V1ModelJson(level);
    }

    List<Route> routes() {
        var all = new ArrayList<Route>();
        add(all, "jobdefinition", V1Filters.JOB_DEFINITION, model::jobDefinitions, Level.V9_4);
        add(all, "jobstream", V1Filters.STREAM_DEFINITION, model::jobStreams, Level.V9_4);
        add(all, "calendar", V1Filters.CALENDAR, model::calendars, Level.V9_4);
        add(all, "runcyclegroup", V1Filters.RUN_CYCLE_GROUP, model::runCycleGroups, Level.V9_4);
        add(all, "variabletable", V1Filters.VARIABLE_TABLE, model::variableTables, Level.V9_4);
        add(all, "workstation", V1Filters.WORKSTATION_DEFINITION, model::workstations, Level.V9_4);
        add(all, "workstationclass", V1Filters.WORKSTATION_CLASS, List::of, Level.V9_4);
        add(all, "domain", V1Filters.DOMAIN_DEFINITION, model::domains, Level.V9_4);
        add(all, "resource", V1Filters.RESOURCE_DEFINITION, model::resources, Level.V9_4);
        add(all, "prompt", V1Filters.PROMPT_DEFINITION, model::prompts, Level.V9_4);
        add(all, "variable", V1Filters.VARIABLE, model::variables, Level.V9_4);
        add(all, "folder", V1Filters.FOLDER, model::folders, Level.V10_1_1);
        all.add(Route.get("/model/jobstream/{id}/rc-evaluation", (call, ids) -> runDates(call, ids.get(0)))
                .on(Level.V10_2_8.on()));
        return all;
    }

    private void add(
            List<Route> all, String object, V1Filter filter, Supplier<List<ObjectNode>> definitions, Level since) {
        var base = "/model/" + object;
        all.add(Route.post(base + "/header/query", (call, ids) -> page(call, filter, definitions, false))
                .on(since.on()));
        all.add(Route.post(base + "/header/query_next", (call, ids) -> page(call, filter, definitions, true))
                .on(since.on()));
        all.add(Route.get(base, (call, ids) -> named(call, object, definitions)).on(since.to(Level.V10_1_1)));
        all.add(Route.get(
                        base + "/{id}",
                        (call, ids) -> Reply.json(
                                200, json.whole(object, PlanLists.one(object, ids.get(0), definitions.get()))))
                .on(since.on()));
    }

    private Reply named(Call call, String object, Supplier<List<ObjectNode>> definitions) {
        var name =
                call.parameter("name").orElseThrow(() -> new RefusedException(400, "the parameter name is required"));
        var workstation = call.parameter("workstationName");
        var found = definitions.get().stream()
                .filter(one -> one.path("name").asText().equals(name))
                .filter(one -> workstation.isEmpty() || workstation.get().equals(V1Ids.name(one.path("workstation"))))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no " + object + " called " + name));
        return Reply.json(200, json.whole(object, found));
    }

    /** 9.4 answers only with a size. */
    private Reply page(Call call, V1Filter filter, Supplier<List<ObjectNode>> definitions, boolean next) {
        var query = V1Query.of(call, level);
        var headers = definitions.get().stream().map(json::header).toList();
        return (level.isAtLeast(Level.V10_1_1) ? query : query.withSize()).page(filter, headers, next);
    }

    private Reply runDates(Call call, String id) {
        var from = moment(call, "from");
        var to = moment(call, "to");
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new RefusedException(400, "to must lie behind from, by " + LONGEST.toDays() + " days at most");
        }
        var dates = JsonNodeFactory.instance.arrayNode();
        model.cycles().starts(id, from, to).stream().map(Times::first).forEach(dates::add);
        return Reply.json(200, dates);
    }

    private static Instant moment(Call call, String parameter) {
        var text = call.parameter(parameter).orElse("");
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new RefusedException(
                    400, parameter + " must be a time in UTC as 2026-11-20T03:30:00, got '" + text + "'");
        }
    }
}
