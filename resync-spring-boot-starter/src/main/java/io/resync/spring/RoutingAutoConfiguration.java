package io.resync.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.resync.agent.route.RoutingLog;
import io.resync.agent.route.RoutingObserver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told of decisions: a log in memory, and the application's meters, where it has any. */
@AutoConfiguration(
        before = AgentAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
class RoutingAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    RoutingLog routingLog() {
        return new RoutingLog();
    }

    /** Apart, since Micrometer need not be there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Meters {
        @Bean
        @ConditionalOnBean(MeterRegistry.class)
        RoutingObserver routingMeters(MeterRegistry registry) {
            return new RoutingMeters(registry);
        }
    }
}
