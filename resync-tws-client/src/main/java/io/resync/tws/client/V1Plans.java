package io.resync.tws.client;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.Plans.Kind;
import io.resync.tws.Plans.Plan;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.client.V1Reads.Listed;
import io.resync.tws.client.wire.V1EngineInfo;
import io.resync.tws.client.wire.V1PlanObjectAnswers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans besides the current one: only the first generation lists them and takes their ids as it gave them. */
final class V1Plans {
    /** The largest bunch: an engine keeps a plan a day. How a second one is asked for differs between levels. */
    private static final int MOST = 10_000;

    private static final Comparator<Plan> NEWEST_FIRST = comparing(V1Plans::begin, nullsFirst(naturalOrder()))
            .thenComparing(plan -> plan.id().value())
            .reversed();

    private final EngineId engine;
    private final Exchange exchange;
    private final V1EngineInfo info;
    private final Listed<Plan> plans;

    V1Plans(EngineId engine, Exchange exchange, V1EngineInfo info) {
        this.engine = engine;
        this.exchange = exchange;
        this.info = info;
        plans = new Listed<>("plan/", new V1PlanObjectAnswers(engine)::plans, Plan::id);
    }

    /** The engine takes one kind; of several it is asked for all, and the others are left out here. */
    Observed<Page<Plan>> list(Set<Kind> kinds, PageRequest page, Deadline deadline) {
        var filter = V1Filter.plans();
        if (kinds.size() == 1 && !kinds.contains(Kind.UNKNOWN)) {
            filter.ofType("planType", kinds.iterator().next().name());
        }
        var headers = Map.of("Accept-Language", "en-US", "How-Many", Integer.toString(MOST));
        var read = V1Reads.post(plans, "query", headers, filter.first());
        return exchange.ask(read, deadline).map(bunch -> V1Lists.page(wanted(kinds, whole(bunch.items(), read)), page));
    }

    Observed<Page<Job>> jobs(PlanId plan, JobFilter filter, PageRequest page, Deadline deadline) {
        return in(plan).page(filter, page, deadline);
    }

    Observed<Page<JobStream>> jobStreams(PlanId plan, JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return in(plan).streamPage(filter, page, deadline);
    }

    private V1Jobs in(PlanId plan) {
        Oql.requireSame(engine, plan.engine());
        return V1Jobs.of(plan, exchange, info);
    }

    private List<Plan> whole(List<Plan> found, EngineRead<?> read) {
        if (found.size() >= MOST) {
            throw new TwsRefusedException("engine " + engine + ", " + read + ": " + MOST
                    + " plans came, there may be more; ask for one kind");
        }
        return found;
    }

    private static List<Plan> wanted(Set<Kind> kinds, List<Plan> found) {
        return found.stream()
                .filter(plan -> kinds.isEmpty()
                        || kinds.contains(plan.kind())
                        || (kinds.size() == 1 && plan.kind() == Kind.UNKNOWN)) // the engine was asked for that one kind
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static @Nullable Instant begin(Plan plan) {
        return plan.validFrom() == null ? plan.createdAt() : plan.validFrom();
    }
}
