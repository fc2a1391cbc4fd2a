package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What an engine says of itself, in both generations; the plan is that of the day it is now. */
final class EngineInfoJson {
    private final EstateFile file;
    private final List<ArchivedPlan> archive;
    private final Level level;
    private final Supplier<Instant> now;

    EngineInfoJson(Estate estate, Level level, Supplier<Instant> now) {
        file = estate.file();
        archive = estate.archive();
        this.now = now;
        this.level = level;
    }

    ObjectNode second() {
        var node = JsonNodeFactory.instance.objectNode();
        addVersion(node);
        node.put("licenseType", "PERSERVER").put("locale", "en_US").put("timezone", zone());
        return node;
    }

    /** With the product's own misspellings. */
    ObjectNode first() {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("version", version())
                .put("type", "DISTRIBUTED")
                .put("engineType", "DISTRIBUTED")
                .put("apiLevel", version())
                .put("hasModel", true)
                .put("hasPlan", true)
                .put("hasDatabasePlan", true)
                .put("locale", "en_US")
                .put("timezone", zone())
                .put("timezoneEnable", true)
                .put("licenseType", "perServer");
        node.put("dbTimezone", "UTC").put("planTimezone", zone());
        if (level.isAtLeast(Level.V10_1_1)) {
            addVersion(node);
        }
        addPlan(node);
        return node;
    }

    private void addVersion(ObjectNode node) {
        node.put("displayVersion", version())
                .put("fullVersion", version() + ".00")
                .putObject("capabilities");
    }

    private void addPlan(ObjectNode node) {
        var start = planStart();
        node.put("synphonyFound", true)
                .put("synphonyFileName", "Symphony")
                .put("synphonyRunNumber", start.getDayOfYear())
                .put("synphonyScheduledDate", Times.first(start.toInstant()))
                .put("synphonyBatchManStatus", "LIVES")
                .put("synphonyPlanStart", Times.first(start.toInstant()))
                .put("synphonyPlanEnd", Times.first(planEnd()))
                .put("synphonyStartTime", Times.first(start.toInstant()));
    }

    /** All plans: the running one, then the archived ones, newest first. */
    List<ObjectNode> symphonies() {
        var all = new ArrayList<ObjectNode>();
        var start = planStart();
        all.add(symphony("current", "Symphony", "CURRENT", start, planEnd()).put("active", true));
        for (var plan : archive) {
            var from = plan.from().atZone(file.engine().timezone());
            all.add(symphony(plan.id(), "M" + plan.id(), "ARCHIVED", from, plan.to())
                    .put("active", false));
        }
        return all;
    }

    private ObjectNode symphony(String id, String name, String type, ZonedDateTime from, Instant to) {
        var node = JsonNodeFactory.instance.objectNode().put("id", id);
        node.putObject("key").put("name", name).put("type", type);
        return node.put("creationDate", Times.first(from.toInstant()))
                .put("validFrom", Times.first(from.toInstant()))
                .put("validTo", Times.first(to))
                .put("runNumber", from.getDayOfYear())
                .put("criticalPathEnabled", true)
                .put("timezoneEnabled", true)
                .put("masterDomainName", V1Plan.DOMAIN)
                .put("numberOfCpu", file.workstations().size());
    }

    private ZonedDateTime planStart() {
        return file.plan() == null
                ? day()
                : file.plan().from().atZone(file.engine().timezone());
    }

    private Instant planEnd() {
        return file.plan() == null ? day().plusDays(1).toInstant() : file.plan().to();
    }

    private ZonedDateTime day() {
        return now.get().atZone(file.engine().timezone()).with(LocalTime.MIDNIGHT);
    }

    private String version() {
        var version = file.engine().version();
        return Level.nearest(version) == level ? version : level.text();
    }

    private String zone() {
        return file.engine().timezone().getId();
    }
}
