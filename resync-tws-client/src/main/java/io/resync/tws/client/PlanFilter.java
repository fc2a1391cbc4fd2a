package io.resync.tws.client;

import io.resync.tws.JobPattern;
import java.util.regex.Pattern;

/**
 * Prints a selection of jobs as the engine's command line takes it. Its qualifiers, as {@code +state=abend}, cannot get in: no
 * name has the characters that they need.
 */
final class PlanFilter {
    /** What it may consist of, for the list of requests that may leave. */
    static final String FORM = "(?:/[\\p{L}\\p{N}_@?-]+)+#(?:/[\\p{L}\\p{N}_@?-]+)+\\.[\\p{L}\\p{N}_@?-]+";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_@?-]+");
    private static final Pattern MAYBE_IN_FOLDER = Pattern.compile("[\\p{L}\\p{N}_@?-]+|(?:/[\\p{L}\\p{N}_@?-]+)+");

    private PlanFilter() {}

    static String of(JobPattern jobs) {
        requirePrintable(jobs);
        return inAnyFolder(jobs.workstation()) + "#" + inAnyFolder(jobs.jobStream()) + "." + jobs.job();
    }

    /** Refuses what no object of the engine can be called. */
    static void requirePrintable(JobPattern jobs) {
        require(jobs.workstation(), MAYBE_IN_FOLDER);
        require(jobs.jobStream(), MAYBE_IN_FOLDER);
        require(jobs.job(), NAME);
    }

    private static void require(String name, Pattern form) {
        if (!form.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name in a selection of jobs has letters, digits and - _ @ ? only, of job"
                            + " streams and workstations also their folder as /FOLDER/NAME, got \""
                            + Excerpt.of(name, 100)
                            + "\"");
        }
    }

    private static String inAnyFolder(String name) {
        return name.startsWith("/") ? name : "/@/" + name;
    }
}
