package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Jobs of a critical network as the first generation shows them, with the product's misspellings. */
final class V1Critical {
    private final CriticalNetwork network;
    private final Instant now;
    private final V1Ids ids;
    private final boolean folders;

    V1Critical(CriticalNetwork network, Instant now, V1Ids ids, boolean folders) {
        this.network = network;
        this.now = now;
        this.ids = ids;
        this.folders = folders;
    }

    ObjectNode target() {
        var node = job(network.target());
        addAlert(node.withObject("/criticalNetworkInfo").putObject("criticalJobInfo"));
        return node;
    }

    ObjectNode job(ObjectNode job) {
        var first = new V1Job(job, ids, folders).whole();
        var node =
                first.deepCopy().retain("id", "jobDefinition", "status", "timeInfo", "timeRestriction", "dependencies");
        var key = node.putObject("key").put("id", first.path("id").asText());
        key.put("name", first.path("name").asText());
        key.set("jobStreamInPlanKey", first.path("jobStreamInPlan"));
        node.put("isJob", true).put("isHold", first.path("heldByUser").asBoolean());
        addInfo(node.putObject("criticalNetworkInfo"), job);
        var before = node.putArray("predecessors");
        network.direct(job).forEach(one -> before.add(ids.ofJob(one)));
        return node;
    }

    private void addInfo(ObjectNode info, ObjectNode job) {
        var onPath = network.onPath(job);
        info.put("critical", network.isTarget(job))
                .put("onCriticalPath", onPath)
                .put("longRunning", CriticalNetwork.isLong(job))
                .put("riskForJobPriority", job.path("priority").asInt(-1) == 0);
        var deadline = network.target().path("timeRestrictions").path("deadlineTime");
        if (onPath && deadline.isTextual()) {
            var latest = network.latestStart(job, Instant.parse(deadline.textValue()));
            info.put("criticalStart", Times.first(latest));
            info.put(
                    "late",
                    !job.path("jobruns").path(0).path("timeInfo").has("actualStartTime") && now.isAfter(latest));
        }
        if (!CriticalNetwork.done(job)) {
            info.put("estimatedEndTime", Times.first(network.estimatedEnd(job)));
        }
    }

    private void addAlert(ObjectNode info) {
        var target = network.target();
        info.put("alertLevel", network.alertLevel())
                .put(
                        "criticalPathRemainingDuration",
                        Duration.between(now, network.estimatedEnd(target)).toMillis())
                .put("lastCritPathRecalculation", Times.first(now));
        V1Values.moment(
                info, "appliedDeadlineTime", target.path("timeRestrictions").path("deadlineTime"));
        info.putObject("criticalJobStats")
                .put("numberOfNotCompletedJobsOnCrithPath", open())
                .put("numberOfCompletedCriticalJobsPred", count(CriticalNetwork::done))
                .put("numberOfActiveCriticalJobsPred", count(CriticalNetwork::active))
                .put("numberOfLongDurationCriticalJobsPred", count(CriticalNetwork::isLong))
                .put("numberOfErrorCriticalJobsPred", count(CriticalNetwork::failed))
                .put("numberofJobsOnHotList", count(V1Critical::hot));
    }

    private long open() {
        return network.path().stream().filter(job -> !CriticalNetwork.done(job)).count();
    }

    private long count(Predicate<ObjectNode> which) {
        return network.predecessors().stream().filter(which).count();
    }

    /** What an operator should look at first. */
    static boolean hot(ObjectNode job) {
        return CriticalNetwork.failed(job) || CriticalNetwork.isLong(job);
    }
}
