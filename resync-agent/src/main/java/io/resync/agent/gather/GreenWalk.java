package io.resync.agent.gather;

import io.resync.agent.plan.PlanGraph;
import io.resync.query.EntityType;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a result that is wrong although all ended well, upstream to the member that never ran or ended well with a warning. */
final class GreenWalk {
    private static final Set<PlanStatus> LEFT_OUT =
            EnumSet.of(PlanStatus.HOLD, PlanStatus.READY, PlanStatus.SUPPR, PlanStatus.CANCL);
    private static final Pattern WORD = Pattern.compile("[\\p{Lu}][\\p{Lu}\\d]{2,}");

    private final PlanGraph plan;

    GreenWalk(PlanGraph plan) {
        this.plan = plan;
    }

    /** The member to look into; empty where nothing on the way stands out, or where it is not known where to begin. */
    Optional<Job> origin(StructuredQuery query) {
        var begin = named(query);
        var jobs = begin.isEmpty() ? plan.jobs() : upstream(begin);
        var standsOut = jobs.stream().filter(this::standsOut).toList();
        return begin.isEmpty() && standsOut.size() > 1
                ? Optional.empty()
                : standsOut.stream().min(Comparator.comparing(this::hasRun).thenComparing(GreenWalk::began));
    }

    private List<Job> named(StructuredQuery query) {
        var names = Stream.of(EntityType.JOB_STREAM, EntityType.JOB)
                .flatMap(type -> query.entities(type).stream())
                .map(entity -> BareName.of(entity.text()))
                .collect(Collectors.toSet());
        var jobs = plan.jobs().stream()
                .filter(job -> names.contains(job.key().name())
                        || names.contains(job.key().jobStream())
                        || names.contains(
                                job.key().jobStream() + "." + job.key().name()))
                .toList();
        return jobs.isEmpty() ? partlyNamed(query.text()) : jobs;
    }

    /** A report is often called by a part of the name of what makes it. */
    private List<Job> partlyNamed(String text) {
        var words = WORD.matcher(text).results().map(each -> each.group()).collect(Collectors.toSet());
        return plan.jobs().stream()
                .filter(job -> parts(job.key().jobStream()).anyMatch(words::contains))
                .toList();
    }

    private static Stream<String> parts(String name) {
        return Arrays.stream(name.toUpperCase(Locale.ROOT).split("[_\\-$#@]"));
    }

    private List<Job> upstream(List<Job> begin) {
        var all = new LinkedHashSet<>(begin);
        begin.forEach(job -> all.addAll(plan.before(job.id())));
        return List.copyOf(all);
    }

    private boolean standsOut(Job job) {
        return hasRun(job) ? hidesACode(job) : LEFT_OUT.contains(job.state().status()) && othersWentOn(job);
    }

    private boolean hasRun(Job job) {
        return job.lastRun().map(JobRun::startedAt).isPresent();
    }

    private static boolean hidesACode(Job job) {
        return job.state().status() == PlanStatus.SUCC
                && job.lastRun()
                        .map(JobRun::returnCode)
                        .filter(code -> code != 0)
                        .isPresent();
    }

    private boolean othersWentOn(Job job) {
        return plan.after(job.id()).stream().anyMatch(each -> each.state().status() == PlanStatus.SUCC);
    }

    private static Instant began(Job job) {
        return job.lastRun().map(JobRun::startedAt).orElse(Instant.MIN);
    }
}
