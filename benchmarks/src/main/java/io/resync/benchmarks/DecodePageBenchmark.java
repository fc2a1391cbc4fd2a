package io.resync.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.Page;
import io.resync.tws.client.wire.AnswerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A page of the job list, from bytes to values: by the client's reader, and by data-binding with and without the
 * conversion to the same values, and by a bare scan of its tokens. Run: {@code java -jar benchmarks/target/benchmarks.jar DecodePage -prof gc}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime) // read the median: an average on a machine that others use says little
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"}) // no collector threads that compete for the cores
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodePageBenchmark {
    private static final JsonFactory JSON = new JsonFactory();
    private static final EngineId ENGINE = new EngineId("prod");

    private final AnswerReader reader = new AnswerReader(ENGINE);
    private final ObjectReader binding = mapper().readerFor(BoundPage.class);

    @Param("1000")
    int jobs;

    byte[] page = {};

    @Setup
    public void fill() {
        page = JobPage.json(jobs, 42);
    }

    @Benchmark
    public Page<Job> reader() throws IOException {
        return reader.jobs(new ByteArrayInputStream(page), 0);
    }

    @Benchmark
    public Page<Job> dataBinding() throws IOException {
        return bound().values(ENGINE);
    }

    /** Stops halfway, at records in the shape of the JSON: what data-binding costs at the very least. */
    @Benchmark
    public Object dataBindingWithoutConversion() throws IOException {
        return bound();
    }

    /** Looks at every token and keeps nothing: what parsing costs anybody. */
    @Benchmark
    public int tokenScan() throws IOException {
        var tokens = 0;
        try (var parser = JSON.createParser(new ByteArrayInputStream(page))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private BoundPage bound() throws IOException {
        return binding.readValue(new ByteArrayInputStream(page));
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
