package io.resync.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What runs wrote by the estate: a file of the folder logs, or parts one behind the other. */
record WrittenLogs(Map<String, List<String>> files, ZoneId zone) implements RunLog {
    @Override
    public Optional<List<String>> of(PlanJob job, EstateFile.Run run, Instant now) {
        if (run.output().isEmpty()) {
            return Optional.ofNullable(run.log()).map(files::get);
        }
        var all = new ArrayList<String>();
        run.output().forEach(part -> all.addAll(lines(part)));
        return Optional.of(all);
    }

    private List<String> lines(OutputPart part) {
        return part.file() == null
                ? new RepeatedLines(part, zone)
                : Objects.requireNonNull(files.get(part.file()), part.file());
    }
}
