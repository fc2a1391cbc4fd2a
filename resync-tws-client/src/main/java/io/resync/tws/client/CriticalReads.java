package io.resync.tws.client;

import io.resync.tws.CriticalJobs.Alert;
import io.resync.tws.CriticalJobs.Chain;
import io.resync.tws.CriticalJobs.CriticalJob;
import io.resync.tws.CriticalJobs.Filter;
import io.resync.tws.CriticalJobs.Link;
import io.resync.tws.CriticalJobs.Summary;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.client.EngineRead.Api;
import io.resync.tws.client.EngineRead.Kind;
import io.resync.tws.client.V1Lists.Bunches;
import io.resync.tws.client.V1Lists.Question;
import io.resync.tws.client.V1Reads.Listed;
import io.resync.tws.client.wire.V1CriticalAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How questions about critical jobs are put. */
final class CriticalReads {
    private static final String PATH = "plan/current/criticaljob/";

    private final EngineId engine;
    private final V1CriticalAnswers answers;
    private final Listed<CriticalJob> jobs;

    CriticalReads(EngineId engine) {
        this.engine = engine;
        answers = new V1CriticalAnswers(engine);
        jobs = new Listed<>(PATH, answers::jobs, job -> job.link().id());
    }

    Question<CriticalJob> jobs(Filter filter) {
        var asked = V1Filter.of("criticalJobInPlan")
                .named("jobName", filter.name())
                .named("jobStreamName", filter.jobStream());
        if (!filter.alerts().contains(Alert.UNKNOWN)) { // for which there is no word
            asked.with(
                    "alertLevelList", filter.alerts().stream().map(Enum::name).toList());
        }
        return new Question<>(jobs, asked, false);
    }

    /** What follows is asked for without the job's id: the header tells the engine where it was. */
    Bunches<Link> chain(JobId job, Chain chain) {
        Oql.requireSame(engine, job.engine());
        var first = PATH + ObjectIds.segment(job.value()) + "/query_predecessors_chain";
        return new Bunches<>() {
            @Override
            public EngineRead<V1Bunch<Link>> first(int howMany) {
                return links(first, chain, Map.of("How-Many", "" + howMany, "Context-ObjectCount", "1"));
            }

            @Override
            public EngineRead<V1Bunch<Link>> next(int howMany, String last) {
                var next = PATH + "query_next_predecessors_chain";
                return links(next, chain, Map.of("How-Many", "" + howMany, "Last-Object", last));
            }

            @Override
            public Object id(Link link) {
                return link.id();
            }
        };
    }

    EngineRead<Summary> summary() {
        return new EngineRead<>(
                Api.FIRST,
                PATH + "summary_info",
                Map.of(),
                Map.of("Accept-Language", "en-US"),
                Kind.JSON,
                "{}",
                (stream, told) -> answers.summary(stream));
    }

    /** Every body that is ever sent to ask for a chain. */
    static List<String> chainBodies() {
        return List.of(Chain.values()).stream().map(CriticalReads::body).toList();
    }

    private EngineRead<V1Bunch<Link>> links(String path, Chain chain, Map<String, String> window) {
        var headers = new HashMap<>(window);
        headers.put("Accept-Language", "en-US");
        return new EngineRead<>(
                Api.FIRST,
                path,
                Map.of(),
                headers,
                Kind.JSON,
                body(chain),
                (stream, told) -> V1Bunch.of(answers.links(stream), told));
    }

    private static String body(Chain chain) {
        return "{\"option\":\"" + chain.name() + "\"}";
    }
}
