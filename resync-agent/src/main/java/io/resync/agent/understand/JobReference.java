package io.resync.agent.understand;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as an operator types it: {@code NAME}, {@code STREAM.NAME}, {@code WS#STREAM.NAME} or {@code WS#STREAM(hhmm
 * mm/dd/yy).NAME}. Workstation, stream and name may have folders before them; names may hold the wildcards {@code @}
 * (any characters) and {@code ?} (one character). Names begin with a letter and hold letters, digits, {@code -} and
 * {@code _}: a job has at most 40 characters, the others 16.
 *
 * @param workstation as typed, or null
 * @param jobStream as typed, or null
 * @param scheduled the scheduled time as typed, without its brackets: {@code hhmm mm/dd/yy}; null for any
 * @param name as typed
 */
public record JobReference(
        @Nullable String workstation,
        @Nullable String jobStream,
        @Nullable String scheduled,
        String name) {
    private static final String QUOTES = "\"'`´“”„‘’«»";

    /** Refuses what the engine would not take as a name. */
    public JobReference {
        if (!isPossible(workstation, jobStream, scheduled, name)) {
            throw new IllegalArgumentException("not a job: workstation " + workstation + ", job stream " + jobStream
                    + ", scheduled " + scheduled + ", name " + name + "; expected [WS#][STREAM[(hhmm mm/dd/yy)].]NAME");
        }
    }

    /**
     * Reads what was typed, with or without quotes around it.
     *
     * @param typed any text
     * @return the job, or empty for a text that names none
     */
    public static Optional<JobReference> parse(String typed) {
        var text = withoutQuotes(typed.strip());
        int hash = text.indexOf('#');
        int dot = text.lastIndexOf('.');
        if (hash >= 0 && dot < hash) {
            return Optional.empty();
        }
        var workstation = hash < 0 ? null : text.substring(0, hash);
        var instance = dot < 0 ? null : text.substring(hash + 1, dot);
        var scheduled = instance == null ? null : ScheduledTime.endOf(instance);
        var jobStream = scheduled == null || instance == null
                ? instance
                : instance.substring(0, instance.length() - ScheduledTime.LENGTH);
        var name = text.substring(dot + 1);
        return isPossible(workstation, jobStream, scheduled, name)
                ? Optional.of(new JobReference(workstation, jobStream, scheduled, name))
                : Optional.empty();
    }

    /**
     * Whether a job of the engine can be the one that was typed. What was not typed fits anything; the scheduled time is
     * not looked at. Folders count only where they were typed; upper and lower case always count.
     *
     * @param workstation the engine's spelling, with or without folders
     * @param jobStream the engine's spelling, with or without folders
     * @param name the engine's spelling
     * @return true when all that was typed fits
     */
    public boolean fits(String workstation, String jobStream, String name) {
        return fits(this.workstation, workstation) && fits(this.jobStream, jobStream) && fits(this.name, name);
    }

    private static boolean fits(@Nullable String typed, String engine) {
        if (typed == null) {
            return true;
        }
        var wanted = withoutRoot(typed);
        var found = withoutRoot(engine);
        return Wildcards.match(wanted, wanted.indexOf('/') < 0 ? found.substring(found.lastIndexOf('/') + 1) : found);
    }

    private static String withoutRoot(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static boolean isPossible(
            @Nullable String workstation, @Nullable String jobStream, @Nullable String scheduled, String name) {
        return NameRules.isPath(name, NameRules.LONGEST_JOB)
                && (jobStream != null || (workstation == null && scheduled == null))
                && (jobStream == null || NameRules.isPath(jobStream, NameRules.LONGEST_OTHER))
                && (workstation == null || NameRules.isPath(workstation, NameRules.LONGEST_OTHER))
                && (scheduled == null || ScheduledTime.isOne(scheduled));
    }

    private static String withoutQuotes(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isQuote(text.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
