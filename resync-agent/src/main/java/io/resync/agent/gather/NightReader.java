package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.nights.Night;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.Plans;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads a night that is over: its archived plan, or the runs that are kept of it. */
final class NightReader {
    private static final int PAGE = 1_000;

    /** As much as an engine tells of its history at once. */
    private static final int MOST = 10_000;

    private final TwsClient engine;

    NightReader(TwsClient engine) {
        this.engine = engine;
    }

    static Optional<TimeRange> time(Plans.Plan plan) {
        return plan.validFrom() == null
                        || plan.validTo() == null
                        || !plan.validFrom().isBefore(plan.validTo())
                ? Optional.empty()
                : Optional.of(new TimeRange(plan.validFrom(), plan.validTo()));
    }

    /** The plan that ran at a moment. */
    static Optional<Plans.Plan> at(Instant moment, List<Plans.Plan> plans) {
        return plans.stream()
                .filter(plan -> time(plan).filter(time -> time.contains(moment)).isPresent())
                .findFirst();
    }

    Observed<Night> plan(Plans.Plan plan, Deadline deadline) {
        Observed<Page<Job>> jobs = all(page -> engine.plans().jobs(plan.id(), JobFilter.all(), page, deadline));
        var time = new TimeRange(Objects.requireNonNull(plan.validFrom()), Objects.requireNonNull(plan.validTo()));
        return jobs.map(page -> Night.ofPlan(time, !page.hasMore(), page.items()));
    }

    Observed<Night> runs(TimeRange time, Deadline deadline) {
        var filter = new RunHistory.Filter(null, "@", null, time);
        return all(page -> engine.history().runs(filter, page, deadline)).map(page -> Night.ofRuns(time, page.items()));
    }

    private static <T> Observed<Page<T>> all(Function<PageRequest, Observed<Page<T>>> read) {
        var request = PageRequest.first(PAGE);
        var page = read.apply(request);
        var items = new ArrayList<>(page.value().items());
        while (page.value().hasMore() && !page.value().items().isEmpty() && items.size() < MOST) {
            request = request.next();
            page = read.apply(request);
            items.addAll(page.value().items());
        }
        boolean cut = page.value().hasMore();
        return page.map(last -> new Page<>(items, cut ? last.total() : items.size(), 0));
    }
}
