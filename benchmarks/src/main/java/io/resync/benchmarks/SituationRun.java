package io.resync.benchmarks;

import dev.langchain4j.model.chat.ChatModel;
import io.resync.Caller;
import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.agent.plan.PlanReader;
import io.resync.chat.Answer;
import io.resync.query.Question;
import io.resync.rag.KnowledgeOptions;
import io.resync.rag.MarkdownKnowledgeBase;
import io.resync.simulator.InvalidEstateException;
import io.resync.simulator.RecordedRequest;
import io.resync.simulator.RequestObserver;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One situation, served and asked about. The simulator and the knowledge base read copies that hold neither questions nor
 * truth; the clock stands still.
 */
final class SituationRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1); // time is measured, not cut short
    private static final int PAGE = 500;
    private static final Set<String> READING = Set.of("GET", "POST");
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Path copy;
    private final Simulator simulator;
    private final HttpTwsClient engine;
    private final @Nullable MarkdownKnowledgeBase knowledge;
    private final Resync resync;

    SituationRun(Path folder, @Nullable ChatModel model) throws IOException {
        copy = Files.createTempDirectory("situation");
        for (var part : List.of("estate.json", "archive", "logs")) {
            copy(folder.resolve(part), copy.resolve("engine").resolve(part));
        }
        copy(folder.resolve("knowledge"), copy.resolve("knowledge"));
        var caller = new Credentials.Basic("reader", "only-for-the-simulator");
        simulator = start(folder, caller);
        engine = HttpTwsClient.connect(TwsClientOptions.builder(new EngineId("engine"), simulator.endpoint(), caller)
                .clock(simulator.clock())
                .build());
        knowledge = Files.exists(copy.resolve("knowledge")) ? documents() : null;
        var builder = Resync.builder(engine).clock(simulator.clock());
        if (knowledge != null) {
            builder.knowledge(knowledge);
        }
        if (model != null) {
            builder.model(model);
        }
        resync = builder.build();
    }

    private Simulator start(Path folder, Credentials.Basic caller) throws IOException {
        try {
            return Simulator.builder(copy.resolve("engine"))
                    .user(caller.user(), caller.password())
                    .observer(new BodyKeeper())
                    .frozen()
                    .start();
        } catch (InvalidEstateException e) {
            delete(copy);
            throw new BadLineException(folder.resolve("estate.json"), String.valueOf(e.getMessage()));
        }
    }

    private MarkdownKnowledgeBase documents() {
        return MarkdownKnowledgeBase.open(KnowledgeOptions.builder(copy.resolve("knowledge"))
                .clock(simulator.clock())
                .build());
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
    }

    /** The text goes in as a person types it: nobody tells the system its language or what it is about. */
    Answer ask(String text) {
        var caller = new Caller("operator", Set.of(Caller.Role.VIEWER));
        return resync.ask(Question.of(text, caller, Deadline.in(PATIENCE)));
    }

    /** All that the engine told since this was asked last, as it was sent; it is not kept any longer. */
    List<String> told() {
        var told = List.copyOf(bodies);
        bodies.removeAll(told);
        return told;
    }

    /** Reads the plan as a whole, as an answer does that follows it. */
    void readPlan() {
        new PlanReader(engine, simulator.clock(), PAGE).read(Deadline.in(PATIENCE));
    }

    /** Requests so far by which a real engine would change something. */
    long writes() {
        return simulator.requests().stream()
                .filter(request -> request.changeAttempt() || !READING.contains(request.method()))
                .count();
    }

    @Override
    public void close() {
        resync.close();
        if (knowledge != null) {
            knowledge.close();
        }
        engine.close();
        simulator.close();
        delete(copy);
    }

    private final class BodyKeeper implements RequestObserver {
        @Override
        public void arrived(RecordedRequest request) {}

        @Override
        public void answered(RecordedRequest request, String body) {
            bodies.add(body);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
