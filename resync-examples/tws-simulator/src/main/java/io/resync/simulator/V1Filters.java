package io.resync.simulator;

import static io.resync.simulator.V1Filter.in;
import static io.resync.simulator.V1Filter.is;
import static io.resync.simulator.V1Filter.name;
import static io.resync.simulator.V1Filter.range;
import static java.util.Map.entry;

import java.util.Map;

/** The filters of the first generation, with the product's misspellings. */
final class V1Filters {
    static final V1Filter JOB = new V1Filter(
            "jobInPlanFilter",
            Map.ofEntries(
                    entry("jobName", name("/name")),
                    entry("workstationName", name("/workstationInPlan/name")),
                    entry("jobStreamName", name("/jobStreamInPlan/name")),
                    entry("jobId", is("/id")),
                    entry("inputArrivalTime", is("/jobStreamInPlan/startTime")),
                    entry("inputArrivalTimeRange", range("/jobStreamInPlan/startTime")),
                    entry("statusList", in("/status/commonStatus")),
                    entry("internalStatusList", in("/status/internalStatus")),
                    entry("priority", is("/priority")),
                    entry("priorityRange", range("/priority")),
                    entry("rerunType", is("/rerunType")),
                    entry("actualStartTimeRange", range("/timeInfo/actualStartTime")),
                    entry("actualEndTimeRange", range("/timeInfo/actualEndTime")),
                    entry("returnCode", is("/jobDefinition/returnCode")),
                    entry("critical", is("/criticalNetworkInfo/critical")),
                    entry("canceled", is("/status/canceled")),
                    entry("lastInRerunChain", is("/lastInRerunChain")),
                    entry("maxDurationGone", is("/maxDurationGone"))));
    static final V1Filter STREAM = new V1Filter(
            "jobStreamInPlanFilter",
            Map.ofEntries(
                    entry("jobStreamName", name("/key/name")),
                    entry("workstationName", name("/workstation")),
                    entry("jobStreamId", is("/id")),
                    entry("statusList", in("/status/commonStatus")),
                    entry("internalStatusList", in("/status/internalStatus")),
                    entry("limit", is("/limit")),
                    entry("limitRange", range("/limit")),
                    entry("carriedForward", is("/carriedForward")),
                    entry("priority", is("/priority")),
                    entry("priorityRange", range("/priority")),
                    entry("inputArrivalTime", is("/key/startTime")),
                    entry("scheduledTimeRange", range("/key/startTime"))));
    static final V1Filter WORKSTATION = new V1Filter(
            "workstationInPlanFilter",
            Map.of(
                    "workstationName", name("/workstationInPlanKey/name"),
                    "workstationTypeList", in("/type"),
                    "domainName", name("/domainInPlanKey/name"),
                    "linkStatus", is("/linkStatus"),
                    "linkStatusList", in("/linkStatus"),
                    "jobmanUp", is("/jobmanUp"),
                    "limit", is("/limit"),
                    "fence", is("/fence")));
    static final V1Filter RESOURCE = new V1Filter(
            "resourceInPlanFilter",
            Map.of(
                    "resourceName", name("/resourceInPlanKey/name"),
                    "workstatioName", name("/resourceInPlanKey/workstationInPlanKey/name"),
                    "status", is("/status"),
                    "statusList", in("/status"),
                    "quantityAvailableRange", range("/quantityAvailable")));
    static final V1Filter PROMPT = new V1Filter(
            "promptInPlanFilter",
            Map.of(
                    "promptName", name("/promptInPlanKey/name"),
                    "promptNumber", is("/number"),
                    "statusList", in("/status"),
                    "promptText", name("/text"),
                    "promptType", is("/type"),
                    "promptTypeList", in("/type")));
    static final V1Filter FILE = new V1Filter(
            "fileInPlanFilter",
            Map.of(
                    "fileName", name("/fileInPlanKey/name"),
                    "workstationName", name("/fileInPlanKey/workstationInPlanKey/name"),
                    "status", is("/status"),
                    "statusList", in("/status")));
    static final V1Filter DOMAIN =
            new V1Filter("domainInPlanFilter", Map.of("domainName", name("/domainInPlanKey/name")));
    static final V1Filter PLAN = new V1Filter(
            "symphonyInPlanFilter",
            Map.of("planName", name("/key/name"), "planId", is("/id"), "planType", is("/key/type")));
    static final V1Filter CRITICAL = new V1Filter(
            "criticalJobInPlanFilter",
            Map.of(
                    "jobName", name("/key/name"),
                    "jobStreamName", name("/key/jobStreamInPlanKey/name"),
                    "workstationName", name("/key/jobStreamInPlanKey/workstationKey/name"),
                    "alertLevelList", in("/criticalNetworkInfo/criticalJobInfo/alertLevel"),
                    "statusList", in("/status/commonStatus"),
                    "internalStatusList", in("/status/internalStatus"),
                    "criticalStartTimeRange", range("/criticalNetworkInfo/criticalStart"),
                    "deadlineRange", range("/timeRestriction/deadlineTime")));
    static final V1Filter HISTORY = new V1Filter(
            "jobHistoryRunFilter",
            Map.ofEntries(
                    entry("name", name("/jobName")),
                    entry("workstationName", name("/workstationName")),
                    entry("jobstreamName", name("/jobStreamName")),
                    entry("jobstreamWorkstationName", name("/jobStreamWorkstationName")),
                    entry("runDateRange", range("/runDate")),
                    entry("isLongDuration", is("/isLongDuration")),
                    entry("statusList", in("/status")),
                    entry("rerunTypeList", in("/rerunType")),
                    entry("jobId", is("/jobId"))));
    static final V1Filter DETAILED = new V1Filter(
            "jobDetailedStatisticsFilter",
            Map.of("jobDefinitionId", is("/jobDefinitionId"), "jobStatisticsType", is("/detailedStatsType")));
    static final V1Filter AUDIT = new V1Filter(
            "auditRecordFilter",
            Map.of(
                    "objectType", is("/objectType"),
                    "actionType", is("/actionType"),
                    "workstationName", name("/workstationName"),
                    "userName", name("/userName"),
                    "objectName", name("/objectName"),
                    "auditId", is("/id"),
                    "timeRange", range("/timestamp")));
    static final V1Filter MESSAGE = new V1Filter(
            "messageLogRecordFilter",
            Map.of(
                    "ruleName", name("/ruleName"),
                    "informationTypeList", in("/informationType"),
                    "timeRange", range("/timestamp")));
    static final V1Filter RULE_INSTANCE = new V1Filter(
            "ruleInstanceFilter",
            Map.of(
                    "ruleName", name("/ruleName"),
                    "ruleTypeList", in("/ruleType"),
                    "ruleStatusList", in("/ruleStatus"),
                    "timeRange", range("/timestamp")));
    static final V1Filter ACTION_RUN = new V1Filter(
            "actionRunFilter",
            Map.of(
                    "ruleName", name("/ruleName"),
                    "ruleTypeList", in("/ruleType"),
                    "actionTypeList", in("/actionType"),
                    "actionStatusList", in("/actionStatus"),
                    "timeRange", range("/timestamp")));
    static final V1Filter JOB_DEFINITION = new V1Filter(
            "jobDefinitionFilter",
            Map.of("jobDefinitionName", name("/key/name"), "workstationName", name("/key/workstationName")));
    static final V1Filter STREAM_DEFINITION = new V1Filter(
            "jobstreamFilter",
            Map.of("jobStreamName", name("/key/name"), "workstationName", name("/key/workstationName")));
    static final V1Filter CALENDAR = new V1Filter("calendarFilter", Map.of());
    static final V1Filter RUN_CYCLE_GROUP = new V1Filter("runCycleGroupFilter", Map.of());
    static final V1Filter VARIABLE_TABLE =
            new V1Filter("variableTableFilter", Map.of("isDefaultTable", is("/isDefaultTable")));
    static final V1Filter WORKSTATION_DEFINITION = new V1Filter("workstationFilter", Map.of());
    static final V1Filter WORKSTATION_CLASS = new V1Filter("workstationClassFilter", Map.of());
    static final V1Filter DOMAIN_DEFINITION = new V1Filter("domainFilter", Map.of());
    static final V1Filter RESOURCE_DEFINITION = new V1Filter("resourceFilter", Map.of());
    static final V1Filter PROMPT_DEFINITION = new V1Filter("promptFilter", Map.of());
    static final V1Filter VARIABLE = new V1Filter("variableFilter", Map.of());
    static final V1Filter FOLDER = new V1Filter("folderFilter", Map.of());
    static final V1Filter EVENT_RULE = new V1Filter("eventRuleFilter", Map.of("name", name("/name")));

    private V1Filters() {}
}
