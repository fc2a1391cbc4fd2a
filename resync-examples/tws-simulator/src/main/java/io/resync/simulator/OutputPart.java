package io.resync.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what a run wrote, so that large logs need no large files.
 *
 * @param file a file of the folder logs, taken as it is
 * @param lines lines in place of a file; {@code {n}} and {@code {time}} are filled in
 * @param times how often the lines come; once when absent
 * @param from the time of the first repetition
 * @param every how much later each further one is
 */
record OutputPart(
        @Nullable String file,
        List<String> lines,
        @Nullable Integer times,
        @Nullable Instant from,
        @Nullable Duration every) {
    int timesOrOnce() {
        return times == null ? 1 : times;
    }
}
