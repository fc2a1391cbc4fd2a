package io.resync.tws.client.cache;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How long answers are kept, and how many. */
public final class CacheOptions {
    private final Map<DataKind, Lifetime> lifetimes;
    private final Map<String, Warmer> warmers;
    private final Duration loadTimeout;
    private final long maximumBytes;
    private final @Nullable Executor executor;
    private final @Nullable ScheduledExecutorService scheduler;
    private final LongSupplier nanoTime;

    private CacheOptions(Builder builder) {
        lifetimes = new EnumMap<>(builder.lifetimes);
        warmers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.warmers));
        loadTimeout = builder.loadTimeout;
        maximumBytes = builder.maximumBytes;
        executor = builder.executor;
        scheduler = builder.scheduler;
        nanoTime = builder.nanoTime;
    }

    /**
     * The usual times and no warmers.
     *
     * @return options with nothing but defaults
     */
    public static CacheOptions defaults() {
        return builder().build();
    }

    /**
     * Options to be changed.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    Lifetime lifetime(DataKind kind) {
        var given = lifetimes.get(kind);
        return given == null ? kind.usual() : given;
    }

    /** What is not there has no age to be told by, so it is never told as stale; and it may come any moment. */
    Lifetime lifetimeOfNothing(Lifetime usual) {
        var status = lifetime(DataKind.STATUS);
        return (usual.fresh().compareTo(status.fresh()) < 0 ? usual : status).onlyFresh();
    }

    Map<String, Warmer> warmers() {
        return warmers;
    }

    Duration loadTimeout() {
        return loadTimeout;
    }

    long maximumBytes() {
        return maximumBytes;
    }

    Threads threads() {
        return new Threads(executor, scheduler);
    }

    LongSupplier nanoTime() {
        return nanoTime;
    }

    /** Collects options. */
    public static final class Builder {
        private final Map<DataKind, Lifetime> lifetimes = new EnumMap<>(DataKind.class);
        private final Map<String, Warmer> warmers = new LinkedHashMap<>();
        private Duration loadTimeout = Duration.ofSeconds(20);
        private long maximumBytes = 64L << 20;
        private @Nullable Executor executor;
        private @Nullable ScheduledExecutorService scheduler;
        private LongSupplier nanoTime = System::nanoTime;

        private Builder() {}

        /**
         * How long values of a kind are kept. Default: status 10 s and 1 min, log 30 s and 3 min, static 1 h and 6 h, graph 5 min
         * and 30 min.
         *
         * @param kind which values
         * @param fresh up to this age they are told as they are; positive
         * @param usable up to this age they are told marked as stale, while a newer one is fetched; the same as {@code fresh} for
         *     never
         * @return this builder
         */
        public Builder keep(DataKind kind, Duration fresh, Duration usable) {
            lifetimes.put(kind, new Lifetime(fresh, usable));
            return this;
        }

        /**
         * Longest time for a question to the engine, whoever waits for it; positive. Default 20 s.
         *
         * @param timeout the time
         * @return this builder
         */
        public Builder loadTimeout(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("loadTimeout must be positive, was " + timeout);
            }
            loadTimeout = timeout;
            return this;
        }

        /**
         * How much memory the answers may take, roughly: an object counts as 1,000 bytes, a line of a log by its length. Default
         * 64 MiB.
         *
         * @param bytes the bound; positive
         * @return this builder
         */
        public Builder maximumBytes(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("maximumBytes must be positive, was " + bytes);
            }
            maximumBytes = bytes;
            return this;
        }

        /**
         * Questions that are asked at once, and again each time before the first of their answers is too old, until the
         * client is closed.
         *
         * @param name says in the log what failed; each name once
         * @param warmer asks them
         * @return this builder
         */
        public Builder warm(String name, Warmer warmer) {
            if (warmers.putIfAbsent(name, Objects.requireNonNull(warmer, "warmer")) != null) {
                throw new IllegalArgumentException("there is a warmer \"" + name + "\" already");
            }
            return this;
        }

        /**
         * Where the engine is asked, while callers wait in their own threads. Default threads of its own, which end with the
         * client. One that is given is not shut down.
         *
         * @param threads runs what it is given in other threads
         * @return this builder
         */
        public Builder executor(Executor threads) {
            executor = Objects.requireNonNull(threads, "threads");
            return this;
        }

        /**
         * What starts the rounds of the warmers; they run on the executor. Default one thread of its own, which ends with the
         * client. One that is given is not shut down.
         *
         * @param timer the scheduler
         * @return this builder
         */
        public Builder scheduler(ScheduledExecutorService timer) {
            scheduler = Objects.requireNonNull(timer, "timer");
            return this;
        }

        Builder nanoTime(LongSupplier ticks) {
            nanoTime = ticks;
            return this;
        }

        /**
         * The options.
         *
         * @return options with what was given so far
         */
        public CacheOptions build() {
            return new CacheOptions(this);
        }
    }
}
