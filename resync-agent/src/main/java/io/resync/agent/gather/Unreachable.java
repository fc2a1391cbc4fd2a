package io.resync.agent.gather;

import io.resync.tws.Job;
import io.resync.tws.JobRun;
import io.resync.tws.PlanStatus;
import io.resync.tws.Workstation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workstation that cannot be reached, and the jobs that the plan says run there.
 *
 * @param workstation the workstation
 * @param jobs the jobs in EXEC there, by their keys; at least one
 */
public record Unreachable(Workstation workstation, List<Job> jobs) {
    /** Keeps an own copy of the jobs. */
    public Unreachable {
        jobs = List.copyOf(jobs);
    }

    /** Where jobs that a question is about are said to run; none where workstations were not read. */
    static List<Unreachable> in(Investigation read) {
        var running = running(read);
        var places = running.stream().map(Unreachable::place).collect(Collectors.toSet());
        var known = Stream.concat(running.stream(), planned(read)).toList();
        return read.get(Sources.WORKSTATIONS).stream()
                .flatMap(seen -> seen.value().stream())
                .filter(each -> isUnreachable(each) && places.contains(each.name()))
                .map(each -> new Unreachable(each, on(each, known)))
                .sorted(Comparator.comparing(each -> each.workstation().name()))
                .toList();
    }

    /** The jobs in EXEC that a question is about. */
    static List<Job> running(Investigation read) {
        var one = read.get(Sources.JOB).map(seen -> seen.value()).stream()
                .filter(Subject.Found.class::isInstance)
                .map(subject -> ((Subject.Found) subject).job());
        var listed = read.get(Sources.LISTED_JOBS).stream().flatMap(seen -> seen.value().jobs().stream());
        var there = read.get(Sources.NAMED_JOBS).stream().flatMap(seen -> seen.value().items().stream());
        var named = Stream.of(one, listed, there)
                .flatMap(jobs -> jobs)
                .filter(Unreachable::runs)
                .toList();
        boolean ofAll = Stream.of(Sources.JOB, Sources.LISTED_JOBS, Sources.NAMED_JOBS)
                .noneMatch(source -> read.asked().contains(source.name()));
        return ofAll ? planned(read).toList() : named;
    }

    private static Stream<Job> planned(Investigation read) {
        return read.get(Sources.PLAN).stream()
                .flatMap(seen -> seen.value().jobs().stream())
                .filter(Unreachable::runs);
    }

    private static boolean runs(Job job) {
        return job.state().status() == PlanStatus.EXEC;
    }

    private static boolean isUnreachable(Workstation place) {
        return !place.ignored() && !(place.linked() && place.running());
    }

    private static List<Job> on(Workstation workstation, List<Job> running) {
        var byId = new LinkedHashMap<Object, Job>();
        running.stream()
                .filter(job -> place(job).equals(workstation.name()))
                .sorted(Comparator.comparing(job -> job.key().text()))
                .forEach(job -> byId.putIfAbsent(job.id(), job));
        return List.copyOf(byId.values());
    }

    private static String place(Job job) {
        return BareName.of(
                job.lastRun().map(JobRun::workstation).orElse(job.key().workstation()));
    }
}
