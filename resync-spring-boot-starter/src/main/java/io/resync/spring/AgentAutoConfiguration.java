package io.resync.spring;

import dev.langchain4j.model.chat.ChatModel;
import io.resync.agent.Resync;
import io.resync.agent.diagnose.Diagnosis;
import io.resync.agent.gather.EngineNames;
import io.resync.agent.route.RoutingObserver;
import io.resync.agent.route.RoutingPolicy;
import io.resync.knowledge.KnowledgeBase;
import io.resync.query.Names;
import io.resync.tws.TwsClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agent, over whatever engine, knowledge base, model, clock and diagnoses the application has. */
@AutoConfiguration(after = {TwsAutoConfiguration.class, KnowledgeAutoConfiguration.class})
@EnableConfigurationProperties(AgentProperties.class)
class AgentAutoConfiguration {
    @Bean(destroyMethod = "close")
    @ConditionalOnBean(TwsClient.class)
    @ConditionalOnMissingBean
    Resync resync(
            TwsClient engine,
            ObjectProvider<KnowledgeBase> knowledge,
            ObjectProvider<ChatModel> model,
            ObjectProvider<Names> names,
            ObjectProvider<Clock> clock,
            ObjectProvider<Diagnosis> diagnoses,
            ObjectProvider<RoutingPolicy> policy,
            ObjectProvider<RoutingObserver> observers) {
        var agent = Resync.builder(engine).withoutNames();
        names.ifUnique(agent::names);
        knowledge.ifUnique(agent::knowledge);
        model.ifUnique(agent::model);
        clock.ifUnique(agent::clock);
        diagnoses.orderedStream().forEach(agent::diagnosis);
        policy.ifUnique(agent::policy);
        observers.orderedStream().forEach(agent::observer);
        return agent.build();
    }

    /** The plan's names, read when the application is ready, so that the first question has them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(TwsClient.class)
    @ConditionalOnMissingBean(Names.class)
    @ConditionalOnProperty(name = "resync.agent.names", matchIfMissing = true)
    static class PlanNames {
        @Bean(destroyMethod = "close")
        EngineNames planNames(TwsClient engine, ObjectProvider<Clock> clock, AgentProperties properties) {
            return new EngineNames(engine, clock.getIfUnique(Clock::systemUTC), properties.namesAge());
        }

        @Bean
        ApplicationListener<ApplicationReadyEvent> planNamesReader(EngineNames names) {
            return ready -> names.refreshIfOld();
        }
    }
}
