package io.resync.benchmarks;

import io.resync.Caller;
import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.query.Question;
import io.resync.simulator.Simulator;
import io.resync.simulator.generate.EstateGenerator;
import io.resync.simulator.generate.EstateShape;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long whole answers take over HTTP, from question to last byte, with a large plan and without a model. The simulator serves an
 * invented estate, the reference server runs in a process of its own from its jar. Questions are asked once so that the engine's
 * answers are known, and then measured; the engine's own time is not in the figures. Run: {@code java -Xmx4g -cp
 * benchmarks/target/benchmarks.jar io.resync.benchmarks.AnswerOverHttp --server
 * resync-examples/reference-server/target/reference-server-0.1.0-SNAPSHOT.jar}.
 */
public final class AnswerOverHttp {
    private static final String FIRST = "How is the plan?";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out;
    private final Map<String, List<String>> questions;

    private AnswerOverHttp(PrintStream out, Map<String, List<String>> questions) {
        this.out = out;
        this.questions = questions;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = Options.of(List.of(arguments));
        var jar = options.path("server");
        int jobs =
                Integer.parseInt(Optional.ofNullable(options.optional("jobs")).orElse("200000"));
        int each =
                Integer.parseInt(Optional.ofNullable(options.optional("each")).orElse("8"));
        int rounds =
                Integer.parseInt(Optional.ofNullable(options.optional("rounds")).orElse("6"));
        var java = List.of(
                Optional.ofNullable(options.optional("java")).orElse("-Xmx2g").split(" ", -1));
        options.requireNoOthers();
        var folder = Files.createTempDirectory("estate").resolve("plan");
        EstateGenerator.write(folder, new EstateShape(jobs, jobs * 5 / 2, 7));
        try (var simulator = Simulator.builder(folder)
                        .user("wauser", "wauser")
                        .frozen()
                        .start();
                var engine = new RememberingEngine(simulator.endpoint());
                var server = AskedServer.start(jar, engine.endpoint(), java)) {
            var questions = questions(engine.endpoint(), each);
            new AnswerOverHttp(System.out, questions).measure(server, engine, rounds);
        }
        System.exit(0);
    }

    /** Asked in this process once, with more patience than a server has: so the engine's answers are known. */
    private static Map<String, List<String>> questions(URI endpoint, int each) {
        var credentials = new Credentials.Basic("wauser", "wauser");
        var options = TwsClientOptions.builder(new EngineId("engine"), endpoint, credentials)
                .callTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .build();
        try (var client = HttpTwsClient.connect(options);
                var resync = Resync.builder(client).build()) {
            var questions = questions(client, each);
            ask(resync, FIRST);
            questions.values().stream().flatMap(List::stream).forEach(question -> ask(resync, question));
            return questions;
        }
    }

    private static void ask(Resync resync, String question) {
        var caller = new Caller("ana", Set.of(Caller.Role.VIEWER));
        resync.ask(Question.of(question, caller, Deadline.in(PATIENCE)));
    }

    private static Map<String, List<String>> questions(HttpTwsClient client, int each) {
        var failed = jobs(client, PlanStatus.ABEND, each);
        var waiting = jobs(client, PlanStatus.HOLD, each);
        var questions = new LinkedHashMap<String, List<String>>();
        questions.put("why failed", about("Why did the job %s fail?", failed));
        questions.put("why waiting", about("Why is the job %s still waiting?", waiting));
        questions.put("impact", about("What is the impact of the failure of %s?", failed));
        questions.put("status", about("What is the status of the job %s?", waiting));
        questions.put("list", List.of("Which jobs failed?", "Which jobs are running?"));
        questions.put("overview", List.of(FIRST, "What should I look at first?"));
        return questions;
    }

    private static List<Job> jobs(HttpTwsClient client, PlanStatus status, int many) {
        var filter = JobFilter.builder().statuses(List.of(status)).build();
        var some = client.jobs(filter, PageRequest.first(50 * many), Deadline.in(PATIENCE))
                .value()
                .items();
        return IntStream.range(0, Math.min(many, some.size()))
                .mapToObj(number -> some.get(number * some.size() / many))
                .toList();
    }

    private static List<String> about(String question, List<Job> jobs) {
        return jobs.stream()
                .map(job -> question.formatted(
                        job.key().jobStream() + "." + job.key().name()))
                .toList();
    }

    private void measure(AskedServer server, RememberingEngine engine, int rounds)
            throws IOException, InterruptedException {
        var first = server.ask(FIRST).time();
        out.printf(Locale.ROOT, "first answer, the plan being read for it: %,d ms%n", first.toMillis());
        for (int warm = 0; warm < 2; warm++) {
            for (var kind : questions.values()) {
                for (var question : kind) {
                    server.ask(question);
                }
            }
        }
        out.println(engine.traffic());
        var all = new ArrayList<Double>();
        for (var kind : questions.entrySet()) {
            all.addAll(measure(kind.getKey(), kind.getValue(), server, engine, rounds));
        }
        print("all", all, "");
        out.println(engine.traffic());
    }

    private List<Double> measure(
            String kind, List<String> asked, AskedServer server, RememberingEngine engine, int rounds)
            throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        long before = engine.requests();
        var worked = server.processorTime();
        int incomplete = 0;
        for (int round = 0; round < rounds; round++) {
            for (var question : asked) {
                var timed = server.ask(question);
                times.add(timed.time().toNanos() / 1e6);
                incomplete += timed.answer().path("complete").asBoolean() ? 0 : 1;
            }
        }
        double requests = (engine.requests() - before) / (double) times.size();
        double processor = server.processorTime().minus(worked).toNanos() / 1e6 / times.size();
        var more = ", %.1f ms of processor time and %.1f requests to the engine each, %d incomplete";
        print(kind, times, more.formatted(processor, requests, incomplete));
        return times;
    }

    private void print(String kind, List<Double> times, String more) {
        var sorted = times.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-12s %4d answers, p50 %7.1f ms, p95 %7.1f ms, most %7.1f ms%s%n",
                kind,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
                sorted.get(sorted.size() - 1),
                more);
    }
}
