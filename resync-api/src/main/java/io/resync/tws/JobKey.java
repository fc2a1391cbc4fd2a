package io.resync.tws;

/**
 * What operators call a job.
 *
 * @param text the readable key as the engine wrote it; shown as it is, never rebuilt from the other parts. Where an engine
 *     writes none (first generation of its API), the form of its command line: {@code AGT1#STREAM.JOB}
 * @param workstation where the job is defined to run, as the engine wrote it
 * @param jobStream name of its job stream
 * @param name the job's own name
 */
public record JobKey(String text, String workstation, String jobStream, String name) {
    @Override
    public String toString() {
        return text;
    }
}
