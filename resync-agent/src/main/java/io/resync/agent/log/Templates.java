package io.resync.agent.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The templates of a log, in memory that grows with them up to a bound: when there are too many, the rarest are forgotten. */
final class Templates {
    private static final int FEWEST_SLOTS = 1 << 9;
    private static final int MOST = 40_000;
    private static final int MOST_CHARACTERS = 8_000_000;

    private final LineScan scan = new LineScan();
    private @Nullable Template[] slots = new @Nullable Template[FEWEST_SLOTS];
    private int size;
    private long characters;
    private long distinct;

    /** The template of a line, counted. */
    Template see(String line, long number) {
        scan.look(line);
        int slot = slot(scan.hash());
        var known = slots[slot];
        if (known != null) {
            known.seen++;
            known.last = number;
            return known;
        }
        var added = new Template(scan.hash(), number, line, scan);
        slots[slot] = added;
        characters += added.sample.length();
        distinct += added.isProgress() ? 1 : 0;
        if (++size > MOST || characters > MOST_CHARACTERS) {
            forget();
        } else if (2 * size > slots.length) {
            keep(present(), 2 * slots.length);
        }
        return added;
    }

    /** How many different things were said so far that are neither errors nor set in, as stacks are. */
    long distinct() {
        return distinct;
    }

    /** What came more than once, the most frequent first. */
    List<Template> repeated(int most) {
        return present()
                .filter(template -> template.seen > 1)
                .sorted(Comparator.comparingLong((Template template) -> -template.seen)
                        .thenComparingLong(template -> template.first))
                .limit(most)
                .toList();
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 29)) & (slots.length - 1);
        for (var there = slots[slot]; there != null && there.hash != hash; there = slots[slot]) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private Stream<Template> present() {
        return Arrays.stream(slots).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private void forget() {
        size = 0;
        characters = 0;
        var kept = new ArrayList<Template>();
        for (var template : repeated(MOST / 2)) {
            if (characters < MOST_CHARACTERS / 2) {
                kept.add(template);
                characters += template.sample.length();
                size++;
            }
        }
        keep(kept.stream(), slots.length);
    }

    private void keep(Stream<Template> kept, int room) {
        var templates = kept.toList();
        slots = new @Nullable Template[room];
        templates.forEach(template -> slots[slot(template.hash)] = template);
    }
}
