package io.resync.spring;

import io.resync.testkit.ArchitectureContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class ArchitectureTest extends ArchitectureContract {
    @Override
    protected String root() {
        return "io.resync.spring";
    }

    @Override
    protected List<String> mayUse() {
        var assembled = List.of(
                "io.resync.agent..",
                "io.resync.rag",
                "io.resync.tws.client",
                "dev.langchain4j.model.chat..",
                "io.micrometer.core.instrument..",
                "org.springframework..");
        return Stream.concat(API.stream(), assembled.stream()).toList();
    }

    @Override
    protected Set<String> publicTypes() {
        return Set.of("AgentProperties", "InvalidPropertyException", "TwsOptionsCustomizer");
    }
}
