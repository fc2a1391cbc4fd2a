package io.resync.server.model;

import io.resync.spring.InvalidPropertyException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The model that phrases answers; any server that speaks the OpenAI protocol.
 *
 * @param baseUrl its address, as https://llm.example/v1
 * @param apiKey its key; null where it wants none
 * @param name which model
 * @param timeout longest time for one answer
 */
@ConfigurationProperties("resync.model")
record ModelProperties(
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String name,
        @DefaultValue("PT20S") Duration timeout) {
    String checkedName() {
        if (name == null || name.isBlank()) {
            throw new InvalidPropertyException("resync.model.name", "nothing", "the model's name, beside its base-url");
        }
        return name;
    }

    String checkedBaseUrl() {
        if (baseUrl == null || !baseUrl.matches("https?://[^\\s@?#]+")) {
            var found = baseUrl == null || baseUrl.matches(".*[@?#].*") ? "a text with more than an address" : baseUrl;
            throw new InvalidPropertyException(
                    "resync.model.base-url",
                    found,
                    "an http or https address without user, query and fragment, as https://llm.example/v1");
        }
        return baseUrl;
    }

    Duration checkedTimeout() {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new InvalidPropertyException(
                    "resync.model.timeout", timeout.toString(), "a time above zero, as PT20S");
        }
        return timeout;
    }

    @Override
    public String toString() {
        return "ModelProperties[name=" + name + "]";
    }
}
