package io.resync.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resync.agent.Resync;
import io.resync.knowledge.KnowledgeBase;
import io.resync.simulator.DemoEstate;
import io.resync.tws.EngineId;
import io.resync.tws.TwsClient;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

final class AutoConfigurationTest {
    private static final String ENDPOINT = "resync.tws.endpoint=https://mdm.example:31116/twsd";
    private static final String[] ENGINE = {ENDPOINT, "resync.tws.username=wauser", "resync.tws.password=s3cret"};

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TwsAutoConfiguration.class, KnowledgeAutoConfiguration.class, AgentAutoConfiguration.class));

    @Test
    void hasNothingWithoutAnEndpoint() {
        application.run(context -> assertThat(context)
                .doesNotHaveBean(TwsClient.class)
                .doesNotHaveBean(KnowledgeBase.class)
                .doesNotHaveBean(Resync.class));
    }

    @Test
    void hasAClientAndAnAgentWithAnEndpoint() {
        application.withPropertyValues(ENGINE).run(context -> {
            assertThat(context).hasSingleBean(Resync.class).doesNotHaveBean(KnowledgeBase.class);
            assertThat(context.getBean(TwsClient.class).engine()).isEqualTo(new EngineId("default"));
        });
    }

    @Test
    void namesTheEngineAsConfigured() {
        application
                .withPropertyValues(ENGINE)
                .withPropertyValues("resync.tws.engine=madrid")
                .run(context ->
                        assertThat(context.getBean(TwsClient.class).engine()).isEqualTo(new EngineId("madrid")));
    }

    @Test
    void takesAnApiKeyInPlaceOfUserAndPassword() {
        application
                .withPropertyValues(ENDPOINT, "resync.tws.api-key=abcdef")
                .run(context -> assertThat(context).hasSingleBean(TwsClient.class));
    }

    @Test
    void leavesTheApplicationsOwnClientAlone() {
        application
                .withPropertyValues(ENGINE)
                .withBean(TwsClient.class, AutoConfigurationTest::client)
                .run(context ->
                        assertThat(context.getBean(TwsClient.class).engine()).isEqualTo(new EngineId("own")));
    }

    @Test
    void leavesTheApplicationsOwnAgentAlone() {
        application
                .withPropertyValues(ENGINE)
                .withBean("own", Resync.class, () -> Resync.builder(client()).build())
                .run(context -> assertThat(context).hasSingleBean(Resync.class).hasBean("own"));
    }

    @Test
    void readsTheKnowledgeFolder(@TempDir Path folder) {
        var knowledge = DemoEstate.unpack(folder).resolve("knowledge");
        application
                .withPropertyValues("resync.knowledge.folder=" + knowledge)
                .run(context -> assertThat(context.getBean(KnowledgeBase.class)
                                .holdings()
                                .value()
                                .documents())
                        .isNotEmpty());
    }

    @Test
    void datesKnowledgeByTheApplicationsClock(@TempDir Path folder) {
        var now = Instant.parse("2026-11-20T04:00:00Z");
        application
                .withPropertyValues("resync.knowledge.folder=" + folder)
                .withBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC))
                .run(context -> assertThat(
                                context.getBean(KnowledgeBase.class).holdings().at())
                        .isEqualTo(now));
    }

    @Test
    void letsCustomizersChangeTheClientsOptions() {
        var called = new ArrayList<TwsClientOptions.Builder>();
        application
                .withPropertyValues(ENGINE)
                .withBean(TwsOptionsCustomizer.class, () -> called::add)
                .run(context -> assertThat(called).hasSize(1));
    }

    @Test
    void closesWhatItMade(@TempDir Path folder) {
        var seen = new ArrayList<KnowledgeBase>();
        application
                .withPropertyValues("resync.knowledge.folder=" + folder)
                .run(context -> seen.add(context.getBean(KnowledgeBase.class)));

        assertThat(seen)
                .hasSize(1)
                .allSatisfy(base -> assertThatThrownBy(base::holdings).hasMessageContaining("closed"));
    }

    @Test
    void givesAQuestionTenSecondsUnlessToldOtherwise() {
        application.run(context ->
                assertThat(context.getBean(AgentProperties.class).deadline()).isEqualTo(Duration.ofSeconds(10)));
    }

    private static TwsClient client() {
        return HttpTwsClient.connect(TwsClientOptions.builder(
                        new EngineId("own"), URI.create("https://own.example"), new Credentials.ApiKey("key"))
                .build());
    }
}
