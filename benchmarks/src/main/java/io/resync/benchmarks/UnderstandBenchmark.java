package io.resync.benchmarks;

import io.resync.agent.route.Available;
import io.resync.agent.route.HybridRouter;
import io.resync.agent.understand.QueryProcessor;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
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
 * One question of 60 characters, understood and routed by one thread. Run: {@code java -jar
 * benchmarks/target/benchmarks.jar Understand}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"}) // no collector threads that compete for the cores
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class UnderstandBenchmark {
    private static final Available DOCUMENTS = new Available(false, true);

    private final QueryProcessor processor = QueryProcessor.standard();
    private final HybridRouter router = new HybridRouter();

    @Param({"pt-BR", "en", "es"})
    String language = "";

    String question = "";

    @Setup
    public void ask() {
        question = switch (language) {
            case "pt-BR" -> "Por que o job PAYROLL_NIGHTLY do stream CONTAB_D caiu ontem?";
            case "en" -> "Why is the job CARGA_STG still waiting on MADETL1 since 10 pm";
            default -> "¿Por qué no ha arrancado todavía el job NOMINA_CALC de ayer?";
        };
    }

    @Benchmark
    public StructuredQuery understand() {
        return processor.process(question, null);
    }

    @Benchmark
    public Route understandAndRoute() {
        return router.route(processor.process(question, null), DOCUMENTS);
    }
}
