package io.resync.spring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions are answered.
 *
 * @param deadline time that one question may take, all its sources included; 100 ms to 5 min
 * @param names whether the names of the plan are read, so that names in questions are told by them
 * @param namesAge how old those names may be before they are read again; above zero
 */
@ConfigurationProperties("resync.agent")
public record AgentProperties(
        @DefaultValue("PT10S") Duration deadline,
        @DefaultValue("true") boolean names,
        @DefaultValue("PT10M") Duration namesAge) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Checks the times. */
    public AgentProperties {
        if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw new InvalidPropertyException(
                    "resync.agent.deadline", deadline.toString(), "a time from 100 ms to 5 min, as PT10S");
        }
        if (namesAge.isZero() || namesAge.isNegative()) {
            throw new InvalidPropertyException(
                    "resync.agent.names-age", namesAge.toString(), "a time above zero, as PT10M");
        }
    }
}
