package io.resync.simulator;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A running engine on loopback. It answers reads on the real wire protocol and refuses everything else. */
public final class Simulator implements AutoCloseable {
    static {
        // Read once by the JDK's server: without it, small answers wait for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Engine engine;
    private final Faults faults;
    private final Clock clock;
    private final LaggingClock copyClock;
    private final @Nullable OwnCertificate certificate;

    private Simulator(Builder builder, Estate estate) throws IOException {
        clock = builder.clockOf(estate);
        copyClock = new LaggingClock(clock);
        faults = new Faults(copyClock);
        var level = builder.levelOf(estate);
        var plans = builder.plansOf(estate);
        var plan = plans.get();
        var copy = new LateCopy(plan, copyClock, plans);
        var api = new EngineApi(estate, new PlanJson(copy, copyClock), new PlanJson(plan, clock), level);
        var around = new Engine.Surroundings(builder.pause, builder.observer);
        engine = new Engine(builder.access.build(level), faults, around, api);
        certificate = builder.tlsHosts == null ? null : OwnCertificate.forHosts(builder.tlsHosts);
        server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), builder.port), certificate);
        threads = Executors.newCachedThreadPool(Simulator::thread);
        server.setExecutor(threads);
        server.createContext("/", engine);
        server.start();
    }

    private static HttpServer listen(InetSocketAddress address, @Nullable OwnCertificate own) throws IOException {
        if (own == null) {
            return HttpServer.create(address, 0);
        }
        var server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own.context()));
        return server;
    }

    /** An engine that runs the estate in this folder. */
    public static Builder builder(Path estateFolder) {
        return new Builder(estateFolder);
    }

    /** Where clients reach it: {@code http://127.0.0.1:PORT/twsd}, or {@code https} with a certificate. */
    public URI endpoint() {
        var scheme = certificate == null ? "http" : "https";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + Engine.CONTEXT);
    }

    /** What clients must trust; empty without {@link Builder#tls}. */
    public Optional<X509Certificate> certificate() {
        return Optional.ofNullable(certificate).map(OwnCertificate::certificate);
    }

    /** What the engine takes for now: the estate's moment at start, running on unless frozen. */
    public Clock clock() {
        return clock;
    }

    /** Every request so far, in the order of arrival. */
    public List<RecordedRequest> requests() {
        return engine.requests();
    }

    /** Keeps requests whose path contains this text waiting until {@link #restore()} or {@link #close()}. */
    public void hold(String pathPart) {
        faults.hold(pathPart);
    }

    /** Answers requests whose path contains this text with a status, 400 to 599. */
    public void fail(String pathPart, int status) {
        fault(pathPart, Fault.status(status));
    }

    /** Lets something go wrong with requests whose path contains this text, until {@link #restore()}. */
    public void fault(String pathPart, Fault fault) {
        faults.arm(pathPart, fault);
    }

    /** Lets the second generation answer as of so long ago, as from a copy of the plan that lags behind. */
    public void lag(Duration behind) {
        copyClock.lagBy(behind);
    }

    /** Ends all faults; requests that are held go on. */
    public void restore() {
        faults.restore();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "simulator");
        thread.setDaemon(true);
        return thread;
    }

    /** Options of an engine. */
    public static final class Builder {
        private static final int MAX_SPEED = 1_000_000;
        private static final RequestObserver NOBODY = new RequestObserver() {
            @Override
            public void arrived(RecordedRequest request) {}

            @Override
            public void answered(RecordedRequest request, String body) {}
        };
        private final Path folder;
        private final Access.Builder access = new Access.Builder();
        private int port;
        private boolean frozen;
        private @Nullable Clock clock;
        private @Nullable Level level;
        private Pause pause = Pause.real();
        private RequestObserver observer = NOBODY;
        private @Nullable String tlsHosts;
        private @Nullable Long seed;
        private double speed = 1;

        private Builder(Path folder) {
            this.folder = folder;
        }

        /** Port on loopback, 0 (the default) for any free one. */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("a port is 0 to 65535, got " + number);
            }
            port = number;
            return this;
        }

        /** Somebody who may read. At least one caller is needed. */
        public Builder user(String name, String password) {
            access.user(name, password, true);
            return this;
        }

        /** Somebody who may sign in and read nothing: every call gets 403. */
        public Builder userWithoutRights(String name, String password) {
            access.user(name, password, false);
            return this;
        }

        /** A bearer token that may read. */
        public Builder apiKey(String key) {
            access.apiKey(key);
            return this;
        }

        /** Stops the clock at the estate's moment. */
        public Builder frozen() {
            frozen = true;
            return this;
        }

        /** Serves what this level serves and says so; without it, the level nearest to the estate's version. */
        public Builder level(Level other) {
            level = other;
            return this;
        }

        /** Lets the clock run so many times as fast as time: 60 makes an hour of a minute. */
        public Builder speed(double factor) {
            if (!(factor > 0 && factor <= MAX_SPEED)) {
                throw new IllegalArgumentException("a speed is above 0 to " + MAX_SPEED + ", got " + factor);
            }
            speed = factor;
            return this;
        }

        /**
         * Lets the plan live: streams start, jobs run and end, all drawn from the seed. States and runs of the estate are not
         * read then. Without this, estates live that have a section {@code living}, by its seed.
         */
        public Builder living(long drawnFrom) {
            seed = drawnFrom;
            return this;
        }

        /** Another clock than the estate's own. */
        public Builder clock(Clock other) {
            clock = other;
            return this;
        }

        /** Serves HTTPS with a certificate of its own, made at start, for loopback. */
        public Builder tls() {
            tlsHosts = "dns:localhost,ip:127.0.0.1";
            return this;
        }

        /** Serves HTTPS with a certificate for another host: what clients must refuse. */
        public Builder tlsFor(String host) {
            tlsHosts = "dns:" + host;
            return this;
        }

        /** How faults let time pass; real time without it. */
        public Builder pause(Pause other) {
            pause = other;
            return this;
        }

        /** Who is told of requests; nobody without it. */
        public Builder observer(RequestObserver other) {
            observer = other;
            return this;
        }

        /**
         * Reads the estate and starts to serve it.
         *
         * @throws InvalidEstateException if the folder cannot be simulated
         * @throws UncheckedIOException if the port cannot be had
         */
        public Simulator start() {
            try {
                return new Simulator(this, EstateReader.read(folder));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen on port " + port + " of loopback", e);
            }
        }

        private Level levelOf(Estate estate) {
            return level == null ? Level.nearest(estate.file().engine().version()) : level;
        }

        private Supplier<PlanSource> plansOf(Estate estate) {
            var living = estate.file().living();
            var drawnFrom = seed == null && living != null ? Long.valueOf(living.seedOrOne()) : seed;
            return drawnFrom == null ? () -> now -> estate : () -> new LivingEstate(estate, drawnFrom);
        }

        private Clock clockOf(Estate estate) {
            if (clock != null) {
                return clock;
            }
            var moment = estate.file().moment();
            var zone = estate.file().engine().timezone();
            var system = Clock.system(zone);
            return frozen ? Clock.fixed(moment, zone) : new SpeedClock(system, moment, speed);
        }
    }
}
