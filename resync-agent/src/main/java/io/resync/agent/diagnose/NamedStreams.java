package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanGraph;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.tws.JobStream;
import java.util.List;
import java.util.stream.Stream;

/** The job streams that a question names, as the plan holds them; what no job is called may be a job stream. */
final class NamedStreams {
    private static final int MOST = 3;

    private NamedStreams() {}

    static List<JobStream> in(CaseFile caseFile, Observed<PlanGraph> plan) {
        return Stream.concat(named(caseFile, EntityType.JOB_STREAM), unlessAJob(caseFile))
                .map(NamedStreams::bare)
                .distinct()
                .flatMap(name -> plan.value().jobStreams(name).stream())
                .limit(MOST)
                .toList();
    }

    private static Stream<String> unlessAJob(CaseFile caseFile) {
        boolean readAsOne = caseFile.get(Sources.NAMED_STREAMS).isPresent()
                && (caseFile.job().isEmpty() || caseFile.get(Sources.DECISIVE).isPresent());
        return readAsOne ? named(caseFile, EntityType.JOB) : Stream.empty();
    }

    private static Stream<String> named(CaseFile caseFile, EntityType type) {
        return caseFile.query().entities(type).stream().map(Entity::text);
    }

    /** Without workstation, folder, time and pattern for its jobs. */
    private static String bare(String typed) {
        var name = typed.substring(Math.max(typed.lastIndexOf('#'), typed.lastIndexOf('/')) + 1);
        return name.split("[.(]", 2)[0];
    }
}
