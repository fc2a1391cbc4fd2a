package io.resync.agent.route;

import io.resync.query.Intent;
import io.resync.query.Route;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps the last decisions and counts all of them. Safe for use by many threads. */
public final class RoutingLog implements RoutingObserver {
    /** How many decisions are kept. */
    public static final int KEPT = 500;

    private final Deque<RoutingDecision> last = new ArrayDeque<>();
    private final Map<Route.Mode, Long> byMode = new EnumMap<>(Route.Mode.class);
    private final Map<Intent, Long> byIntent = new EnumMap<>(Intent.class);
    private final Map<Route.Mode, LatencyHistogram> latencies = new EnumMap<>(Route.Mode.class);
    private long total;
    private long errors;

    /** Makes an empty log. */
    public RoutingLog() {}

    @Override
    public synchronized void decided(RoutingDecision decision) {
        if (last.size() == KEPT) {
            last.removeLast();
        }
        last.addFirst(decision);
        byMode.merge(decision.mode(), 1L, Long::sum);
        byIntent.merge(decision.intent(), 1L, Long::sum);
        latencies
                .computeIfAbsent(decision.mode(), mode -> new LatencyHistogram())
                .add(decision.latency());
        total++;
        errors += decision.succeeded() ? 0 : 1;
    }

    /**
     * The last decisions, newest first.
     *
     * @param limit most to return; at least 1
     * @return up to {@value #KEPT} decisions
     */
    public synchronized List<RoutingDecision> recent(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, got " + limit);
        }
        return last.stream().limit(limit).toList();
    }

    /**
     * What was counted since the beginning.
     *
     * @return the numbers at one moment
     */
    public synchronized Stats stats() {
        var latency = new EnumMap<Route.Mode, List<Bucket>>(Route.Mode.class);
        latencies.forEach((mode, histogram) -> latency.put(mode, histogram.buckets()));
        return new Stats(total, errors, byMode, byIntent, latency);
    }

    /**
     * Numbers since the beginning.
     *
     * @param total all decisions
     * @param errors those that could not be answered
     * @param byMode decisions by way
     * @param byIntent decisions by intent
     * @param latency how long they took, by way
     */
    public record Stats(
            long total,
            long errors,
            Map<Route.Mode, Long> byMode,
            Map<Intent, Long> byIntent,
            Map<Route.Mode, List<Bucket>> latency) {
        /** Keeps own copies, in a fixed order. */
        public Stats {
            byMode = copy(Route.Mode.class, byMode);
            byIntent = copy(Intent.class, byIntent);
            latency = copy(Route.Mode.class, latency);
        }

        private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> kind, Map<K, V> map) {
            var copy = new EnumMap<K, V>(kind);
            copy.putAll(map);
            return Collections.unmodifiableMap(copy);
        }
    }

    /**
     * How many decisions took up to so long, and longer than the bucket before.
     *
     * @param upToMillis the bound in milliseconds, included; {@link Long#MAX_VALUE} for the last bucket
     * @param count how many
     */
    public record Bucket(long upToMillis, long count) {}

    /** Bounds from a millisecond to a minute. */
    private static final class LatencyHistogram {
        private static final long[] BOUNDS = {
            1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, Long.MAX_VALUE
        };

        private final long[] counts = new long[BOUNDS.length];

        void add(Duration latency) {
            int at = 0;
            while (latency.toMillis() > BOUNDS[at]) {
                at++;
            }
            counts[at]++;
        }

        List<Bucket> buckets() {
            var buckets = new ArrayList<Bucket>();
            for (int i = 0; i < BOUNDS.length; i++) {
                buckets.add(new Bucket(BOUNDS[i], counts[i]));
            }
            return List.copyOf(buckets);
        }
    }
}
