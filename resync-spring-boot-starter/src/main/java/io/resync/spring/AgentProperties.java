package io.resync.spring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions are answered.
 *
 * @param deadline time that one question may take, all its sources included; 100 ms to 5 min
 */
@ConfigurationProperties("resync.agent")
public record AgentProperties(@DefaultValue("PT10S") Duration deadline) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Checks the time. */
    public AgentProperties {
        if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw new InvalidPropertyException(
                    "resync.agent.deadline", deadline.toString(), "a time from 100 ms to 5 min, as PT10S");
        }
    }
}
