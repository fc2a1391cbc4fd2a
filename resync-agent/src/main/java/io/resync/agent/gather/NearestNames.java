package io.resync.agent.gather;

import io.resync.Observed;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Names in the plan that are close to one that is not there. Asks for names that share a beginning, an end or a whole part
 * with the typed one, so that the plan's size does not matter, and ranks what comes by the number of typing errors.
 */
final class NearestNames {
    private static final int MOST_OFFERED = 5;
    static final int MOST_ASKED = 500;
    private static final int SHARED = 3;
    private static final Pattern NO_NAME_CHARACTER = Pattern.compile("[^A-Za-z0-9_-]");

    private NearestNames() {}

    /**
     * Names that are close.
     *
     * @param typed a name alone
     * @param ask the names in the plan that fit a pattern
     */
    static Observed<List<String>> to(String typed, Function<String, Observed<List<String>>> ask) {
        var name = cleaned(typed);
        var pages = patterns(name).stream().map(ask).toList();
        var names = new TreeSet<String>();
        pages.forEach(page -> names.addAll(page.value()));
        return pages.get(pages.size() - 1).map(ignored -> closest(name, names));
    }

    /** Those of some names that are close, closest first. */
    static List<String> closest(String typed, Collection<String> names) {
        var name = cleaned(typed);
        var limit = Math.max(2, name.length() / 3);
        return names.stream()
                .distinct()
                .filter(candidate -> errors(name, candidate) <= limit)
                .sorted(Comparator.comparingInt((String candidate) -> errors(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_OFFERED)
                .toList();
    }

    private static String cleaned(String typed) {
        return NO_NAME_CHARACTER.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static int errors(String name, String candidate) {
        return EditDistance.between(name, candidate.toUpperCase(Locale.ROOT));
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
}
