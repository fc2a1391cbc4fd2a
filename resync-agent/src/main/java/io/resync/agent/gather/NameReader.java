package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.understand.JobReference;
import io.resync.query.EntityType;
import io.resync.tws.Definitions;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.TwsClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the names of one kind from an engine, object by object, so that no more than a page of objects is held. */
final class NameReader {
    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private final TwsClient engine;
    private final Deadline deadline;

    NameReader(TwsClient engine, Deadline deadline) {
        this.engine = engine;
        this.deadline = deadline;
    }

    /** Jobs of every day's instance have one name; folders stand in it where the engine tells them. */
    Set<String> jobs() {
        return names(engine.eachJob(JobFilter.all(), deadline), job -> Stream.of(name(job)));
    }

    Set<String> jobStreams() {
        return names(
                engine.eachJobStream(JobStreamFilter.all(), deadline),
                stream -> Stream.of(BareName.of(stream.workstation()) + "#" + stream.name()));
    }

    Set<String> workstations() {
        return names(
                Page.stream(
                        page -> engine.workstations(page, deadline),
                        place -> place.id().value()),
                place -> Stream.of(BareName.of(place.name())));
    }

    Set<String> resources() {
        return names(
                Page.stream(
                        page -> engine.resources(PlanObjectFilter.all(), page, deadline),
                        resource -> resource.id().value()),
                resource -> Stream.of(
                        resource.workstation().isEmpty()
                                ? BareName.of(resource.name())
                                : BareName.of(resource.workstation()) + "#" + BareName.of(resource.name())));
    }

    /** A prompt is asked for by its name or its number. */
    Set<String> prompts() {
        return names(
                Page.stream(
                        page -> engine.prompts(PlanObjectFilter.all(), page, deadline),
                        prompt -> prompt.id().value()),
                prompt -> Stream.of(prompt.name(), prompt.number() < 0 ? "" : Integer.toString(prompt.number())));
    }

    /** As whom jobs run. The plan does not tell it, definitions do; a list of mere names tells no user. */
    Set<String> users() {
        return names(
                Page.stream(
                        page -> engine.definitions().jobs(Definitions.Filter.all(), page, deadline),
                        definition -> definition.id().value()),
                definition -> users(definition).stream());
    }

    /** Where a definition has several, they stand side by side. */
    static List<String> users(Definitions.JobDefinition definition) {
        return List.of(SEPARATOR.split(definition.user(), -1));
    }

    Set<String> of(EntityType type) {
        if (type.equals(EntityType.JOB)) {
            return jobs();
        }
        if (type.equals(EntityType.JOB_STREAM)) {
            return jobStreams();
        }
        if (type.equals(EntityType.WORKSTATION)) {
            return workstations();
        }
        if (type.equals(EntityType.RESOURCE)) {
            return resources();
        }
        return type.equals(EntityType.PROMPT) ? prompts() : users();
    }

    private static <T> Set<String> names(Stream<Observed<T>> objects, Function<T, Stream<String>> namesOf) {
        var names = new TreeSet<String>();
        try (objects) {
            objects.map(Observed::value)
                    .flatMap(namesOf)
                    .filter(name -> !name.isBlank())
                    .forEach(names::add);
        }
        return names;
    }

    /** From the readable key, which has the folders, without its scheduled time. */
    private static String name(Job job) {
        var key = job.key();
        return JobReference.parse(key.text())
                .filter(spelled -> spelled.workstation() != null && spelled.jobStream() != null)
                .map(spelled -> spelled.workstation() + "#" + spelled.jobStream() + "." + spelled.name())
                .orElseGet(() -> BareName.of(key.workstation()) + "#" + key.jobStream() + "." + key.name());
    }
}
