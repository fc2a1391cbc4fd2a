package io.resync.tws;

/**
 * Jobs by their names, in the way operators select them. Each part is a name or pattern, with {@code @} for any run of
 * characters and {@code ?} for one.
 *
 * @param workstation their workstation, also with its folder as {@code /FOLDER/NAME}; for a job that runs on another than its
 *     job stream, engines differ in which of the two they compare
 * @param jobStream their job stream, also with its folder as {@code /FOLDER/NAME}; engines have folders from 9.5 on
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
