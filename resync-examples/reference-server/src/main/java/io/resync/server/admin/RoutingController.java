package io.resync.server.admin;

import io.resync.agent.route.RoutingDecision;
import io.resync.agent.route.RoutingLog;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.server.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which way the last questions went, and how many went which way. */
@RestController
@RequestMapping("/admin/routing")
class RoutingController {
    private final RoutingLog log;

    RoutingController(RoutingLog log) {
        this.log = log;
    }

    @GetMapping("/recent")
    Recent recent(@RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > RoutingLog.KEPT) {
            throw ProblemException.field("limit", "limit is 1 to " + RoutingLog.KEPT + ", got " + limit);
        }
        return new Recent(log.recent(limit).stream().map(Decision::of).toList());
    }

    @GetMapping("/stats")
    Stats stats() {
        var counted = log.stats();
        var latency = new TreeMap<String, Map<String, Long>>();
        counted.latency().forEach((mode, buckets) -> latency.put(mode.name(), byBound(buckets)));
        return new Stats(
                counted.total(),
                counted.errors(),
                named(counted.byMode(), Route.Mode::name),
                named(counted.byIntent(), Intent::code),
                latency);
    }

    private static <K> Map<String, Long> named(Map<K, Long> counts, Function<K, String> name) {
        var named = new TreeMap<String, Long>();
        counts.forEach((key, count) -> named.put(name.apply(key), count));
        return named;
    }

    /** In the order of the bounds; each is written as a duration, the last as {@code more}. */
    private static Map<String, Long> byBound(List<RoutingLog.Bucket> buckets) {
        var counts = new LinkedHashMap<String, Long>();
        buckets.forEach(bucket -> counts.put(
                bucket.upToMillis() == Long.MAX_VALUE
                        ? "more"
                        : Duration.ofMillis(bucket.upToMillis()).toString(),
                bucket.count()));
        return counts;
    }

    record Recent(List<Decision> decisions) {}

    record Stats(
            long total,
            long errors,
            Map<String, Long> byMode,
            Map<String, Long> byIntent,
            Map<String, Map<String, Long>> latency) {}

    record Decision(
            Instant time,
            String mode,
            String intent,
            double confidence,
            String handler,
            Duration latency,
            String traceId,
            @Nullable String error,
            String text) {
        static Decision of(RoutingDecision decision) {
            return new Decision(
                    decision.at(),
                    decision.mode().name(),
                    decision.intent().code(),
                    decision.confidence(),
                    decision.handler(),
                    decision.latency(),
                    decision.traceId(),
                    decision.error(),
                    decision.text());
        }
    }
}
