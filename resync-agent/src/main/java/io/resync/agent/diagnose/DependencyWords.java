package io.resync.agent.diagnose;

import io.resync.tws.Dependency;
import io.resync.tws.PlanState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dependency for people.
 *
 * @param message key of the sentence
 * @param arguments what the sentence speaks of
 * @param record the same as evidence, free of language
 */
record DependencyWords(String message, List<String> arguments, String record) {
    static DependencyWords of(Dependency dependency, Moments moments) {
        if (dependency instanceof Dependency.OnJob job) {
            return job(job);
        }
        if (dependency instanceof Dependency.OnJobStream stream) {
            return stream(stream, moments);
        }
        if (dependency instanceof Dependency.OnResource resource) {
            return resource(resource);
        }
        if (dependency instanceof Dependency.OnPrompt prompt) {
            return words(prompt, "blocker.prompt", prompt.name(), Quote.of(prompt.text()), prompt.status());
        }
        if (dependency instanceof Dependency.OnFile file) {
            return file(file);
        }
        if (dependency instanceof Dependency.OnJoin join) {
            return words(join, "blocker.join", join.name(), Integer.toString(join.needed()), members(join, moments));
        }
        if (dependency instanceof Dependency.OnOtherEngine other) {
            return words(other, "blocker.other_engine", Quote.of(other.remote()), other.networkAgent());
        }
        return words(dependency, "blocker.unrecognized", ((Dependency.Unrecognized) dependency).type());
    }

    private static DependencyWords job(Dependency.OnJob job) {
        var name = job.jobStream() == null ? job.name() : job.jobStream() + "." + job.name();
        return job.pending()
                ? words(job, "blocker.not_in_plan", name)
                : predecessor(job, "blocker.job", name, job.predecessorState());
    }

    private static DependencyWords stream(Dependency.OnJobStream stream, Moments moments) {
        var name = stream.scheduledAt() == null
                ? stream.name()
                : stream.name() + " (" + moments.at(stream.scheduledAt()) + ")";
        return stream.pending()
                ? words(stream, "blocker.not_in_plan", name)
                : predecessor(stream, "blocker.job_stream", name, stream.predecessorState());
    }

    private static DependencyWords predecessor(
            Dependency dependency, String message, String name, @Nullable PlanState state) {
        return state == null
                ? words(dependency, message + "_unseen", name)
                : words(dependency, message, name, state.text());
    }

    private static DependencyWords file(Dependency.OnFile file) {
        return file.workstation() == null
                ? words(file, "blocker.file_anywhere", file.path(), file.status())
                : words(file, "blocker.file", file.path(), file.workstation(), file.status());
    }

    private static DependencyWords resource(Dependency.OnResource resource) {
        return resource.available() < 0
                ? words(resource, "blocker.resource", resource.name(), Integer.toString(resource.quantity()))
                : words(
                        resource,
                        "blocker.resource_counted",
                        resource.name(),
                        Integer.toString(resource.quantity()),
                        Integer.toString(resource.available()));
    }

    private static String members(Dependency.OnJoin join, Moments moments) {
        return String.join(
                ", ",
                join.members().stream()
                        .filter(member -> member.satisfaction() != Dependency.Satisfaction.SATISFIED)
                        .map(member -> of(member, moments).arguments().get(0))
                        .toList());
    }

    private static DependencyWords words(Dependency dependency, String message, String... arguments) {
        var told = List.of(arguments);
        var record = dependency.getClass().getSimpleName() + " · " + dependency.satisfaction() + " · "
                + String.join(" · ", told);
        return new DependencyWords(message, told, record);
    }
}
