package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Past runs, which the engine lists in one answer and in no promised order: what it gives is sorted here. */
final class EngineHistory implements RunHistory {
    private static final Comparator<Instant> EARLIEST_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Run> OLDEST_FIRST = Comparator.comparing(Run::startedAt, EARLIEST_FIRST)
            .thenComparing(Run::scheduledAt, EARLIEST_FIRST)
            .thenComparing(Run::jobStream)
            .thenComparing(Run::job)
            .thenComparing(Run::workstation)
            .thenComparing(Run::jobNumber);
    private static final Comparator<Estimate> BY_KIND =
            Comparator.comparing(Estimate::kind).thenComparing(Estimate::detail);

    private final EngineId engine;
    private final Exchange exchange;
    private final Routes routes;
    private final HistoryReads reads;
    private final V1Spelling byKey = new V1Spelling();

    EngineHistory(EngineId engine, Exchange exchange, Routes routes) {
        this.engine = engine;
        this.exchange = exchange;
        this.routes = routes;
        reads = new HistoryReads(engine);
    }

    @Override
    public Observed<Page<Run>> runs(Filter filter, PageRequest page, Deadline deadline) {
        return whole(reads.runs(filter), deadline)
                .map(runs -> V1Lists.page(
                        runs.stream()
                                .filter(wanted(filter))
                                .sorted(OLDEST_FIRST)
                                .toList(),
                        page));
    }

    /** An engine that knows no such job answers as one that does not know the call, so both calls are tried then. */
    @Override
    public Optional<Observed<Statistics>> statistics(String workstation, String job, Deadline deadline) {
        try {
            return Optional.of(routes.askFirst(
                    Family.RUN_HISTORY,
                    deadline,
                    engine -> byKey.ask(
                            engine.laterLevel(),
                            later -> exchange.ask(reads.statistics(workstation, job, later), deadline))));
        } catch (TwsStatusException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Observed<List<Estimate>> estimates(DefinitionId job, Deadline deadline) {
        return whole(reads.estimates(job), deadline)
                .map(found -> found.stream().sorted(BY_KIND).toList());
    }

    private <T> Observed<List<T>> whole(EngineRead<V1Bunch<T>> read, Deadline deadline) {
        var answer = routes.askFirst(Family.RUN_HISTORY, deadline, any -> exchange.ask(read, deadline));
        var bunch = answer.value();
        if (bunch.items().size() >= HistoryReads.HOW_MANY
                || bunch.total() > bunch.items().size()) {
            throw new TwsRefusedException("engine " + engine + ", " + read + ": it has more than the "
                    + bunch.items().size() + " that came, and no call that gives the rest; ask for a shorter time");
        }
        return answer.map(V1Bunch::items);
    }

    /** The engine is asked for no less than this. */
    private static Predicate<Run> wanted(Filter filter) {
        var job = V1Names.left(filter.job());
        var jobStream = V1Names.left(filter.jobStream());
        var workstation = V1Names.left(V1Names.withoutRoot(filter.workstation()));
        return run -> job.test(run.job())
                && jobStream.test(run.jobStream())
                && workstation.test(Objects.requireNonNullElse(V1Names.withoutRoot(run.workstation()), ""))
                && V1Names.within(filter.started(), run.startedAt());
    }
}
