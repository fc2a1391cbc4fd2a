package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.nights.LikeDay;
import io.resync.agent.nights.Night;
import io.resync.agent.nights.NightComparison;
import io.resync.agent.plan.PlanGraph;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.PageRequest;
import io.resync.tws.Plans;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which earlier night to hold the present one against, where nothing is named: its archived plan, or the runs that are kept. */
final class NightsLead implements Lead {
    private static final List<EntityType> NAMED = List.of(
            EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.RESOURCE, EntityType.USER);
    private static final Duration LOOKED_BACK = Duration.ofDays(35);
    private static final int MOST_PLANS = 500;

    private final TwsClient engine;
    private final NightReader nights;

    NightsLead(TwsClient engine) {
        this.engine = engine;
        this.nights = new NightReader(engine);
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var plan = soFar.get(Sources.PLAN);
        if (query.intent() != Intent.COMPARISON || plan.isEmpty() || namesSomething(query)) {
            return List.of();
        }
        if (!soFar.asked().contains(Sources.ARCHIVED_PLANS.name())) {
            return List.of(CurrentPlan.reading(engine), archivedPlans());
        }
        var time = time(plan.get(), soFar);
        var zone = soFar.get(Sources.ENGINE).map(seen -> seen.value().zone()).orElse(ZoneOffset.UTC);
        return period(query, time)
                .flatMap(period -> LikeDay.in(period, time.from().atZone(zone).toLocalDate(), zone))
                .map(like -> List.<Reading<?>>of(reading(plan.get(), time, like, zone, soFar)))
                .orElse(List.of());
    }

    private static boolean namesSomething(StructuredQuery query) {
        return NAMED.stream().anyMatch(type -> !query.entities(type).isEmpty());
    }

    private Reading<?> archivedPlans() {
        return new Reading<>(
                Sources.ARCHIVED_PLANS,
                deadline -> Optional.of(
                        engine.plans().list(Set.of(Plans.Kind.ARCHIVED), PageRequest.first(MOST_PLANS), deadline)));
    }

    /** First and last moment of the plan that runs; where the engine does not tell them, since its first job began. */
    private static TimeRange time(Observed<PlanGraph> plan, Investigation soFar) {
        var current = soFar.get(Sources.PLANS).stream()
                .flatMap(seen -> seen.value().items().stream())
                .flatMap(each -> NightReader.time(each).stream())
                .filter(each -> each.from().isBefore(plan.at()))
                .findFirst();
        return current.orElseGet(() -> new TimeRange(begin(plan), plan.at().plusSeconds(1)));
    }

    private static Instant begin(Observed<PlanGraph> plan) {
        return plan.value().jobs().stream()
                .flatMap(job -> job.lastRun().stream())
                .flatMap(run -> Stream.ofNullable(run.startedAt()))
                .min(Instant::compareTo)
                .orElse(plan.at());
    }

    /** What the question names, or the last weeks; a question about two earlier nights is none about the plan that runs. */
    private static Optional<TimeRange> period(StructuredQuery query, TimeRange present) {
        var asked = Optional.ofNullable(query.timeRange());
        boolean isOver =
                asked.filter(time -> !time.to().isAfter(present.from())).isPresent();
        var against =
                Optional.ofNullable(query.comparison()).flatMap(comparison -> Optional.ofNullable(comparison.period()));
        if (against.isPresent()) {
            return isOver ? Optional.empty() : against;
        }
        return isOver ? asked : Optional.of(new TimeRange(present.from().minus(LOOKED_BACK), present.from()));
    }

    private Reading<?> reading(
            Observed<PlanGraph> plan, TimeRange time, LikeDay like, ZoneId zone, Investigation soFar) {
        var present = Night.ofPlan(time, true, plan.value().jobs());
        var begin = like.day()
                .atTime(time.from().atZone(zone).toLocalTime())
                .atZone(zone)
                .toInstant();
        var earlier = new TimeRange(begin, begin.plus(Duration.between(time.from(), time.to())));
        var kept = soFar.get(Sources.ARCHIVED_PLANS)
                .flatMap(seen -> NightReader.at(begin, seen.value().items()));
        return new Reading<>(
                Sources.NIGHTS,
                deadline -> Optional.of(read(kept, earlier, deadline)
                        .map(night -> new NightComparison(present, night, like.basis(), plan.at()))));
    }

    private Observed<Night> read(Optional<Plans.Plan> kept, TimeRange earlier, Deadline deadline) {
        return kept.isPresent() ? nights.plan(kept.get(), deadline) : nights.runs(earlier, deadline);
    }
}
