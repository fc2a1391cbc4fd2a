package io.resync.tws.client.wire;

import io.resync.tws.JobKey;

/**
 * The key of a job, as the command line of the first generation's engines writes it: a readable key is not told. The folder
 * stands in it where the engine has folders.
 */
public final class V1JobKey {
    private V1JobKey() {}

    static JobKey of(String workstation, String folder, String jobStream, String name) {
        return new JobKey(workstation + "#" + folder + jobStream + "." + name, workstation, jobStream, name);
    }

    /**
     * The folder of a job.
     *
     * @param key a key that was read from the first generation
     * @return the folder, ending with a slash; the root for an engine that told none
     */
    public static String folder(JobKey key) {
        int start = key.workstation().length() + 1;
        int end = key.text().length() - key.jobStream().length() - key.name().length() - 1;
        return end > start ? key.text().substring(start, end) : "/";
    }
}
