package io.resync.server.plan;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.server.problem.ProblemException;
import io.resync.spring.AgentProperties;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.JobFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan in numbers, and its jobs page by page. */
@RestController
@RequestMapping("/api/v1/tws")
class PlanController {
    private static final int MOST = 1_000;

    private final TwsClient engine;
    private final AgentProperties properties;

    PlanController(TwsClient engine, AgentProperties properties) {
        this.engine = engine;
        this.properties = properties;
    }

    @GetMapping("/plan")
    PlanView plan() {
        return PlanView.of(engine.jobCounts(Deadline.in(properties.deadline())));
    }

    @GetMapping("/jobs")
    JobsView jobs(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int cursor,
            @RequestParam @Nullable String state) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.field("limit", "limit is 1 to " + MOST + ", got " + limit);
        }
        if (cursor < 0) {
            throw ProblemException.field("cursor", "cursor is what nextCursor held, got " + cursor);
        }
        var page = new PageRequest(cursor, limit);
        return JobsView.of(engine.jobs(filter(state), page, Deadline.in(properties.deadline())));
    }

    private static JobFilter filter(@Nullable String state) {
        if (state == null) {
            return JobFilter.all();
        }
        var status = PlanStatus.of(state);
        if (status == PlanStatus.UNKNOWN) {
            throw ProblemException.field("state", "state is one of the engine's, as ABEND; got \"" + state + "\"");
        }
        return JobFilter.builder().statuses(List.of(status)).build();
    }

    record PlanView(long total, Map<String, Long> byState, Instant observedAt, String source) {
        static PlanView of(Observed<JobCounts> counts) {
            return new PlanView(counts.value().total(), counts.value().byState(), counts.at(), counts.source());
        }
    }

    /** One page; {@code total} is -1 where the engine did not say, {@code nextCursor} null behind the last page. */
    record JobsView(
            List<JobView> jobs, long total, @Nullable Integer nextCursor, Instant observedAt, String source) {
        static JobsView of(Observed<Page<Job>> seen) {
            var page = seen.value();
            return new JobsView(
                    page.items().stream().map(JobView::of).toList(),
                    page.total(),
                    page.hasMore() ? page.offset() + page.items().size() : null,
                    seen.at(),
                    seen.source());
        }
    }
}
