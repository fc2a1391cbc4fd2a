package io.resync.simulator.generate;

/**
 * How large an estate to write. Equal shapes give equal files.
 *
 * @param jobs how many jobs, at least one
 * @param edges how many dependencies between jobs: not more than ten for each job, and than fit without a circle
 * @param seed what all else is drawn from
 */
public record EstateShape(int jobs, int edges, long seed) {
    private static final int MOST_EDGES_PER_JOB = 10;

    public EstateShape {
        if (jobs < 1) {
            throw new IllegalArgumentException("an estate has at least one job, got " + jobs);
        }
        var most = Math.min((long) jobs * MOST_EDGES_PER_JOB, (long) jobs * (jobs - 1) / 2);
        if (edges < 0 || edges > most) {
            throw new IllegalArgumentException(
                    "between " + jobs + " jobs there are 0 to " + most + " edges, got " + edges);
        }
    }
}
