package io.resync.agent.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.resync.tws.JobLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/**
 * Reads a log of any size once, and says what matters in it. It finds the first cause, not the last line: what comes
 * later is mostly consequence, retry and clean-up.
 *
 * <p>Memory does not grow with the log. It knows no product and no job by name.
 */
public final class LogTriage {
    /** By the log itself, for as long as somebody holds it: several diagnoses of one case look at the same one. */
    private static final Cache<JobLog, LogReport> READ =
            Caffeine.newBuilder().weakKeys().build();

    private LogTriage() {}

    /**
     * Looks for the first cause.
     *
     * @param log lines of a log
     * @return where it is, or empty when no line looks like an error
     */
    public static Optional<LogCause> firstCause(JobLog log) {
        return read(log).causes().stream().findFirst();
    }

    /**
     * Reads the lines that an engine handed out.
     *
     * @param log lines of a log
     * @return what they say, by the log's own line numbers
     */
    public static LogReport read(JobLog log) {
        return READ.get(log, LogTriage::readThrough);
    }

    private static LogReport readThrough(JobLog log) {
        var reading = new LogReading(log.firstLine());
        log.lines().forEach(reading::read);
        return reading.report();
    }

    /**
     * Reads lines.
     *
     * @param lines without line ends; read to the end
     * @return what they say
     */
    public static LogReport read(Iterator<String> lines) {
        var reading = new LogReading(1);
        lines.forEachRemaining(reading::read);
        return reading.report();
    }

    /**
     * Reads characters.
     *
     * @param log read to its end and left open
     * @return what it says
     * @throws IOException as the reader throws it
     */
    public static LogReport read(Reader log) throws IOException {
        var reading = new LogReading(1);
        var lines = new Lines(log);
        for (var line = lines.next(); line != null; line = lines.next()) {
            reading.read(line, lines.skipped());
        }
        return reading.report();
    }

    /**
     * Reads bytes as UTF-8; those that are none become replacement characters.
     *
     * @param log read to its end and left open
     * @return what it says
     * @throws IOException as the stream throws it
     */
    public static LogReport read(InputStream log) throws IOException {
        return read(new InputStreamReader(log, StandardCharsets.UTF_8));
    }
}
