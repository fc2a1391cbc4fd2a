package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names in the plan that are close to one that is not there. Asks for names that share a beginning, an end or a whole part
 * with the typed one, so that the plan's size does not matter, and ranks what comes by the number of typing errors.
 */
final class NearestNames {
    private static final int MOST_OFFERED = 5;
    private static final int MOST_ASKED = 500;
    private static final int SHARED = 3;
    private static final Pattern NO_NAME_CHARACTER = Pattern.compile("[^A-Za-z0-9_-]");

    private final TwsClient engine;

    NearestNames(TwsClient engine) {
        this.engine = engine;
    }

    Observed<List<String>> to(String typed, Deadline deadline) {
        var name = NO_NAME_CHARACTER.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        var pages =
                patterns(name).stream().map(pattern -> ask(pattern, deadline)).toList();
        var names = new TreeSet<String>();
        pages.forEach(
                page -> page.value().items().forEach(job -> names.add(job.key().name())));
        var last = pages.get(pages.size() - 1);
        return last.map(ignored -> closest(name, names));
    }

    private Observed<Page<Job>> ask(String pattern, Deadline deadline) {
        var filter = JobFilter.builder().name(pattern).build();
        return engine.jobs(filter, PageRequest.first(MOST_ASKED), deadline);
    }

    private static Set<String> patterns(String name) {
        var patterns = new LinkedHashSet<String>();
        if (name.length() >= SHARED) {
            patterns.add(name.substring(0, SHARED) + "@");
            patterns.add("@" + name.substring(name.length() - SHARED));
        }
        for (var part : name.split("[_-]", -1)) {
            if (part.length() > SHARED) {
                patterns.add("@" + part + "@");
            }
        }
        return patterns.isEmpty() ? Set.of(name + "@") : patterns;
    }

    private static List<String> closest(String name, Set<String> names) {
        var limit = Math.max(2, name.length() / 3);
        return names.stream()
                .filter(candidate -> EditDistance.between(name, candidate.toUpperCase(Locale.ROOT)) <= limit)
                .sorted(Comparator.comparingInt(
                                (String candidate) -> EditDistance.between(name, candidate.toUpperCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_OFFERED)
                .toList();
    }
}
