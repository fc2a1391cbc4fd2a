package io.resync.spring;

import io.resync.tws.EngineId;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.TwsClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The engine to read from.
 *
 * @param endpoint address of its REST API, as https://mdm.example:31116/twsd; plain http only on this machine
 * @param engine name that all ids carry
 * @param username user of the engine; with a password, in place of an API key
 * @param password that user's password
 * @param apiKey API key of the engine, in place of user and password
 * @param callTimeout longest time for one call
 * @param connectTimeout longest time to make a connection
 */
@ConfigurationProperties("resync.tws")
record TwsProperties(
        String endpoint,
        @DefaultValue("default") String engine,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("3s") Duration connectTimeout) {
    static final String ENDPOINT = "resync.tws.endpoint";
    static final String EXPECTED_ENDPOINT = "the engine's address with a host and without user, query and fragment, as"
            + " https://mdm.example:31116/twsd; plain http only on this machine";

    private static final String USERNAME = "resync.tws.username";
    private static final Pattern SECRET_PARTS = Pattern.compile("(?<=//)[^/]*@|[?#].*");

    TwsProperties {
        if (engine.isBlank()) {
            throw new InvalidPropertyException("resync.tws.engine", "a blank name", "a short name, as prod");
        }
        positive("resync.tws.call-timeout", callTimeout);
        positive("resync.tws.connect-timeout", connectTimeout);
    }

    TwsClientOptions.Builder options() {
        var credentials = credentials();
        try {
            return TwsClientOptions.builder(new EngineId(engine), URI.create(endpoint), credentials)
                    .callTimeout(callTimeout)
                    .connectTimeout(connectTimeout);
        } catch (IllegalArgumentException e) { // its message may quote a password that stands in the address
            var shown = SECRET_PARTS.matcher(endpoint).replaceAll("****");
            throw new InvalidPropertyException(ENDPOINT, "\"" + shown + "\"", EXPECTED_ENDPOINT);
        }
    }

    private Credentials credentials() {
        var expected = "either resync.tws.username with resync.tws.password, or resync.tws.api-key";
        if (apiKey != null && (username != null || password != null)) {
            throw new InvalidPropertyException("resync.tws.api-key", "a user or password beside it", expected);
        }
        if (apiKey != null) {
            return apiKey(apiKey);
        }
        if (username == null) {
            throw new InvalidPropertyException(USERNAME, "nothing", expected);
        }
        if (password == null || password.isEmpty()) {
            throw new InvalidPropertyException("resync.tws.password", "nothing", expected);
        }
        return basic(username, password);
    }

    private static Credentials apiKey(String key) {
        try {
            return new Credentials.ApiKey(key);
        } catch (IllegalArgumentException e) {
            throw new InvalidPropertyException(
                    "resync.tws.api-key", key.length() + " characters", "a key of visible ASCII without blanks", e);
        }
    }

    private static Credentials basic(String username, String password) {
        try {
            return new Credentials.Basic(username, password);
        } catch (IllegalArgumentException e) {
            throw new InvalidPropertyException(
                    USERNAME, "\"" + username + "\"", "a user's name without a colon, which HTTP cannot carry", e);
        }
    }

    private static void positive(String property, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new InvalidPropertyException(property, value.toString(), "a time above zero, as 20s");
        }
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "TwsProperties[engine=" + engine + "]";
    }
}
