package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.diagnosis.Gap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was read for one question, and what could not be read. */
public final class Investigation {
    private final Map<Source<?>, Observed<?>> results;
    private final List<Gap> gaps;
    private final List<String> asked;

    Investigation(Map<Source<?>, Observed<?>> results, List<Gap> gaps, List<String> asked) {
        this.results = results;
        this.gaps = List.copyOf(gaps);
        this.asked = List.copyOf(asked);
    }

    /**
     * An investigation that asked nothing.
     *
     * @return no result and no gap
     */
    public static Investigation empty() {
        return new Investigation(Map.of(), List.of(), List.of());
    }

    /**
     * What a source gave.
     *
     * @param source which source
     * @param <T> what it gives
     * @return the result, or empty when it was not asked or is a gap
     */
    @SuppressWarnings("unchecked") // only ServiceOrchestrator fills the map, and a Reading pairs key and value
    public <T> Optional<Observed<T>> get(Source<T> source) {
        return Optional.ofNullable((Observed<T>) results.get(source));
    }

    /**
     * What could not be read.
     *
     * @return the gaps, in the order of asking
     */
    public List<Gap> gaps() {
        return gaps;
    }

    /**
     * Everything that was read.
     *
     * @return results by the names of their sources, in the order of asking
     */
    public Map<String, Observed<?>> results() {
        var byName = new LinkedHashMap<String, Observed<?>>();
        results.forEach((source, result) -> byName.put(source.name(), result));
        return Collections.unmodifiableMap(byName);
    }

    /**
     * Which sources failed or were late. That a source does not have something is a gap, and no error.
     *
     * @return those of the gaps, in the order of asking
     */
    public List<Gap> errors() {
        return gaps.stream().filter(gap -> gap.cause() != Gap.Cause.NOT_FOUND).toList();
    }

    /**
     * Which sources were asked.
     *
     * @return their names, in the order of asking
     */
    public List<String> asked() {
        return asked;
    }

    /**
     * Whether everything asked was read.
     *
     * @return true without gaps
     */
    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /**
     * How much of what was asked was read.
     *
     * @return 0 to 1; 1 when nothing was asked
     */
    public double successRate() {
        return asked.isEmpty() ? 1 : 1 - (double) gaps.size() / asked.size();
    }

    /**
     * This and what a later round read.
     *
     * @param later the later round
     * @return both together
     */
    public Investigation and(Investigation later) {
        var all = new LinkedHashMap<>(results);
        all.putAll(later.results);
        return new Investigation(all, concat(gaps, later.gaps), concat(asked, later.asked));
    }

    private static <E> List<E> concat(List<E> first, List<E> second) {
        return new ArrayList<>(Stream.concat(first.stream(), second.stream()).toList());
    }
}
