package io.resync.server.jobs;

import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.server.plan.JobView;
import io.resync.server.problem.ProblemException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A path names one job. One that fits none is answered with the nearest names, one that fits several with those. */
public final class OneJob {
    private OneJob() {}

    public static void check(String job, Investigation investigation) {
        var subject = investigation.get(Sources.JOB).map(seen -> seen.value()).orElse(null);
        if (subject instanceof Subject.NotFound missing) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "the plan holds no job \"" + job + "\"",
                    Map.of("field", "job", "nearest", missing.nearest()));
        }
        if (subject instanceof Subject.Ambiguous several) {
            var candidates = several.candidates().stream().map(JobView::of).toList();
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    several.total() + " jobs match \"" + job + "\"; ask for one of them by its key or id",
                    Map.of("field", "job", "candidates", candidates));
        }
    }
}
