package io.resync.agent.plan;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Processor time of the same work that the JMH benchmarks of this package measure, of the one thread that does it: what is left
 * to compare on a machine that others use as well. Run: {@code java -XX:+UseSerialGC -Xmx3g -cp benchmarks/target/benchmarks.jar
 * io.resync.agent.plan.PlanTimes 200000 [build|waiting|closure]}.
 */
public final class PlanTimes {
    private static final int ROUNDS = 3;

    private final PrintStream out;

    private PlanTimes(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        int jobs = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        print(jobs, arguments.length < 2 ? "" : arguments[1], System.out);
    }

    static void print(int jobs, String part, PrintStream out) {
        var times = new PlanTimes(out);
        if ("build".contains(part)) {
            times.build(jobs);
        }
        if ("waiting".contains(part)) {
            times.waiting(jobs);
        }
        if ("closure".contains(part)) {
            times.closure(jobs);
        }
    }

    private void build(int jobs) {
        var build = new PlanBuildBenchmark();
        build.jobs = jobs;
        build.fill();
        print("build", 7, build::build);
        print("change of a hundred jobs", 100, build::changeOfAHundredJobs);
        print("order", 20, build::order);
    }

    private void waiting(int jobs) {
        var waiting = new WhyWaitingBenchmark();
        waiting.jobs = jobs;
        waiting.fill();
        print("whyWaiting", 400, waiting::whyWaiting);
        print("impact", 60, waiting::impact);
        print("cascade", 40, waiting::cascade);
        print("latestEnds", 20, waiting::latestEnds);
    }

    private void closure(int jobs) {
        var closures = new PlanGraphBenchmark();
        closures.jobs = jobs;
        closures.fill();
        print("closure", 200, closures::closure);
        print("closureAsJobs", 200, closures::closureAsJobs);
        print("closureByJGraphTSparse", 60, closures::closureByJGraphTSparse);
        print("closureByJGraphT", 40, closures::closureByJGraphT);
    }

    /** The last round counts, the others warm up. */
    private void print(String what, int times, Runnable work) {
        long[] nanos = new long[times];
        for (int time = 0; time < ROUNDS * times; time++) {
            long began = processorTime();
            work.run();
            nanos[time % times] = processorTime() - began;
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%-26s median %8.2f ms, p95 %8.2f ms%n",
                what,
                nanos[times / 2] / 1e6,
                nanos[Math.min(times - 1, times * 95 / 100)] / 1e6);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
