package io.resync.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.resync.Deadline;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import io.resync.tws.client.cache.CacheKey;
import io.resync.tws.client.cache.CacheOptions;
import io.resync.tws.client.cache.CachedTwsClient;
import io.resync.tws.client.cache.DataKind;
import io.resync.tws.client.cache.PlanKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A question that the cached client can answer from memory, and a bare look into Caffeine for the same answer, by the same
 * question; a hundred of them in turn. Run: {@code java -jar benchmarks/target/benchmarks.jar CacheHit}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime) // read the median, as for the page
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CacheHitBenchmark {
    static final int QUESTIONS = 100;

    final Cache<CacheKey<?>, Object> bare = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    final Deadline deadline = Deadline.in(Duration.ofHours(1));

    JobFilter filter =
            JobFilter.builder().name("LOAD@").statuses(Set.of(PlanStatus.ABEND)).build();
    List<PageRequest> pages =
            IntStream.range(0, QUESTIONS).mapToObj(i -> new PageRequest(i, 1)).toList();
    List<JobId> ids = IntStream.range(0, QUESTIONS)
            .mapToObj(i -> new JobId(new EngineId("bench"), new UUID(7, i).toString()))
            .toList();

    @SuppressWarnings("NullAway.Init")
    private PageServer engine;

    @SuppressWarnings("NullAway.Init")
    CachedTwsClient cached;

    @Setup
    public void fill() throws IOException {
        engine = new PageServer(1_000);
        var credentials = new Credentials.Basic("wauser", "secret");
        var client =
                HttpTwsClient.connect(TwsClientOptions.builder(new EngineId("bench"), engine.endpoint(), credentials)
                        .build());
        var options = CacheOptions.builder().keep(DataKind.STATUS, Duration.ofHours(1), Duration.ofHours(2));
        cached = CachedTwsClient.over(client, options.build());
        pages.forEach(page -> bare.put(new PlanKey.Jobs(filter, page), cached.jobs(filter, page, deadline)));
        ids.forEach(id -> bare.put(new PlanKey.OneJob(id), cached.job(id, deadline)));
    }

    @TearDown
    public void close() {
        cached.close();
        engine.close();
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void job(Blackhole answers) {
        for (var id : ids) {
            answers.consume(cached.job(id, deadline));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void jobByGetIfPresent(Blackhole answers) {
        for (var id : ids) {
            answers.consume(bare.getIfPresent(new PlanKey.OneJob(id)));
        }
    }

    /** The longest question there is: a filter with all its conditions. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void page(Blackhole answers) {
        for (var page : pages) {
            answers.consume(cached.jobs(filter, page, deadline));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void pageByGetIfPresent(Blackhole answers) {
        for (var page : pages) {
            answers.consume(bare.getIfPresent(new PlanKey.Jobs(filter, page)));
        }
    }
}
