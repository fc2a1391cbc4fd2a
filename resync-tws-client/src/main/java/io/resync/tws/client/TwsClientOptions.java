package io.resync.tws.client;

import io.resync.tws.EngineId;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where an engine is, how to sign in, and how long to wait for it. */
public final class TwsClientOptions {
    private final EngineId engine;
    private final List<HttpUrl> endpoints;
    private final Duration backupStay;
    private final Supplier<? extends Credentials> credentials;
    private final Duration callTimeout;
    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final Clock clock;
    private final Retry.Rule retry;
    private final Breaker.Rule breaker;
    private final Throttle.Limits limits;
    private final Timing timing;
    private final @Nullable Trust trust;
    private final List<String> pins;
    private final TwsClientObserver observer;
    private final Duration keyWarning;
    private final boolean jobIssues;

    private TwsClientOptions(Builder builder) {
        engine = builder.engine;
        endpoints = List.copyOf(builder.endpoints);
        backupStay = builder.backupStay;
        credentials = builder.credentials;
        callTimeout = builder.callTimeout;
        connectTimeout = builder.connectTimeout;
        readTimeout = builder.readTimeout;
        clock = builder.clock;
        retry = builder.retry;
        breaker = builder.breaker;
        limits = builder.limits;
        timing = builder.timing;
        trust = builder.trust;
        pins = List.copyOf(builder.pins);
        observer = builder.observer;
        keyWarning = builder.keyWarning;
        jobIssues = builder.jobIssues;
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
        return endpoints.get(0);
    }

    /** The master, then its backups. */
    List<HttpUrl> endpoints() {
        return endpoints;
    }

    Duration backupStay() {
        return backupStay;
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

    Duration readTimeout() {
        return readTimeout;
    }

    Clock clock() {
        return clock;
    }

    Retry.Rule retry() {
        return retry;
    }

    Breaker.Rule breaker() {
        return breaker;
    }

    Throttle.Limits limits() {
        return limits;
    }

    Timing timing() {
        return timing;
    }

    Optional<Trust> trust() {
        return Optional.ofNullable(trust);
    }

    List<String> pins() {
        return pins;
    }

    TwsClientObserver observer() {
        return observer;
    }

    Duration keyWarning() {
        return keyWarning;
    }

    boolean jobIssues() {
        return jobIssues;
    }

    /** Collects options. */
    public static final class Builder {
        private final EngineId engine;
        private final List<HttpUrl> endpoints = new ArrayList<>();
        private final Supplier<? extends Credentials> credentials;
        private Duration backupStay = Duration.ofMinutes(5);
        private Duration callTimeout = Duration.ofSeconds(20);
        private Duration connectTimeout = Duration.ofSeconds(3);
        private Duration readTimeout = Duration.ofSeconds(10);
        private Clock clock = Clock.systemUTC();
        private Retry.Rule retry = Retry.Rule.USUAL;
        private Breaker.Rule breaker = Breaker.Rule.USUAL;
        private Throttle.Limits limits = Throttle.Limits.USUAL;
        private Timing timing = Timing.real();
        private @Nullable Trust trust;
        private List<String> pins = List.of();
        private TwsClientObserver observer = TwsClientObserver.NONE;
        private Duration keyWarning = Duration.ofDays(14);
        private boolean jobIssues;

        private Builder(EngineId engine, HttpUrl endpoint, Supplier<? extends Credentials> credentials) {
            this.engine = Objects.requireNonNull(engine, "engine");
            endpoints.add(endpoint);
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
         * Longest silence of the engine within one request: before its answer begins, and between two parts of it, also of
         * a log; positive. Default 10 s. An engine that is silent for longer was reached, so no backup is asked; the call
         * fails at once, unless it has time for another such silence.
         *
         * @param silence the time
         * @return this builder
         */
        public Builder readTimeout(Duration silence) {
            readTimeout = positive(silence, "readTimeout");
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
         * How often to try again what can succeed later: a failed connection, 429, 502, 503, 504. Default 2.
         *
         * @param retries how often after the first time; 0 for never
         * @return this builder
         */
        public Builder retries(int retries) {
            if (retries < 0) {
                throw new IllegalArgumentException("retries must be 0 or more, was " + retries);
            }
            retry = new Retry.Rule(retries, retry.firstPause(), retry.longestPause());
            return this;
        }

        /**
         * How long to wait before trying again: a random time from zero to {@code first}, which doubles at each retry up
         * to {@code longest}; both positive. Default 200 ms and 2 s. An engine's {@code Retry-After} is obeyed above this.
         *
         * @param first the most before the first retry
         * @param longest the most before any retry
         * @return this builder
         */
        public Builder backOff(Duration first, Duration longest) {
            if (positive(longest, "longest").compareTo(positive(first, "first")) < 0) {
                throw new IllegalArgumentException("longest must not be below first, was " + longest + " to " + first);
            }
            retry = new Retry.Rule(retry.retries(), first, longest);
            return this;
        }

        /**
         * When to stop asking an engine that cannot be reached. Default after 5 failed connections, for 10 s.
         *
         * @param failures how many connections failed in a row, at least 1
         * @param pause how long nothing is sent; after it one call tries
         * @return this builder
         */
        public Builder breaker(int failures, Duration pause) {
            if (failures < 1) {
                throw new IllegalArgumentException("failures must be 1 or more, was " + failures);
            }
            breaker = new Breaker.Rule(failures, positive(pause, "pause"));
            return this;
        }

        /**
         * How many calls are under way at once; others wait for their turn. Default 8, of them 4 log reads.
         *
         * @param calls of all kinds
         * @param logReads of them for logs; at most 40: some 45 of all users hang an engine
         * @return this builder
         */
        public Builder concurrency(int calls, int logReads) {
            limits = new Throttle.Limits(calls, logReads);
            return this;
        }

        /**
         * Backup masters, asked in this order where no connection to the ones before can be made or it breaks. An answer
         * is never asked for a second time elsewhere, whatever it says. The client stays with the one that worked, see
         * {@link #backupStay}. They get the same credentials.
         *
         * @param addresses as the endpoint
         * @return this builder
         */
        public Builder backup(URI... addresses) {
            for (var address : addresses) {
                endpoints.add(Endpoint.of(address));
            }
            return this;
        }

        /**
         * How long to stay with a backup that worked before the master is tried again; positive. Default 5 min.
         *
         * @param stay the time
         * @return this builder
         */
        public Builder backupStay(Duration stay) {
            backupStay = positive(stay, "backupStay");
            return this;
        }

        /**
         * The authorities that may have signed an engine's certificate. Default the JVM's own.
         *
         * @param store loaded, with at least one certificate
         * @return this builder
         */
        public Builder trustStore(KeyStore store) {
            trust = Trust.of(store);
            return this;
        }

        /**
         * The authorities that may have signed an engine's certificate, from a JKS or PKCS #12 file, which is read now.
         *
         * @param file the trust store
         * @param password gives its password; asked once, and what it gave is overwritten
         * @return this builder
         */
        public Builder trustStore(Path file, Supplier<char[]> password) {
            trust = Trust.store(file, password);
            return this;
        }

        /**
         * The authorities that may have signed an engine's certificate, from a PEM file, which is read now.
         *
         * @param file one or more certificates
         * @return this builder
         */
        public Builder trustPem(Path file) {
            trust = Trust.pem(file);
            return this;
        }

        /**
         * The public keys of which one must be in the engine's certificate or in one above it, besides the signature of a
         * trusted authority. Default any.
         *
         * @param sha256 each {@code sha256/} and the Base64 of the SHA-256 of the public key
         * @return this builder
         */
        public Builder pin(String... sha256) {
            pins = Pins.of(sha256);
            return this;
        }

        /**
         * Who is told what the client does. Default nobody.
         *
         * @param observer for meters and alarms
         * @return this builder
         */
        public Builder observer(TwsClientObserver observer) {
            this.observer = Objects.requireNonNull(observer, "observer");
            return this;
        }

        /**
         * How long before its end an API key is told to the observer and logged; positive. Default 14 days.
         *
         * @param before the time
         * @return this builder
         */
        public Builder keyWarning(Duration before) {
            keyWarning = positive(before, "keyWarning");
            return this;
        }

        /**
         * Whether {@link io.resync.tws.TwsClient#jobIssues} may be asked: the engine's own words on why jobs do not start. It is
         * a POST of job ids that the engine's documentation names and does not explain, while that of the later API speaks of
         * cancelling beside it. So nobody but the owner of an engine can say that it is harmless there: try it on a test engine
         * first. Default false, and then it is not on the list of what may be sent.
         *
         * @param allowed whether it may be asked
         * @return this builder
         */
        public Builder jobIssues(boolean allowed) {
            jobIssues = allowed;
            return this;
        }

        Builder timing(Timing timing) {
            this.timing = timing;
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
