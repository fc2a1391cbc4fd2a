package io.resync.agent.diagnose;

import io.resync.tws.Job;
import java.util.Collection;
import java.util.stream.Collectors;

/** Jobs by the short names that a list of them can bear: job stream and job. */
final class JobNames {
    private JobNames() {}

    static String of(Job job) {
        return job.key().jobStream() + "." + job.key().name();
    }

    static String of(Collection<Job> jobs, int most) {
        return jobs.stream().limit(most).map(JobNames::of).collect(Collectors.joining(", "));
    }

    /** The key of a sentence for one, some or many: the number is said otherwise, and of many only the first are named. */
    static String counted(String message, int number, int most) {
        return message + (number == 1 ? ".one" : number > most ? ".many" : ".some");
    }
}
