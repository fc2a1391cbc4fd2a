package io.resync.tws.client;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.GroupedCounts;
import io.resync.tws.GroupedCounts.By;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.JobFilter;
import io.resync.tws.JobPattern;
import io.resync.tws.PlanStatus;
import io.resync.tws.Workstation;
import io.resync.tws.client.V1Lists.Question;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.wire.V1JobKey;
import io.resync.tws.client.wire.V1Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Numbers of jobs, of which the first generation groups none. It is asked how many jobs there are, and then how many are in each
 * group, until all are accounted for. The answers are of different moments; a job that changes its state meanwhile can be counted
 * twice or be missing.
 */
final class V1Counts {
    private static final String ANY = "@";
    private static final String IN_ANY_FOLDER = "/@/";
    private static final List<PlanStatus> USUAL_FIRST = usualFirst();

    private final EngineId engine;
    private final V1Reads reads;
    private final V1Lists lists;
    private final V1Jobs jobs;

    V1Counts(EngineId engine, V1Reads reads, V1Lists lists, V1Jobs jobs) {
        this.engine = engine;
        this.reads = reads;
        this.lists = lists;
        this.jobs = jobs;
    }

    /** Some 8 small requests for most plans, 23 at most. */
    Observed<JobCounts> byState(Deadline deadline) {
        return byState(V1Filter::jobs, deadline).map(counts -> new JobCounts(counts.total(), counts.byGroup()));
    }

    /** What the engine cannot select or group is counted here, job by job. */
    Observed<GroupedCounts> of(By by, JobPattern pattern, Deadline deadline) {
        var filter = filter(by, pattern);
        var question = new V1JobQuestion(engine, filter);
        if (!question.exact()) {
            return jobs.all(filter, deadline)
                    .map(found -> new GroupedCounts(
                            by, found.size(), found.stream().collect(groupingBy(job -> group(by, job), counting()))));
        }
        return by == By.STATE
                ? byState(question::narrowed, deadline)
                : byWorkstation(pattern, question::narrowed, deadline);
    }

    private static JobFilter filter(By by, JobPattern pattern) {
        PlanFilter.requirePrintable(pattern); // as strict as the second generation
        var filter = JobFilter.builder();
        var stream = withoutAnyFolder(pattern.jobStream());
        var folder = stream.substring(0, stream.lastIndexOf('/') + 1);
        if (!folder.isEmpty() || by == By.FOLDER) {
            filter.folder(folder.isEmpty() ? "/" + ANY : folder);
        }
        unlessAny(stream.substring(folder.length()), filter::jobStream);
        unlessAny(withoutAnyFolder(pattern.workstation()), filter::workstation);
        unlessAny(pattern.job(), filter::name);
        return filter.build();
    }

    private static String withoutAnyFolder(String name) {
        return name.startsWith(IN_ANY_FOLDER) ? name.substring(IN_ANY_FOLDER.length()) : name;
    }

    private static void unlessAny(String pattern, Consumer<String> condition) {
        if (!pattern.equals(ANY)) {
            condition.accept(pattern);
        }
    }

    private Observed<GroupedCounts> byState(Supplier<V1Filter> jobs, Deadline deadline) {
        var total = count(jobs.get(), deadline);
        var byState = new TreeMap<String, Long>();
        long left = total.value();
        if (left > 0) {
            left -= keep(PlanStatus.CANCL.name(), count(jobs.get().with("canceled", true), deadline), byState);
        }
        for (var states = USUAL_FIRST.iterator(); left > 0 && states.hasNext(); ) {
            var status = states.next();
            var inState = jobs.get().with("canceled", false).with("internalStatusList", V1Words.of(status));
            left -= keep(status.name(), count(inState, deadline), byState);
        }
        if (left > 0) {
            byState.put(PlanStatus.UNKNOWN.name(), left); // in none of the states that were asked for
        }
        return total.map(all -> new GroupedCounts(By.STATE, all, byState));
    }

    private Observed<GroupedCounts> byWorkstation(JobPattern pattern, Supplier<V1Filter> jobs, Deadline deadline) {
        var total = count(jobs.get(), deadline);
        var byWorkstation = new TreeMap<String, Long>();
        long left = total.value();
        for (var names = workstations(pattern, deadline).iterator(); left > 0 && names.hasNext(); ) {
            var name = names.next();
            left -= keep(name, count(jobs.get().named("workstationName", name), deadline), byWorkstation);
        }
        return total.map(all -> new GroupedCounts(By.WORKSTATION, all, byWorkstation));
    }

    private List<String> workstations(JobPattern pattern, Deadline deadline) {
        var named = V1Names.matching(V1Names.withoutRoot(pattern.workstation()));
        var all = new Question<>(reads.workstations, V1Filter.workstations(), false);
        var rest = new Rest<Workstation>(each -> named.test(each.name()), Comparator.comparing(Workstation::name));
        return lists.all(all, rest, deadline).value().stream()
                .map(Workstation::name)
                .toList();
    }

    private Observed<Long> count(V1Filter filter, Deadline deadline) {
        return lists.count(new Question<>(reads.jobs, filter, false), deadline);
    }

    private static long keep(String group, Observed<Long> count, Map<String, Long> byGroup) {
        if (count.value() > 0) {
            byGroup.merge(group, count.value(), Long::sum);
        }
        return count.value();
    }

    private static String group(By by, Job job) {
        return switch (by) {
            case STATE -> job.state().status().name();
            case WORKSTATION -> job.key().workstation();
            case FOLDER -> V1JobKey.folder(job.key());
        };
    }

    private static List<PlanStatus> usualFirst() {
        var usual = List.of(
                PlanStatus.SUCC, PlanStatus.HOLD, PlanStatus.READY, PlanStatus.EXEC, PlanStatus.ABEND, PlanStatus.FAIL);
        return Stream.concat(usual.stream(), V1Words.ofJobs().stream())
                .distinct()
                .toList();
    }
}
