package io.resync.agent.plan;

import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.Prompt;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan at one moment: job streams, jobs, resources, prompts, files, workstations, and what waits for what. Immutable, safe for
 * use by many threads. A whole job stream is two nodes, its beginning and its end, so that following it costs one edge however
 * many jobs it has.
 */
public final class PlanGraph {
    private final Nodes nodes;
    private final Adjacency forward;
    private final Adjacency backward;
    private volatile @Nullable Order order;
    private volatile @Nullable LatestEnds latestEnds;
    private volatile @Nullable List<Prompt> prompts;
    private volatile @Nullable CascadeAt cascade;

    private PlanGraph(Nodes nodes, Adjacency forward, Adjacency backward, @Nullable Order order) {
        this.nodes = nodes;
        this.forward = forward;
        this.backward = backward;
        this.order = order;
    }

    /**
     * A plan from all that is in it.
     *
     * @param plan all of it
     * @return the graph
     */
    public static PlanGraph of(PlanDelta plan) {
        var change = new PlanChange(NodesDraft.empty());
        change.apply(plan);
        var nodes = change.nodes();
        var edges = change.edges();
        return new PlanGraph(nodes, edges.forward(nodes.size()), edges.backward(nodes.size()), null);
    }

    /**
     * The plan after a change. It shares with this one what did not change. What has left the plan leaves a little behind:
     * once a plan was extended, one read anew is smaller.
     *
     * @param delta what changed
     * @return a graph of its own; this one stays as it is
     */
    public PlanGraph with(PlanDelta delta) {
        var change = new PlanChange(nodes.draft());
        change.apply(delta);
        var changed = change.nodes();
        var rewiring = new Rewiring(changed, forward, backward);
        rewiring.apply(change.edges(), change.rewired());
        var kept = rewiring.keepsItsShape() && changed.size() == nodes.size();
        return new PlanGraph(changed, kept ? forward : rewiring.forward(), rewiring.backward(), kept ? order : null);
    }

    /**
     * A job as the plan holds it, without its dependencies and with its last run only.
     *
     * @param id which job
     * @return the job, or empty when the plan does not hold it
     */
    public Optional<Job> job(JobId id) {
        int node = nodes.find(id);
        return node < 0 ? Optional.empty() : Optional.ofNullable(job(node));
    }

    /**
     * All jobs.
     *
     * @return the jobs, in the order of their keys as far as they were there from the beginning
     */
    public List<Job> jobs() {
        return jobs(IntStream.range(0, nodes.size()));
    }

    /**
     * The instances of a job stream.
     *
     * @param name its name, without workstation and folder
     * @return those in the plan, in the order of the graph
     */
    public List<JobStream> jobStreams(String name) {
        return IntStream.range(0, nodes.size())
                .mapToObj(nodes::get)
                .flatMap(node -> node instanceof PlanNode.Gate gate && !gate.end()
                        ? Stream.ofNullable(gate.stream())
                        : Stream.empty())
                .filter(stream -> NodeKey.bare(stream.name()).equals(name))
                .toList();
    }

    /**
     * All jobs that wait or waited for a job, directly or through others.
     *
     * @param id which job
     * @return the jobs, nearest first; empty also when the plan does not hold the job
     */
    public List<Job> after(JobId id) {
        return closure(forward, id);
    }

    /**
     * The same step by step: those directly behind it, those behind these, and so on.
     *
     * @param id which job
     * @param most from so many jobs on no further step is begun
     * @return the jobs of each step by their keys, each job once; empty also when the plan does not hold the job
     */
    public List<List<Job>> stepsAfter(JobId id, int most) {
        int node = nodes.find(id);
        return node < 0 ? List.of() : Steps.after(this, node, most);
    }

    /**
     * All jobs that a job waits or waited for, directly or through others.
     *
     * @param id which job
     * @return the jobs, nearest first; empty also when the plan does not hold the job
     */
    public List<Job> before(JobId id) {
        return closure(backward, id);
    }

    /**
     * The shortest way by which one job leads to another.
     *
     * @param from the earlier job
     * @param to the later job
     * @return the jobs on it with both ends; empty when no way leads there
     */
    public List<Job> path(JobId from, JobId to) {
        int first = nodes.find(from);
        int last = nodes.find(to);
        return first < 0 || last < 0
                ? List.of()
                : jobs(IntStream.of(ShortestPath.between(first, last, forward, nodes.size())));
    }

    /**
     * Jobs that wait for themselves, through others or their job streams.
     *
     * @return the jobs of each cycle, in the order of the graph
     */
    public List<List<Job>> cycles() {
        return order().cycles().stream()
                .map(cycle -> jobs(IntStream.of(cycle)))
                .filter(jobs -> !jobs.isEmpty())
                .toList();
    }

    /**
     * How many dependencies there are, of all kinds.
     *
     * @return their number
     */
    public int dependencyCount() {
        int count = 0;
        for (int node = 0; node < nodes.size(); node++) {
            for (int edge = 0; edge < backward.degree(node); edge++) {
                count += Link.structure(backward.attribute(node, edge)) ? 0 : 1;
            }
        }
        return count;
    }

    /**
     * The prompt that a job asked when it failed.
     *
     * @param job the job
     * @return the prompt, answered or not; empty when the plan tells of none
     */
    public Optional<Prompt> askedBy(Job job) {
        return prompts().stream()
                .filter(prompt -> prompt.job().equals(job.key().text()))
                .findFirst();
    }

    /**
     * The jobs that wait for something which is not in the plan.
     *
     * @param absent its name, as {@code STREAM.JOB} or {@code STREAM}
     * @return the jobs with that dependency of their own
     */
    public List<Job> awaiting(String absent) {
        return jobs(IntStream.range(0, nodes.size())
                .filter(node -> isAbsent(nodes.get(node), absent))
                .flatMap(node -> IntStream.range(0, forward.degree(node)).map(edge -> forward.target(node, edge)))
                .distinct());
    }

    private static boolean isAbsent(PlanNode node, String name) {
        return node instanceof PlanNode.Absent absent
                ? absent.name().equals(name)
                : node instanceof PlanNode.Gate gate
                        && gate.stream() == null
                        && gate.end()
                        && gate.name().equals(name);
    }

    Nodes nodes() {
        return nodes;
    }

    Adjacency forward() {
        return forward;
    }

    Adjacency backward() {
        return backward;
    }

    /** Worked out when it is asked for first; two threads may both do it and come to the same. */
    Order order() {
        var known = order;
        if (known == null) {
            known = Order.of(forward, nodes.size());
            order = known;
        }
        return known;
    }

    /** By when each node must have ended; worked out when it is asked for first. */
    LatestEnds latestEnds() {
        var known = latestEnds;
        if (known == null) {
            known = LatestEnds.of(this);
            latestEnds = known;
        }
        return known;
    }

    /** What is wrong at a moment; the last one asked for is kept, since one answer looks at it from many sides. */
    Cascade cascade(Instant now) {
        var known = cascade;
        if (known == null || !known.at().equals(now)) {
            known = new CascadeAt(now, new Cascade(new CauseSearch(this, now).all()));
            cascade = known;
        }
        return known.causes();
    }

    /** The prompts that the plan told of itself. */
    List<Prompt> prompts() {
        var known = prompts;
        if (known == null) {
            known = IntStream.range(0, nodes.size())
                    .mapToObj(nodes::get)
                    .flatMap(node -> node instanceof PlanNode.OfPrompt prompt
                            ? Stream.ofNullable(prompt.seen())
                            : Stream.empty())
                    .toList();
            prompts = known;
        }
        return known;
    }

    OptionalInt find(JobId id) {
        int node = nodes.find(id);
        return node >= 0 && job(node) != null ? OptionalInt.of(node) : OptionalInt.empty();
    }

    @Nullable
    Job job(int node) {
        return nodes.get(node) instanceof PlanNode.OfJob held ? held.job() : null;
    }

    private List<Job> closure(Adjacency edges, JobId id) {
        int node = nodes.find(id);
        return node < 0 ? List.of() : jobs(Arrays.stream(Closure.of(edges, nodes.size(), node)));
    }

    private List<Job> jobs(IntStream some) {
        return some.mapToObj(this::job)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private record CascadeAt(Instant at, Cascade causes) {}
}
