package io.resync.agent;

import dev.langchain4j.model.chat.ChatModel;
import io.resync.Caller;
import io.resync.Deadline;
import io.resync.chat.Answer;
import io.resync.knowledge.KnowledgeBase;
import io.resync.query.Question;
import io.resync.rag.KnowledgeOptions;
import io.resync.rag.MarkdownKnowledgeBase;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.TwsClient;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** The demonstration night, asked through the real client over loopback. */
final class DemoNight implements AutoCloseable {
    static final Caller CALLER = new Caller("test", Set.of(Caller.Role.VIEWER));
    private static final String PASSWORD = "only-for-tests";

    final Simulator simulator;
    final TwsClient engine;
    final KnowledgeBase knowledge;

    DemoNight(Path folder) {
        this(folder, PASSWORD);
    }

    DemoNight(Path folder, String password) {
        var estate = DemoEstate.unpack(folder);
        simulator = Simulator.builder(estate).user("wauser", PASSWORD).frozen().start();
        engine = HttpTwsClient.connect(TwsClientOptions.builder(
                        new EngineId("demo"), simulator.endpoint(), new Credentials.Basic("wauser", password))
                .clock(simulator.clock())
                .build());
        knowledge = MarkdownKnowledgeBase.open(KnowledgeOptions.builder(estate.resolve("knowledge"))
                .clock(simulator.clock())
                .build());
    }

    Resync.Builder resync() {
        return Resync.builder(engine).knowledge(knowledge).clock(simulator.clock());
    }

    Answer ask(String text) {
        return ask(resync(), text, Duration.ofSeconds(20));
    }

    Answer ask(ChatModel model, String text) {
        return ask(resync().model(model), text, Duration.ofSeconds(20));
    }

    static Answer ask(Resync.Builder builder, String text, Duration budget) {
        try (var resync = builder.build()) {
            return resync.ask(Question.of(text, CALLER, Deadline.in(budget)));
        }
    }

    @Override
    public void close() {
        knowledge.close();
        engine.close();
        simulator.close();
    }
}
