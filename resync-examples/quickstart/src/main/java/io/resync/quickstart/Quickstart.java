package io.resync.quickstart;

import io.resync.Caller;
import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.query.Question;
import io.resync.rag.KnowledgeOptions;
import io.resync.rag.MarkdownKnowledgeBase;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;

/** Asks one question about the demonstration estate and prints the answer. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String... arguments) throws IOException {
        var text = arguments.length == 0 ? "Why did job PAYROLL_NIGHTLY fail?" : String.join(" ", arguments);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var estate = DemoEstate.unpack(Files.createTempDirectory("resync-quickstart"));
        var credentials = new Credentials.Basic("wauser", "only-for-the-simulator");
        try (var simulator = Simulator.builder(estate)
                        .user(credentials.user(), credentials.password())
                        .frozen()
                        .start();
                var engine = HttpTwsClient.connect(
                        TwsClientOptions.builder(new EngineId("demo"), simulator.endpoint(), credentials)
                                .clock(simulator.clock())
                                .build());
                var knowledge = MarkdownKnowledgeBase.open(KnowledgeOptions.builder(estate.resolve("knowledge"))
                        .clock(simulator.clock())
                        .build());
                var resync = Resync.builder(engine)
                        .knowledge(knowledge)
                        .clock(simulator.clock())
                        .build()) {
            var caller = new Caller("quickstart", Set.of(Caller.Role.VIEWER));
            var answer = resync.ask(Question.of(text, caller, Deadline.in(Duration.ofSeconds(10))));
            out.println(answer.text());
        }
    }
}
