package io.resync.tws.client;

import static io.resync.tws.Capabilities.Generation.FIRST;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.client.wire.V1EngineInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the generation that a question goes to. It begins with the second and asks nothing beforehand: an engine that has
 * it answers, and what it has is of no interest. The first "not found" makes it find out, and what was found holds for an
 * hour, or until something that should be there is not found again.
 */
final class Routes {
    private static final Duration HOLDS = Duration.ofHours(1);
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    private final EngineId engine;
    private final Exchange exchange;
    private final Detection detection;
    private final Clock clock;
    private final Generation second;
    private final OneAtATime detecting;
    private final Map<Family, String> refused = new ConcurrentHashMap<>();
    private volatile boolean secondAnswered;
    private volatile @Nullable Found found;

    private record Found(Offers offers, Generation first, Instant at) {}

    Routes(TwsClientOptions options, Exchange exchange) {
        engine = options.engine();
        this.exchange = exchange;
        detection = new Detection(engine, exchange);
        clock = options.clock();
        second = new SecondGeneration(engine, exchange, this::hasPath);
        detecting = new OneAtATime(engine);
    }

    Observed<Capabilities> capabilities(Deadline deadline) {
        var now = detected(deadline);
        return new Observed<>(
                now.offers().shown(engine, refused), engine + " engine/info of both generations", now.at());
    }

    /** A question about the plan as a whole: "not found" says that the address is not there. */
    <T> Observed<T> ask(Family family, Deadline deadline, Function<Generation, Observed<T>> question) {
        var known = known(family, deadline);
        var chosen = chosen(known, family);
        try {
            return noted(family, chosen, question);
        } catch (TwsStatusException e) {
            if (e.status() != 404) {
                throw e;
            }
            var other = chosen(checked(deadline), family);
            if ((other == second) == (chosen == second)) {
                throw e;
            }
            return noted(family, other, question);
        }
    }

    /** A question about one object: "not found" says that the address is not there only where nothing answered yet. */
    <T> Optional<Observed<T>> find(
            Family family, Deadline deadline, Function<Generation, Optional<Observed<T>>> question) {
        var known = known(family, deadline);
        var chosen = chosen(known, family);
        var answer = question.apply(chosen);
        if (answer.isPresent() || known != null || secondAnswered) {
            secondAnswered |= answer.isPresent() && chosen == second;
            return answer;
        }
        var other = chosen(checked(deadline), family);
        return other == second ? answer : question.apply(other);
    }

    /** A question that only the first generation answers, at every level; it is told what that says of the engine. */
    <R> R askFirst(Family family, Deadline deadline, Function<V1EngineInfo, R> question) {
        var known = fresh();
        var now = known != null && servedByFirst(known, family) ? known : checked(deadline);
        if (!servedByFirst(now, family)) {
            var why = now.offers().of(family).reason();
            throw new TwsRefusedException("engine " + engine + ", " + family + ": not sent, " + why);
        }
        return noted(family, now.first(), any -> question.apply(first(now.offers())));
    }

    private static boolean servedByFirst(Found known, Family family) {
        return known.offers().of(family).servedBy() == FIRST;
    }

    /** As {@link #find}, where the engine's specification says how it is asked. */
    <T> Optional<Observed<T>> findAsSpecified(
            Family family, Deadline deadline, Function<Generation, Optional<Observed<T>>> question) {
        if (fresh() == null) {
            checked(deadline);
        }
        return find(family, deadline, question);
    }

    /** A missing right switches off its family until the family answers again; rights can be granted at any time. */
    private <R> R noted(Family family, Generation chosen, Function<Generation, R> question) {
        try {
            var answer = question.apply(chosen);
            secondAnswered |= chosen == second;
            refused.remove(family);
            return answer;
        } catch (TwsAccessException e) {
            if (e.reason() == Reason.NOT_PERMITTED) {
                refused.put(family, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private Generation chosen(@Nullable Found known, Family family) {
        return known != null && servedByFirst(known, family) ? known.first() : second;
    }

    /** What the second generation has nowhere cannot be tried there first. */
    private @Nullable Found known(Family family, Deadline deadline) {
        var last = fresh();
        return last == null && Offers.inFirstOnly(family) ? detected(deadline) : last;
    }

    private boolean hasPath(String path) {
        var known = fresh();
        return known != null
                && known.offers().paths().filter(paths -> paths.contains(path)).isPresent();
    }

    private @Nullable Found fresh() {
        var last = found;
        return last == null || age(last).compareTo(HOLDS) >= 0 ? null : last;
    }

    /** Not more often than once a minute, whatever is not found, and by one caller for all who wait for the same. */
    private Found checked(Deadline deadline) {
        detecting.enter(deadline);
        try {
            var last = found;
            return last != null && age(last).compareTo(AT_MOST_EVERY) < 0 ? last : detected(deadline);
        } finally {
            detecting.leave();
        }
    }

    private Found detected(Deadline deadline) {
        var offers = detection.run(deadline);
        var now = new Found(offers, new FirstGeneration(engine, exchange, first(offers)), clock.instant());
        secondAnswered = offers.second().there();
        found = now;
        return now;
    }

    private Duration age(Found known) {
        return Duration.between(known.at(), clock.instant());
    }

    /** Where the user may not see what the first generation says, it is taken to be of the plainest kind. */
    private V1EngineInfo first(Offers offers) {
        return offers.first()
                .value()
                .orElseGet(() -> new V1EngineInfo(
                        new EngineInfo(engine, "", ZoneOffset.UTC),
                        offers.second().there(),
                        false));
    }
}
