package io.resync.tws;

/**
 * Jobs by their names, in the way operators select them. Each part is a name or pattern, with {@code @} for any run of
 * characters and {@code ?} for one.
 *
 * @param workstation workstation of the job stream
 * @param jobStream name of the job stream
 * @param job name of the job
 */
public record JobPattern(String workstation, String jobStream, String job) {
    /**
     * Every job.
     *
     * @return a pattern that fits every job of the plan
     */
    public static JobPattern all() {
        return new JobPattern("@", "@", "@");
    }
}
