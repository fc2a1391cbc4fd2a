package io.resync.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.resync.Caller;
import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.agent.gather.EngineNames;
import io.resync.agent.route.RoutingLog;
import io.resync.agent.route.RoutingPolicy;
import io.resync.agent.understand.NameIndex;
import io.resync.knowledge.KnowledgeBase;
import io.resync.query.EntityType;
import io.resync.query.Names;
import io.resync.query.Question;
import io.resync.query.Route;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

final class AutoConfigurationTest {
    private static final String ENDPOINT = "resync.tws.endpoint=https://mdm.example:31116/twsd";
    private static final String[] ENGINE = {ENDPOINT, "resync.tws.username=wauser", "resync.tws.password=s3cret"};

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TwsAutoConfiguration.class,
                    KnowledgeAutoConfiguration.class,
                    RoutingAutoConfiguration.class,
                    AgentAutoConfiguration.class));

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
    void keepsAndMetersDecisions() {
        application
                .withPropertyValues(ENGINE)
                .withBean(SimpleMeterRegistry.class)
                .run(context -> {
                    context.getBean(Resync.class).analyze(question("cancel job X"));

                    assertThat(context.getBean(RoutingLog.class).stats().total())
                            .isEqualTo(1);
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("routing.decisions")
                                    .tags("mode", "declined", "intent", "manage")
                                    .counter()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @Test
    void keepsDecisionsWithoutMetersToo() {
        application
                .withPropertyValues(ENGINE)
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> {
                    context.getBean(Resync.class).analyze(question("cancel job X"));

                    assertThat(context.getBean(RoutingLog.class).stats().total())
                            .isEqualTo(1);
                });
    }

    @Test
    void obeysTheApplicationsPolicy() {
        application
                .withPropertyValues(ENGINE)
                .withBean(RoutingPolicy.class, () -> new RoutingPolicy(true, Route.Mode.RAG_ONLY))
                .run(context -> assertThat(context.getBean(Resync.class)
                                .analyze(question("why did job X fail?"))
                                .route()
                                .mode())
                        .isEqualTo(Route.Mode.RAG_ONLY));
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
    void readsTheNamesOfThePlanUnlessToldOtherwise() {
        application
                .withPropertyValues(ENGINE)
                .run(context ->
                        assertThat(context).hasSingleBean(EngineNames.class).hasSingleBean(Names.class));
        application
                .withPropertyValues(ENGINE)
                .withPropertyValues("resync.agent.names=false")
                .run(context -> assertThat(context).hasSingleBean(Resync.class).doesNotHaveBean(Names.class));
    }

    @Test
    void tellsNamesByTheApplicationsOwn() {
        application
                .withPropertyValues(ENGINE)
                .withBean(Names.class, () -> NameIndex.of(Map.of(EntityType.JOB, List.of("WS#CONTAB_D.CARGA"))))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EngineNames.class);
                    assertThat(context.getBean(Resync.class)
                                    .analyze(question("why did carga fail?"))
                                    .query()
                                    .entities(EntityType.JOB))
                            .hasSize(1);
                });
    }

    @Test
    void refusesNamesThatAreAlwaysOld() {
        application
                .withPropertyValues(ENGINE)
                .withPropertyValues("resync.agent.names-age=0s")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidPropertyException.class)
                        .hasMessageContaining("resync.agent.names-age"));
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

    private static Question question(String text) {
        var caller = new Caller("ana", Set.of(Caller.Role.VIEWER));
        return Question.of(text, caller, Deadline.in(Duration.ofSeconds(5)));
    }
}
