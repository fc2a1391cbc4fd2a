package io.resync.tws.client;

import io.resync.tws.EngineId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** Where an engine is, how to sign in, and how long to wait for it. */
public final class TwsClientOptions {
    private final EngineId engine;
    private final HttpUrl endpoint;
    private final Supplier<? extends Credentials> credentials;
    private final Duration callTimeout;
    private final Duration connectTimeout;
    private final Clock clock;

    private TwsClientOptions(Builder builder) {
        engine = builder.engine;
        endpoint = builder.endpoint;
        credentials = builder.credentials;
        callTimeout = builder.callTimeout;
        connectTimeout = builder.connectTimeout;
        clock = builder.clock;
    }

    /**
     * Options whose credentials never change.
     *
     * @param engine the name that all ids of the client will carry
     * @param endpoint the engine's address, as {@code https://mdm.example:31116/twsd}; plain http only on this machine
     * @param credentials with what to sign in
     * @return a builder
     */
    public static Builder builder(EngineId engine, URI endpoint, Credentials credentials) {
        Objects.requireNonNull(credentials, "credentials");
        return builder(engine, endpoint, () -> credentials);
    }

    /**
     * Options whose credentials are asked for at each call, so that they can be renewed.
     *
     * @param engine the name that all ids of the client will carry
     * @param endpoint the engine's address, as {@code https://mdm.example:31116/twsd}; plain http only on this machine
     * @param credentials with what to sign in; safe for use by many threads
     * @return a builder
     */
    public static Builder builder(EngineId engine, URI endpoint, Supplier<? extends Credentials> credentials) {
        return new Builder(engine, Endpoint.of(endpoint), credentials);
    }

    EngineId engine() {
        return engine;
    }

    HttpUrl endpoint() {
        return endpoint;
    }

    Supplier<? extends Credentials> credentials() {
        return credentials;
    }

    Duration callTimeout() {
        return callTimeout;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Clock clock() {
        return clock;
    }

    /** Collects options. */
    public static final class Builder {
        private final EngineId engine;
        private final HttpUrl endpoint;
        private final Supplier<? extends Credentials> credentials;
        private Duration callTimeout = Duration.ofSeconds(20);
        private Duration connectTimeout = Duration.ofSeconds(3);
        private Clock clock = Clock.systemUTC();

        private Builder(EngineId engine, HttpUrl endpoint, Supplier<? extends Credentials> credentials) {
            this.engine = Objects.requireNonNull(engine, "engine");
            this.endpoint = endpoint;
            this.credentials = Objects.requireNonNull(credentials, "credentials");
        }

        /**
         * Longest time for one call, whatever its deadline leaves; positive. Default 20 s.
         *
         * @param timeout the time
         * @return this builder
         */
        public Builder callTimeout(Duration timeout) {
            callTimeout = positive(timeout, "callTimeout");
            return this;
        }

        /**
         * Longest time to make a connection; positive. Default 3 s.
         *
         * @param timeout the time
         * @return this builder
         */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = positive(timeout, "connectTimeout");
            return this;
        }

        /**
         * The clock that tells when something was observed. Default the system's.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * The options.
         *
         * @return options with what was given so far
         */
        public TwsClientOptions build() {
            return new TwsClientOptions(this);
        }

        private static Duration positive(Duration timeout, String name) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException(name + " must be positive, was " + timeout);
            }
            return timeout;
        }
    }
}
