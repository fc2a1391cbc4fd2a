package io.resync.agent;

import io.resync.testkit.ArchitectureContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class ArchitectureTest extends ArchitectureContract {
    @Override
    protected String root() {
        return "io.resync.agent";
    }

    @Override
    protected List<String> mayUse() {
        return Stream.concat(
                        API.stream(),
                        Stream.of(
                                "com.github.benmanes.caffeine..",
                                "de.bwaldvogel.liblinear",
                                "dev.langchain4j..",
                                "org.slf4j.."))
                .toList();
    }

    @Override
    protected Set<String> publicTypes() {
        return Set.of(
                // io.resync.agent
                "Diagnosed",
                "DiagnosisRequest",
                "Resync",
                "RoutingDecision",
                "RoutingLog",
                "RoutingObserver",
                "RoutingPolicy",
                // understand, route
                "GreenButWrong",
                "JobReference",
                "NameIndex",
                "QueryProcessor",
                "Available",
                "HybridRouter",
                // classify
                "Example",
                "Explanation",
                "IntentClassifier",
                "IntentTrainer",
                "ModelFormatException",
                "Prediction",
                // gather
                "Decisive",
                "EngineNames",
                "Gatherer",
                "Investigation",
                "Lead",
                "Listing",
                "PlaceName",
                "PlanWatch",
                "Reading",
                "Setting",
                "StreamSchedule",
                "Submission",
                "Tickets",
                "Variables",
                "ServiceOrchestrator",
                "Source",
                "SourceFailedException",
                "Sources",
                "Subject",
                "Successors",
                "Unreachable",
                "WhatIsLeft",
                "Handover",
                "AsksToRepeat",
                "Housekeeping",
                // plan
                "AtRisk",
                "Blocker",
                "Cascade",
                "Chain",
                "Expectation",
                "Impact",
                "LikeForLike",
                "LostTime",
                "PathSpread",
                "PlanDelta",
                "PlanGraph",
                "PlanReader",
                "Timetable",
                "Waiting",
                "WorkstationQueue",
                // nights
                "LikeDay",
                "Night",
                "NightComparison",
                "NightJob",
                // incident
                "Failure",
                "Incident",
                "Incidents",
                "MessageDigest",
                "MessageTemplate",
                "Preceding",
                "SharedObject",
                "Symptom",
                // log
                "LogCause",
                "LogCount",
                "LogEnding",
                "LogLine",
                "LogReport",
                "LogTemplate",
                "LogTotals",
                "LogTriage",
                "LogWindow",
                "Secrets",
                // diagnose
                "CaseFile",
                "Diagnoses",
                "Diagnosis",
                "EstateHealth",
                "Moments",
                // codes
                "Actor",
                "CauseCategory",
                "FilePaths",
                "Topic",
                "CauseReading",
                "CodeEntry",
                "CodeReader",
                "MessageCatalogue",
                "MessageCode",
                // compose
                "Budget",
                "Draft",
                "Material",
                "ModelComposer",
                "Sentences",
                "TemplateComposer",
                // verify
                "Checked",
                "CheckedSentence",
                "Grounding");
    }
}
