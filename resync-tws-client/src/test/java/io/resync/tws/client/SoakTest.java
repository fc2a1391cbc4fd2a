package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Fault;
import io.resync.simulator.Level;
import io.resync.simulator.RecordedRequest;
import io.resync.simulator.RequestObserver;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.TwsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every call of the port, at random and by many threads at once, against an engine of which one answer in twenty is a fault.
 * Lasts two seconds at each of two levels, or as long in all as {@code -Dresync.soak} says in seconds.
 */
final class SoakTest {
    private static final int THREADS = 64;
    private static final long SEED = 20_261_120;
    private static final EngineId DEMO = new EngineId("demo");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final long NANOS_EACH = TimeUnit.SECONDS.toNanos(Integer.getInteger("resync.soak", 4)) / 2;

    private final AtWork calls = new AtWork("/");
    private final AtWork logReads = new AtWork("/joblog");
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();

    /** How many requests an engine works at, and how many there were at most at once. */
    private record AtWork(String pathPart, AtomicInteger now, AtomicInteger most, LongAdder all) {
        AtWork(String pathPart) {
            this(pathPart, new AtomicInteger(), new AtomicInteger(), new LongAdder());
        }

        void changed(RecordedRequest request, int by) {
            if (request.path().contains(pathPart)) {
                most.accumulateAndGet(now.addAndGet(by), Math::max);
                all.add(Math.max(0, by));
            }
        }
    }

    private final class Counting implements RequestObserver {
        @Override
        public void arrived(RecordedRequest request) {
            calls.changed(request, 1);
            logReads.changed(request, 1);
        }

        @Override
        public void answered(RecordedRequest request, String body) {
            calls.changed(request, -1);
            logReads.changed(request, -1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V9_4", "V10_2_8"})
    void staysWithinItsBoundsAndLeavesNothingBehind(Level level, @TempDir Path folder) throws Exception {
        try (var engine = Simulator.builder(DemoEstate.unpack(folder))
                        .level(level)
                        .user("wauser", "secret")
                        .observer(new Counting())
                        .frozen()
                        .start();
                var relay = new Relay(engine.endpoint())) {
            var before = threads();
            var client = HttpTwsClient.connect(
                    TwsClientOptions.builder(DEMO, relay.endpoint(), new Credentials.Basic("wauser", "secret"))
                            .callTimeout(LONG)
                            .retries(1)
                            .build());
            soak(client, engine);
            relay.awaitNoneOpen(20);
            int arrived = engine.requests().size();

            assertThatIllegalStateException().isThrownBy(() -> client.engineInfo(Deadline.in(LONG)));
            assertThat(engine.requests()).as("requests after close()").hasSize(arrived);
            assertThat(engine.requests()).noneMatch(RecordedRequest::changeAttempt);
            assertNoThreadLeft(before);
            report(level, relay);
        }
    }

    private void soak(HttpTwsClient client, Simulator engine) throws Exception {
        var arguments = new PortArguments(DEMO, () -> Deadline.in(LONG));
        PortCall.all().forEach(call -> learn(client, call, arguments)); // with nothing wrong yet
        faults(engine);
        var callers = Executors.newFixedThreadPool(THREADS);
        var running = new ArrayList<Future<?>>();
        var over = new CountDownLatch(1);
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(SEED + i);
            running.add(callers.submit(() -> read(client, arguments, random, over)));
        }
        assertThat(over.await(NANOS_EACH, TimeUnit.NANOSECONDS)).isFalse();
        client.close(); // in the middle of it all
        over.countDown();
        finish(running);
        callers.shutdown();
        assertThat(callers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Ids from what this level has; what it lacks is asked for all the same. */
    private void learn(HttpTwsClient client, PortCall call, PortArguments arguments) {
        try {
            arguments.learn(call.make(client, arguments));
        } catch (TwsException e) {
            outcomes.computeIfAbsent(e.getClass().getSimpleName(), any -> new LongAdder())
                    .increment();
        }
    }

    /** Some 5 of 100 requests, not always the same kinds. */
    private static void faults(Simulator engine) {
        engine.fault("/twsd", Fault.status(503).every(67));
        engine.fault("/twsd", Fault.status(500).every(89));
        engine.fault("/twsd", Fault.cut().every(97));
        engine.fault("/twsd", Fault.latency(Duration.ofMillis(30)).every(101));
        engine.fault("/twsd", Fault.drip(500, Duration.ofMillis(1)).every(211));
        engine.fault("/twsd", Fault.unknownWords().every(103));
    }

    private void read(HttpTwsClient client, PortArguments arguments, Random random, CountDownLatch over) {
        var all = PortCall.all();
        var late = new PortArguments(DEMO, () -> Deadline.in(Duration.ZERO));
        while (over.getCount() > 0) {
            var call = all.get(random.nextInt(all.size()));
            outcomes.computeIfAbsent(
                            outcome(client, call, random.nextInt(50) == 0 ? late : arguments), any -> new LongAdder())
                    .increment();
        }
    }

    /** Anything but a value, a failure by name, or the word that the client is closed ends the soak. */
    private static String outcome(HttpTwsClient client, PortCall call, PortArguments arguments) {
        try {
            call.make(client, arguments);
            return "value";
        } catch (TwsException e) {
            return e.getClass().getSimpleName();
        } catch (IllegalStateException e) {
            assertThat(e).as(call.toString()).hasMessage("the client of engine demo is closed");
            return "closed";
        }
    }

    private static void finish(List<Future<?>> running) throws InterruptedException, ExecutionException {
        for (var one : running) {
            one.get();
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("resync-tws-client.*|OkHttp.*(127\\.0\\.0\\.1|localhost).*"))
                .toList();
    }

    private static void assertNoThreadLeft(List<Thread> before) throws InterruptedException {
        var left = new ArrayList<>(threads());
        left.removeAll(before);
        for (var thread : left) {
            thread.join(10_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private void report(Level level, Relay relay) {
        var told = new TreeMap<String, Long>();
        outcomes.forEach((name, count) -> told.put(name, count.sum()));
        System.out.printf(
                "soak at %s for %d s with %d threads, seed %d: %s; %d requests, at most %d at once, of %d log reads %d;"
                        + " %d connections, at most %d open%n",
                level,
                TimeUnit.NANOSECONDS.toSeconds(NANOS_EACH),
                THREADS,
                SEED,
                told,
                calls.all().sum(),
                calls.most().get(),
                logReads.all().sum(),
                logReads.most().get(),
                relay.made(),
                relay.mostOpen());
        assertThat(calls.most().get()).as("calls at once").isBetween(1, 8);
        assertThat(logReads.most().get()).as("log reads at once").isLessThanOrEqualTo(4);
        assertThat(relay.mostOpen()).as("connections at once").isLessThanOrEqualTo(16);
        assertThat(told).containsKey("value");
    }
}
