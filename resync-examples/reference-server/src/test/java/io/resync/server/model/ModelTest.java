package io.resync.server.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

final class ModelTest {
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final HttpServer llm;
    private final ApplicationContextRunner server =
            new ApplicationContextRunner().withUserConfiguration(Setup.class, ModelConfiguration.class);
    private int status = 200;

    ModelTest() throws IOException {
        llm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        llm.createContext("/v1/chat/completions", this::answer);
        llm.start();
    }

    @AfterEach
    void stop() {
        llm.stop(0);
    }

    @Test
    void isNotThereUnlessConfigured() {
        server.run(context -> assertThat(context).doesNotHaveBean(ChatModel.class));
    }

    @Test
    void asksTheConfiguredServerWithItsKey() {
        configured()
                .run(context -> assertThat(context.getBean(ChatModel.class).chat("Why?"))
                        .isEqualTo("The tablespace is full."));

        assertThat(keys).containsExactly("Bearer key-7");
    }

    @Test
    void asksOnceOnly() {
        status = 500;

        configured()
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(ChatModel.class).chat("Why?"))
                        .isInstanceOf(RuntimeException.class));
        assertThat(keys).hasSize(1);
    }

    private ApplicationContextRunner configured() {
        return server.withPropertyValues(
                "resync.model.base-url=http://127.0.0.1:" + llm.getAddress().getPort() + "/v1",
                "resync.model.api-key=key-7",
                "resync.model.name=small");
    }

    private void answer(HttpExchange call) throws IOException {
        keys.add(Objects.requireNonNullElse(call.getRequestHeaders().getFirst("Authorization"), ""));
        call.getRequestBody().readAllBytes();
        var body = """
                {"id":"1","object":"chat.completion","model":"small","choices":[{"index":0,"finish_reason":"stop",
                 "message":{"role":"assistant","content":"The tablespace is full."}}]}""".getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @EnableConfigurationProperties(ModelProperties.class)
    static class Setup {}
}
