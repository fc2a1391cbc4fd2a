package io.resync.server.jobs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.resync.Observed;
import io.resync.server.plan.JobView;
import io.resync.tws.Job;
import java.time.Instant;
import java.util.List;

/** How a job stands, with all its runs. */
record JobStatusView(@JsonUnwrapped JobView job, List<RunView> runs, Instant observedAt, String source) {
    static JobStatusView of(Observed<Job> seen) {
        return new JobStatusView(
                JobView.of(seen.value()),
                seen.value().runs().stream().map(RunView::of).toList(),
                seen.at(),
                seen.source());
    }
}
