package io.resync.spring;

import dev.langchain4j.model.chat.ChatModel;
import io.resync.agent.Resync;
import io.resync.agent.diagnose.Diagnosis;
import io.resync.agent.route.RoutingObserver;
import io.resync.agent.route.RoutingPolicy;
import io.resync.knowledge.KnowledgeBase;
import io.resync.tws.TwsClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

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
            ObjectProvider<Clock> clock,
            ObjectProvider<Diagnosis> diagnoses,
            ObjectProvider<RoutingPolicy> policy,
            ObjectProvider<RoutingObserver> observers) {
        var agent = Resync.builder(engine);
        knowledge.ifUnique(agent::knowledge);
        model.ifUnique(agent::model);
        clock.ifUnique(agent::clock);
        diagnoses.orderedStream().forEach(agent::diagnosis);
        policy.ifUnique(agent::policy);
        observers.orderedStream().forEach(agent::observer);
        return agent.build();
    }
}
