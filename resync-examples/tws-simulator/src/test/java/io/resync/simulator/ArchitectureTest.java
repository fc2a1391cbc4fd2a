package io.resync.simulator;

import io.resync.testkit.ArchitectureContract;
import java.util.List;
import java.util.Set;

final class ArchitectureTest extends ArchitectureContract {
    @Override
    protected String root() {
        return "io.resync.simulator";
    }

    @Override
    protected List<String> mayUse() {
        return List.of("com.fasterxml.jackson..", "com.sun.net.httpserver..");
    }

    @Override
    protected Set<String> publicTypes() {
        return Set.of(
                "Blueprint",
                "Cycle",
                "DemoEstate",
                "EstateGenerator",
                "EstateShape",
                "Fault",
                "InvalidEstateException",
                "Level",
                "LivingPlan",
                "Main",
                "Pause",
                "PlanCalendar",
                "Progress",
                "RecordedRequest",
                "RequestObserver",
                "Simulator",
                "Snapshot");
    }
}
