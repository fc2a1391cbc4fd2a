package io.resync.server;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Starts the server. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ReferenceServer {
    public static void main(String[] arguments) {
        SpringApplication.run(ReferenceServer.class, arguments);
    }

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
