package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints a filter in the engine's query language. How a quote is escaped there is not documented, so a text that holds
 * one, or any other character that no object of the engine can have in its name, is refused.
 */
final class Oql {
    /** Keeps the address short: engines and the proxies before them refuse long ones. */
    static final int MOST_IDS = 100;

    private static final String BY_NAME = "ORDER BY name ASC";

    private static final Pattern PRINTABLE = Pattern.compile("[\\p{L}\\p{N}_@?./#;-]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_ -]*");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+=*");

    private final EngineId engine;
    private final List<String> conditions = new ArrayList<>();

    private Oql(EngineId engine) {
        this.engine = engine;
    }

    static String jobs(EngineId engine, JobFilter filter) {
        return new Oql(engine)
                .like("name", filter.name())
                .like("jobStreamName", filter.jobStream())
                .like("workstation", filter.workstation())
                .folder(filter.folder())
                .in(
                        "jobruns.compositeStatus.status",
                        filter.statuses().stream().sorted().map(Enum::name).toList())
                .mustBeTrue("jobOptions.critical", filter.critical())
                .mustBeTrue("jobruns.maxDurationGone", filter.longRunning())
                .during("jobruns.timeInfo.actualStartTime", filter.started())
                .during("jobruns.timeInfo.actualEndTime", filter.ended())
                .in("id", filter.ids(), JobId::engine, JobId::value)
                .in("dependencies.jobId", filter.successorsOfJobs(), JobId::engine, JobId::value)
                .in("dependencies.jobStreamId", filter.successorsOfStreams(), JobStreamId::engine, JobStreamId::value)
                .in("jobStreamId", filter.inStreams(), JobStreamId::engine, JobStreamId::value)
                .orderedByName();
    }

    static String jobStreams(EngineId engine, JobStreamFilter filter) {
        return new Oql(engine)
                .like("name", filter.name())
                .in("dependencies.jobId", filter.successorsOfJobs(), JobId::engine, JobId::value)
                .in("dependencies.jobStreamId", filter.successorsOfStreams(), JobStreamId::engine, JobStreamId::value)
                .orderedByName();
    }

    static String definitions(EngineId engine, @Nullable String name) {
        return new Oql(engine).like("name", name).orderedByName();
    }

    /** Job streams by their ids. */
    static String jobStreams(EngineId engine, List<JobStreamId> ids) {
        return new Oql(engine)
                .in("id", ids, JobStreamId::engine, JobStreamId::value)
                .orderedByName();
    }

    /** Resources or prompts. */
    static String planObjects(EngineId engine, PlanObjectFilter filter) {
        return new Oql(engine)
                .like("name", filter.name())
                .like("workstation", filter.workstation())
                .states("status", filter.statuses())
                .orderedByName();
    }

    static String workstations(EngineId engine) {
        return new Oql(engine).orderedByName();
    }

    /** Equal names may change places between two pages, ids are never equal. */
    static String byId(String query) {
        return query.substring(0, query.length() - BY_NAME.length()) + "ORDER BY id ASC";
    }

    private Oql like(String field, @Nullable String pattern) {
        if (pattern != null) {
            conditions.add(field + (isWild(pattern) ? " LIKE " : " = ") + quoted(pattern));
        }
        return this;
    }

    /** Levels write a folder with a slash at its end or without. */
    private Oql folder(@Nullable String pattern) {
        if (pattern == null || isWild(pattern)) {
            return like("folder", pattern);
        }
        var bare = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return in("folder", bare.isEmpty() ? List.of(pattern) : List.of(bare, bare + "/"));
    }

    private Oql mustBeTrue(String field, boolean wanted) {
        if (wanted) {
            conditions.add(field + " = true");
        }
        return this;
    }

    private Oql during(String field, @Nullable TimeRange time) {
        if (time != null) {
            conditions.add(field + " >= '" + Moments.toMillis(time.from()) + "'");
            conditions.add(field + " < '" + Moments.toMillis(time.to()) + "'");
        }
        return this;
    }

    private <I> Oql in(String field, Collection<I> ids, Function<I, EngineId> engineOf, Function<I, String> valueOf) {
        ids.forEach(id -> requireSame(engine, engineOf.apply(id)));
        return in(field, ids.stream().map(valueOf).toList());
    }

    private Oql in(String field, List<String> values) {
        requireFew(values);
        if (!values.isEmpty()) {
            conditions.add(field + values.stream().map(Oql::quotedId).collect(Collectors.joining(",", " IN [", "]")));
        }
        return this;
    }

    private Oql states(String field, Collection<String> words) {
        requireFew(words);
        if (!words.isEmpty()) {
            conditions.add(field
                    + words.stream()
                            .map(word -> "'" + requireWord(word) + "'")
                            .collect(Collectors.joining(",", " IN [", "]")));
        }
        return this;
    }

    private static boolean isWild(String pattern) {
        return pattern.indexOf('@') >= 0 || pattern.indexOf('?') >= 0;
    }

    static void requireFew(Collection<?> values) {
        if (values.size() > MOST_IDS) {
            throw new IllegalArgumentException(
                    "a filter holds up to " + MOST_IDS + " ids, got " + values.size() + "; ask in parts");
        }
    }

    static void requireSame(EngineId engine, EngineId other) {
        if (!other.equals(engine)) {
            throw new IllegalArgumentException("an id of engine " + other + " means nothing to engine " + engine);
        }
    }

    /** With an order, since pages of an unordered list may overlap. */
    private String orderedByName() {
        return (conditions.isEmpty() ? "" : String.join(" AND ", conditions) + " ") + BY_NAME;
    }

    private static String quoted(String text) {
        return "'" + requireName(text) + "'";
    }

    /** As a name; ids of the first generation can also be Base64. */
    private static String quotedId(String id) {
        return BASE64.matcher(id).matches() ? "'" + id + "'" : quoted(id);
    }

    /** Refuses what no engine has for a state. */
    static String requireWord(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("a state in a filter has letters, digits, blanks and - _ only, got \""
                    + Excerpt.of(text, 100) + "\"");
        }
        return text;
    }

    /** Refuses what no object of the engine can have in its name. */
    static String requireName(String text) {
        if (!PRINTABLE.matcher(text).matches()) {
            throw new IllegalArgumentException("a name in a filter has letters, digits and - _ @ ? . / # ; only, got \""
                    + Excerpt.of(text, 100) + "\"");
        }
        return text;
    }
}
