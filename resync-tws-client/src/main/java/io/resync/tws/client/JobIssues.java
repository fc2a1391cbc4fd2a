package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobIssue;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.client.EngineRead.Api;
import io.resync.tws.client.EngineRead.Kind;
import io.resync.tws.client.wire.V1CriticalAnswers;
import java.util.List;
import java.util.Map;

/** What the engine itself says against jobs, where its owner allows that to be asked. */
final class JobIssues {
    static final String PATH = "plan/current/job/issues";
    static final String IDS = "jobIdList";

    private final EngineId engine;
    private final boolean allowed;
    private final Exchange exchange;
    private final V1CriticalAnswers answers;

    JobIssues(TwsClientOptions options, Exchange exchange) {
        engine = options.engine();
        allowed = options.jobIssues();
        this.exchange = exchange;
        answers = new V1CriticalAnswers(engine);
    }

    Observed<List<JobIssue>> of(List<JobId> jobs, Deadline deadline) {
        if (!allowed) {
            throw new TwsRefusedException(
                    "engine " + engine + ", POST " + PATH + ": not sent, the options of this client do not allow it");
        }
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("issues are asked for by jobs, got none");
        }
        Oql.requireFew(jobs);
        jobs.forEach(job -> Oql.requireSame(engine, job.engine()));
        return exchange.ask(read(jobs.stream().map(JobId::value).toList()), deadline);
    }

    private EngineRead<List<JobIssue>> read(List<String> ids) {
        return new EngineRead<>(
                Api.FIRST,
                PATH,
                Map.of(),
                Map.of("Accept-Language", "en-US"),
                Kind.JSON,
                V1Filter.bare(IDS, ids),
                (stream, told) -> answers.issues(stream));
    }
}
