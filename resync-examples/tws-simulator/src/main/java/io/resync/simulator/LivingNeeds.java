package io.resync.simulator;

import io.resync.simulator.EstateFile.FileStatus;
import io.resync.simulator.EstateFile.Needs;
import io.resync.simulator.EstateFile.PromptStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What something waits for, as it is at one moment of a living plan. */
final class LivingNeeds {
    private final Function<String, Optional<String>> streamName;
    private final boolean asked;

    /**
     * Takes how a stream of the same day is called now, empty when it is not in the plan, and whether the schedule of the
     * own stream has been reached: before, nobody asks or looks.
     */
    LivingNeeds(Function<String, Optional<String>> streamName, boolean asked) {
        this.streamName = streamName;
        this.asked = asked;
    }

    /** Predecessors that are not in the plan are not waited for, and not shown. */
    Needs of(Needs needs, List<Boolean> signals) {
        if (needs.equals(Needs.NONE)) {
            return needs;
        }
        var prompts = new ArrayList<EstateFile.Prompt>();
        for (int i = 0; i < needs.prompts().size(); i++) {
            var prompt = needs.prompts().get(i);
            prompts.add(
                    new EstateFile.Prompt(prompt.name(), prompt.text(), status(prompt, signals.get(i)), null, null));
        }
        var files = new ArrayList<EstateFile.File>();
        for (int i = 0; i < needs.files().size(); i++) {
            var file = needs.files().get(i);
            files.add(new EstateFile.File(file.name(), status(signals.get(prompts.size() + i)), null));
        }
        var jobs = needs.jobs().stream()
                .map(this::jobName)
                .flatMap(Optional::stream)
                .toList();
        var streams = needs.streams().stream()
                .map(streamName)
                .flatMap(Optional::stream)
                .toList();
        return new Needs(jobs, streams, needs.resources(), prompts, files, needs.unbound(), needs.remote());
    }

    private Optional<String> jobName(String reference) {
        var dot = reference.indexOf('.');
        return dot < 0
                ? Optional.of(reference)
                : streamName.apply(reference.substring(0, dot)).map(name -> name + reference.substring(dot));
    }

    private PromptStatus status(EstateFile.Prompt prompt, boolean given) {
        if (given) {
            return PromptStatus.ANSWERED_YES;
        }
        var unanswered = asked ? PromptStatus.ASKED : PromptStatus.NOT_ASKED;
        return prompt.status() == PromptStatus.ANSWERED_NO ? PromptStatus.ANSWERED_NO : unanswered;
    }

    private FileStatus status(boolean given) {
        if (given) {
            return FileStatus.EXISTS;
        }
        return asked ? FileStatus.UNAVAILABLE : FileStatus.NOT_CHECKED;
    }
}
