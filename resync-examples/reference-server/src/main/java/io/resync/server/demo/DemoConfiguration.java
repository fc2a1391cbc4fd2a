package io.resync.server.demo;

import io.resync.knowledge.KnowledgeBase;
import io.resync.rag.KnowledgeOptions;
import io.resync.rag.MarkdownKnowledgeBase;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.TwsClient;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Puts a simulated engine in the place of a real one. Everything else is what runs against a real one. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {
    @Bean(destroyMethod = "close")
    DemoFolder demoFolder() {
        return DemoFolder.unpack();
    }

    @Bean
    DemoUsers demoUsers(DemoProperties properties) {
        return DemoUsers.of(properties);
    }

    @Bean
    UserDetailsService users(DemoUsers users, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(users.accounts(encoder));
    }

    @Bean(destroyMethod = "close")
    Simulator simulator(DemoFolder folder, DemoProperties properties, DemoUsers users) {
        var builder = Simulator.builder(folder.path()).user(users.engineUser(), users.enginePassword());
        return (properties.frozen() ? builder.frozen() : builder).start();
    }

    @Bean
    Clock clock(Simulator simulator) {
        return simulator.clock();
    }

    @Bean(destroyMethod = "close")
    TwsClient engine(Simulator simulator, DemoUsers users, Clock clock) {
        var credentials = new Credentials.Basic(users.engineUser(), users.enginePassword());
        return HttpTwsClient.connect(TwsClientOptions.builder(new EngineId("demo"), simulator.endpoint(), credentials)
                .clock(clock)
                .build());
    }

    @Bean(destroyMethod = "close")
    KnowledgeBase knowledge(DemoFolder folder, Clock clock) {
        return MarkdownKnowledgeBase.open(
                KnowledgeOptions.builder(folder.knowledge()).clock(clock).build());
    }
}
