package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.GroupedCounts;
import io.resync.tws.JobId;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import io.resync.tws.Neighbours;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import io.resync.tws.client.wire.AnswerReader;
import io.resync.tws.client.wire.PlanObjectAnswers;
import java.util.List;
import java.util.Map;

/** How questions about objects of the plan, their numbers and their neighbours are put in the second generation. */
final class PlanObjectReads {
    private final EngineId engine;
    private final AnswerReader answers;
    private final PlanObjectAnswers objects;

    PlanObjectReads(EngineId engine) {
        this.engine = engine;
        answers = new AnswerReader(engine);
        objects = new PlanObjectAnswers(engine);
    }

    EngineRead<Workstation> workstation(WorkstationId id) {
        return one("plan/workstation/" + segment(id.engine(), id.value()), objects::workstation);
    }

    EngineRead<Page<Resource>> resources(PlanObjectFilter filter, PageRequest page) {
        var oql = Oql.planObjects(engine, filter);
        return EngineReads.list("plan/resource", oql, page, Map.of(), body -> objects.resources(body, page.offset()));
    }

    EngineRead<Resource> resource(ResourceId id) {
        return one("plan/resource/" + segment(id.engine(), id.value()), objects::resource);
    }

    EngineRead<Page<Prompt>> prompts(PlanObjectFilter filter, PageRequest page) {
        var oql = Oql.planObjects(engine, filter);
        return EngineReads.list("plan/prompt", oql, page, Map.of(), body -> objects.prompts(body, page.offset()));
    }

    EngineRead<GroupedCounts> counts(GroupedCounts.By by, JobPattern jobs) {
        var grouping = switch (by) {
            case STATE -> "status";
            case WORKSTATION -> "workstation";
            case FOLDER -> "folder";
        };
        var query = Map.of("plan_filter", PlanFilter.of(jobs), "grouping_filters", grouping);
        return EngineReads.json("plan/job/count", query, Map.of(), body -> {
            var counts = answers.jobCounts(body);
            return new GroupedCounts(by, counts.total(), counts.byState());
        });
    }

    /** Of a job, in a direction that its engine has a path for. */
    EngineRead<Neighbours> neighbours(JobId id, String direction) {
        var path = "plan/job/" + segment(id.engine(), id.value()) + "/" + direction;
        return EngineReads.json(path, Map.of("depth", "1"), Map.of(), objects::neighbours);
    }

    EngineRead<Page<JobStream>> jobStreams(List<JobStreamId> ids, PageRequest page) {
        var oql = Oql.jobStreams(engine, ids);
        return EngineReads.list(
                "plan/jobstream", oql, page, EngineReads.LISTED, body -> answers.jobStreams(body, page.offset()));
    }

    private static <T> EngineRead<T> one(String path, EngineRead.Body<T> body) {
        return EngineReads.json(path, Map.of(), Map.of(), body);
    }

    private String segment(EngineId of, String id) {
        Oql.requireSame(engine, of);
        return ObjectIds.segment(id);
    }
}
