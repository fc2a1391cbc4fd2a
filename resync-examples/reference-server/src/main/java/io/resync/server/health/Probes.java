package io.resync.server.health;

import io.resync.Caller;
import io.resync.Deadline;
import io.resync.Language;
import io.resync.agent.DiagnosisRequest;
import io.resync.agent.Resync;
import io.resync.agent.diagnose.EstateHealth;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.knowledge.KnowledgeBase;
import io.resync.query.Intent;
import io.resync.spring.AgentProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Looks at the engine, its plan and the knowledge base. What did not answer is unknown. */
@Service
class Probes {
    private final Resync resync;
    private final ObjectProvider<KnowledgeBase> knowledge;
    private final AgentProperties properties;
    private final Clock clock;

    Probes(Resync resync, ObjectProvider<KnowledgeBase> knowledge, AgentProperties properties, Clock clock) {
        this.resync = resync;
        this.knowledge = knowledge;
        this.properties = properties;
        this.clock = clock;
    }

    Estate estate() {
        var started = System.nanoTime();
        var investigation = resync.estate(Deadline.in(properties.deadline()));
        return new Estate(investigation, EstateHealth.of(investigation), Duration.ofNanos(System.nanoTime() - started));
    }

    /** The same with what is worth reading about what is wrong, as the logs of failed jobs. */
    Estate estateWithCauses(Caller caller) {
        var started = System.nanoTime();
        var request = new DiagnosisRequest(Intent.HEALTH, null, Language.ENGLISH, caller);
        var investigation =
                resync.diagnose(request, Deadline.in(properties.deadline())).investigation();
        return new Estate(investigation, EstateHealth.of(investigation), Duration.ofNanos(System.nanoTime() - started));
    }

    Health whole() {
        var estate = estate();
        var components = new LinkedHashMap<String, Health.Part>();
        components.put("engine", engine(estate));
        components.put("plan", plan(estate));
        knowledge.ifAvailable(base -> components.put("knowledge", knowledge(base)));
        return Health.of(components);
    }

    private Health.Part engine(Estate estate) {
        return estate.seen()
                .get(Sources.ENGINE)
                .map(info -> new Health.Part(
                        Health.Status.HEALTHY, "level " + info.value().version(), info.at(), estate.elapsed()))
                .orElseGet(() -> unknown(estate, Sources.ENGINE));
    }

    private Health.Part plan(Estate estate) {
        var health = estate.health();
        if (health.total() == null) {
            return unknown(estate, Sources.JOB_COUNTS);
        }
        var detail = health.total() + " jobs, failed: " + shown(health.failed()) + ", of these critical: "
                + shown(health.criticalFailed()) + ", unreachable workstations: "
                + (health.unreachable() == null ? "not seen" : health.unreachable());
        return new Health.Part(Health.Status.of(health.status()), detail, clock.instant(), estate.elapsed());
    }

    private static String shown(@Nullable Long count) {
        return count == null ? "not seen" : count.toString();
    }

    private Health.Part unknown(Estate estate, Source<?> source) {
        return estate.seen().gaps().stream()
                .filter(gap -> gap.source().equals(source.name()))
                .findFirst()
                .map(gap -> new Health.Part(
                        Health.Status.UNKNOWN,
                        gap.cause().code() + ": " + gap.detail(),
                        clock.instant(),
                        gap.elapsed()))
                .orElseGet(
                        () -> new Health.Part(Health.Status.UNKNOWN, "not asked", clock.instant(), estate.elapsed()));
    }

    private Health.Part knowledge(KnowledgeBase base) {
        var started = System.nanoTime();
        var holdings = base.holdings();
        var skipped = holdings.value().skipped().stream()
                .map(left -> left.name() + " (" + left.reason() + ")")
                .collect(Collectors.joining(", "));
        var documents = holdings.value().documents().size() + " documents";
        return new Health.Part(
                skipped.isEmpty() ? Health.Status.HEALTHY : Health.Status.DEGRADED,
                skipped.isEmpty() ? documents : documents + ", left out: " + skipped,
                holdings.at(),
                Duration.ofNanos(System.nanoTime() - started));
    }

    /** What was read of the plan, and the verdict on it. */
    record Estate(Investigation seen, EstateHealth health, Duration elapsed) {}
}
