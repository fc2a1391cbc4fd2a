package io.resync.rag;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that machines gave: jobs, message codes, error numbers, files. They are words with a digit or a joint
 * ({@code _ - . # @ $}) in them. {@code AG1#DAY_END.COPY_07} holds {@code AG1}, {@code DAY_END.COPY_07},
 * {@code DAY_END} and {@code COPY_07} as well: an agent, a job with its stream, the stream and the job.
 */
final class Identifiers {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:(?:_++|[-.#@$])[\\p{L}\\p{N}]++)*+");
    private static final Pattern AFTER_AGENT = Pattern.compile("#");
    private static final Pattern AFTER_AGENT_OR_STREAM = Pattern.compile("[#.]");

    private Identifiers() {}

    /** The distinct names in a text, folded: case and accents do not matter. */
    static Set<String> in(String text) {
        var names = new LinkedHashSet<String>();
        WORD.matcher(Folding.fold(text)).results().forEach(word -> {
            add(word.group(), names);
            AFTER_AGENT.splitAsStream(word.group()).forEach(part -> add(part, names));
            AFTER_AGENT_OR_STREAM.splitAsStream(word.group()).forEach(part -> add(part, names));
        });
        return names;
    }

    private static void add(String word, Set<String> names) {
        var fits = word.length() >= SHORTEST && word.length() <= LONGEST;
        if (fits && !word.codePoints().allMatch(Character::isLetter)) {
            names.add(word);
        }
    }
}
