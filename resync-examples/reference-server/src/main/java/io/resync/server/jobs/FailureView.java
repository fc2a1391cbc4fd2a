package io.resync.server.jobs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.resync.agent.incident.Failure;
import io.resync.agent.incident.Incident;
import io.resync.agent.incident.Incidents;
import io.resync.agent.log.LogCause;
import io.resync.server.plan.JobView;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job that failed, and why; {@code cause} is null where that was not seen. */
record FailureView(@JsonUnwrapped JobView job, @Nullable CauseView cause) {
    static FailureView of(Job job, Map<JobId, CauseView> causes) {
        return new FailureView(JobView.of(job), causes.get(job.id()));
    }

    /** By the jobs that failed, those that failed because of others included. */
    static Map<JobId, CauseView> causes(Incidents incidents) {
        var causes = new HashMap<JobId, CauseView>();
        for (var incident : incidents.all()) {
            for (var failure : incident.failures()) {
                causes.put(failure.job().id(), CauseView.of(incident, failure, null));
                var origin = failure.job().key().text();
                failure.behind()
                        .alsoFailed()
                        .forEach(job -> causes.putIfAbsent(job.id(), CauseView.of(incident, failure, origin)));
            }
        }
        return causes;
    }

    /**
     * Why a job failed.
     *
     * @param category the kind of cause, as {@code credentials}; {@code unknown} where its log does not tell
     * @param incident what failures with the same cause share, else the job where it began
     * @param follows the job that failed before and because of which this one did; null for a job that failed by itself
     * @param line what the log shows of it, of the job where it began; null where it shows nothing
     * @param lineNumber where that stands in the log
     */
    record CauseView(
            String category,
            String incident,
            @Nullable String follows,
            @Nullable String line,
            @Nullable Long lineNumber) {
        static CauseView of(Incident incident, Failure failure, @Nullable String follows) {
            LogCause shown = failure.shown();
            return new CauseView(
                    failure.category().name().toLowerCase(Locale.ROOT),
                    incident.subject(),
                    follows,
                    shown == null ? null : shown.line(),
                    shown == null ? null : shown.lineNumber());
        }
    }
}
