package io.resync.spring;

import io.resync.tws.TwsClient;
import io.resync.tws.client.HttpTwsClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The engine's client, where an address is set and the application has no client of its own. */
@AutoConfiguration
@ConditionalOnProperty(TwsProperties.ENDPOINT)
@ConditionalOnMissingBean(TwsClient.class)
@EnableConfigurationProperties(TwsProperties.class)
class TwsAutoConfiguration {
    @Bean(destroyMethod = "close")
    TwsClient twsClient(
            TwsProperties properties, ObjectProvider<Clock> clock, ObjectProvider<TwsOptionsCustomizer> customizers) {
        var options = properties.options();
        clock.ifUnique(options::clock);
        customizers.orderedStream().forEach(customizer -> customizer.customize(options));
        return HttpTwsClient.connect(options.build());
    }
}
