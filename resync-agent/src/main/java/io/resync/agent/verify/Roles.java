package io.resync.agent.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words say that a number or time is, in any language: "mean", "em uso", "límite". */
final class Roles {
    private static final int LONGEST = 10;
    private static final Map<String, String> ROLES = read("role.");

    /** What only times are, and what they can be at all: "at 01:45 the slack was 130 min". */
    private static final Set<String> OF_TIMES = Set.of(
            "role.start", "role.end", "role.created", "role.changed", "role.deadline", "role.oldest", "role.newest");

    private static final Set<String> OF_BOTH = Set.of("role.first", "role.last", "role.expected", "role.median");

    private Roles() {}

    static boolean suits(String role, Claim value) {
        return OF_BOTH.contains(role) || (value instanceof Claim.Amount) != OF_TIMES.contains(role);
    }

    private static Map<String, String> read(String start) {
        var read = new HashMap<String, String>();
        var words = Vocabulary.all();
        words.keys(start).forEach(key -> words.words(key).forEach(word -> read.put(word, key)));
        return read;
    }

    static Optional<String> of(String word) {
        return Optional.ofNullable(find(word));
    }

    /** The word or its longest beginning that is in the list with a star behind it. */
    private static @Nullable String find(String word) {
        var found = ROLES.get(word);
        for (int length = Math.min(word.length(), LONGEST); found == null && length > 2; length--) {
            found = ROLES.get(word.substring(0, length) + "*");
        }
        return found;
    }
}
