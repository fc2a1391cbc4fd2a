package io.resync.tws.client.wire;

import io.resync.tws.CriticalJobs.Alert;
import io.resync.tws.CriticalJobs.CriticalJob;
import io.resync.tws.CriticalJobs.Link;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a job tells of its place in a critical network; of itself, too, where it is the critical job. */
final class V1NetworkInfo implements FieldReader<V1NetworkInfo> {
    private static final String RISK = "riskFor";

    boolean onCriticalPath;
    boolean late;
    boolean longRunning;
    final Set<String> risks = new TreeSet<>();

    @Nullable
    Instant latestStart;

    @Nullable
    Instant estimatedStart;

    @Nullable
    Instant estimatedEnd;

    private final Own own = new Own();

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "onCriticalPath" -> onCriticalPath = json.flag();
            case "late" -> late = json.flag();
            case "longRunning" -> longRunning = json.flag();
            case "criticalStart" -> latestStart = json.utc();
            case "estimatedStartTime" -> estimatedStart = json.utc();
            case "estimatedEndTime" -> estimatedEnd = json.utc();
            case "criticalJobInfo" -> json.object(own);
            default -> addRisk(name, json);
        }
    }

    @Override
    public V1NetworkInfo value(Cursor json) {
        return this;
    }

    CriticalJob criticalJob(Link link) {
        return new CriticalJob(link, Alert.of(own.alert), own.deadline, own.remaining, own.confidence, own.at);
    }

    private void addRisk(String name, Cursor json) throws IOException {
        if (!name.startsWith(RISK)) {
            json.skip();
        } else if (json.flag()) {
            risks.add(name);
        }
    }

    private static final class Own implements FieldReader<Own> {
        private @Nullable String alert;
        private @Nullable Instant deadline;
        private @Nullable Duration remaining;
        private @Nullable Double confidence;
        private @Nullable Instant at;

        @Override
        public void field(String name, Cursor json) throws IOException {
            switch (name) {
                case "alertLevel" -> alert = json.text();
                case "appliedDeadlineTime" -> deadline = json.utc();
                case "criticalPathRemainingDuration" -> remaining = json.millis();
                case "confidenceFactor" -> confidence = json.decimal();
                case "lastCritPathRecalculation" -> at = json.utc();
                default -> json.skip();
            }
        }

        @Override
        public Own value(Cursor json) {
            return this;
        }
    }
}
