package io.resync;

import io.resync.testkit.ArchitectureContract;
import java.util.List;
import java.util.Set;

final class ArchitectureTest extends ArchitectureContract {
    @Override
    protected String root() {
        return "io.resync";
    }

    @Override
    protected List<String> mayUse() {
        return List.of();
    }

    @Override
    protected Set<String> publicTypes() {
        return Set.of(
                // io.resync
                "Caller",
                "Deadline",
                "Language",
                "Observed",
                // io.resync.chat
                "Analysis",
                "Carried",
                "Answer",
                "Assistant",
                "ResolvedEntity",
                "Statement",
                // io.resync.diagnosis
                "Evidence",
                "Finding",
                "Gap",
                // io.resync.knowledge
                "Document",
                "KnowledgeBase",
                "KnowledgeException",
                "KnowledgeQuery",
                "Passage",
                // io.resync.query
                "Audience",
                "Comparison",
                "Entity",
                "EntityType",
                "Intent",
                "KnownName",
                "Names",
                "Profile",
                "QueryType",
                "Question",
                "Resolution",
                "Route",
                "Selection",
                "StructuredQuery",
                // io.resync.tws
                "Capabilities",
                "CriticalJobs",
                "DefinitionId",
                "Definitions",
                "Dependency",
                "EngineId",
                "EngineInfo",
                "FileId",
                "GroupedCounts",
                "Job",
                "JobCounts",
                "JobFilter",
                "JobId",
                "JobIssue",
                "JobKey",
                "JobLog",
                "JobPattern",
                "JobRun",
                "JobStream",
                "JobStreamFilter",
                "JobStreamId",
                "Journal",
                "LogExtract",
                "LogQuery",
                "LogRange",
                "Neighbours",
                "Page",
                "PageRequest",
                "PlanId",
                "PlanObjectFilter",
                "PlanState",
                "PlanStatus",
                "Plans",
                "Prompt",
                "PromptId",
                "Resource",
                "ResourceId",
                "RunHistory",
                "RunId",
                "Schedule",
                "TimeRange",
                "TwsAccessException",
                "TwsClient",
                "TwsDecodeException",
                "TwsException",
                "TwsRefusedException",
                "TwsStatusException",
                "TwsTimeoutException",
                "TwsUnavailableException",
                "WatchedFile",
                "Workstation",
                "WorkstationId");
    }
}
