package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.StreamSchedule;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Page;
import io.resync.tws.Plans;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something starts next, and whether that lies behind the end of the plan.
 *
 * @param caseFile the case
 * @param schedule when it runs
 */
record NextStart(CaseFile caseFile, Observed<StreamSchedule> schedule) {
    List<Finding> findings() {
        return next().map(next -> Stream.concat(Stream.of(next(next)), beyond(next).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Instant> next() {
        var starts = Objects.requireNonNullElse(schedule.value().starts(), List.<Instant>of());
        var now = caseFile.clock().instant();
        return starts.stream().filter(start -> start.isAfter(now)).findFirst();
    }

    private Finding next(Instant next) {
        var name = schedule.value().name();
        var zone = caseFile.moments().zone().getId();
        var at = caseFile.moments().at(next);
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_RECORD, schedule, "run dates of " + name, name + " · next=" + at + " · " + zone);
        return CaseFile.established(Finding.Kind.STATE, name, "schedule.next", List.of(name, at, zone), evidence);
    }

    private Optional<Finding> beyond(Instant next) {
        return caseFile.get(Sources.PLANS)
                .flatMap(seen -> seen.value().items().stream()
                        .map(Plans.Plan::validTo)
                        .flatMap(Stream::ofNullable)
                        .filter(end -> end.isBefore(next))
                        .findFirst()
                        .map(end -> beyond(seen, end)));
    }

    private Finding beyond(Observed<Page<Plans.Plan>> seen, Instant end) {
        var name = schedule.value().name();
        var at = caseFile.moments().at(end);
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "current plan", name + " · the plan ends " + at);
        return CaseFile.established(Finding.Kind.STATE, name, "schedule.beyond_plan", List.of(name, at), evidence);
    }
}
