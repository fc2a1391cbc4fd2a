package io.resync.tws.client;

import io.resync.testkit.ArchitectureContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class ArchitectureTest extends ArchitectureContract {
    @Override
    protected String root() {
        return "io.resync.tws.client";
    }

    @Override
    protected List<String> mayUse() {
        var known = new ArrayList<>(API);
        known.addAll(List.of(
                "okhttp3..",
                "okio..",
                "kotlin..",
                "com.fasterxml.jackson.core..",
                "com.github.benmanes.caffeine.cache..",
                "dev.failsafe..",
                "org.slf4j.."));
        return known;
    }

    @Override
    protected Set<String> publicTypes() {
        return Set.of(
                "Credentials",
                "HttpTwsClient",
                "TwsClientObserver",
                "TwsClientOptions",
                // the cache
                "CachedTwsClient",
                "CacheCounts",
                "CacheKey",
                "CacheOptions",
                "CriticalJobsKey",
                "DataKind",
                "DefinitionsKey",
                "HistoryKey",
                "JournalKey",
                "PlanKey",
                "PlansKey",
                "Warmer",
                // not exported by the module: the other package of the client, and the benchmarks, read answers with it
                "AnswerReader",
                "DefinitionReader",
                "RunDatesReader",
                "PlanObjectAnswers",
                "SpecificationReader",
                "UnexpectedShapeException",
                "V1AnswerReader",
                "V1CriticalAnswers",
                "V1EngineInfo",
                "V1HistoryAnswers",
                "V1JournalAnswers",
                "V1JobKey",
                "V1PlanObjectAnswers",
                "V1LogPage",
                "V1Words");
    }
}
