package io.resync.tws.client;

import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.RunHistory.Estimate;
import io.resync.tws.RunHistory.Filter;
import io.resync.tws.RunHistory.Run;
import io.resync.tws.RunHistory.Statistics;
import io.resync.tws.client.EngineRead.Api;
import io.resync.tws.client.EngineRead.Body;
import io.resync.tws.client.EngineRead.Kind;
import io.resync.tws.client.wire.V1HistoryAnswers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How questions about past runs are put. */
final class HistoryReads {
    /** The most that the engine gives in one answer: for these lists it has no call for what follows. */
    static final int HOW_MANY = 10_000;

    private static final Map<String, String> LISTED =
            Map.of("Accept-Language", "en-US", "How-Many", Integer.toString(HOW_MANY), "Context-ObjectCount", "1");

    private final EngineId engine;
    private final V1HistoryAnswers answers;

    HistoryReads(EngineId engine) {
        this.engine = engine;
        answers = new V1HistoryAnswers(engine);
    }

    EngineRead<V1Bunch<Run>> runs(Filter filter) {
        var asked = V1Filter.of("jobHistoryRun")
                .named("name", filter.job())
                .named("jobstreamName", filter.jobStream())
                .named("workstationName", V1Names.withoutRoot(filter.workstation()))
                .with("runDateRange", filter.started());
        return listed("model/jobhistoryrun/query", asked, answers::runs);
    }

    EngineRead<V1Bunch<Estimate>> estimates(DefinitionId job) {
        Oql.requireSame(engine, job.engine());
        var asked = V1Filter.of("jobDetailedStatistics").with("jobDefinitionId", job.value());
        return listed("model/jobdetailedstatistic/query", asked, answers::estimates);
    }

    /** A GET at 9.4, and a POST of nothing at 10.2.8. */
    EngineRead<Statistics> statistics(String workstation, String job, boolean later) {
        var asked = Map.of(
                "name",
                Oql.requireName(job),
                "workstationName",
                Oql.requireName(Objects.requireNonNullElse(V1Names.withoutRoot(workstation), "")));
        var headers = Map.of("Accept-Language", "en-US");
        return new EngineRead<>(
                Api.FIRST,
                "model/jobstatistics",
                asked,
                headers,
                Kind.JSON,
                later ? "{}" : null,
                (stream, told) -> answers.statistics(stream));
    }

    private static <T> EngineRead<V1Bunch<T>> listed(String path, V1Filter filter, Body<List<T>> items) {
        return new EngineRead<>(
                Api.FIRST,
                path,
                Map.of(),
                LISTED,
                Kind.JSON,
                filter.first(),
                (stream, told) -> V1Bunch.of(items.read(stream), told));
    }
}
