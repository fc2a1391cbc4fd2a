package io.resync.agent.log;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The templates of a log, in bounded memory: when there are too many, the rarest are forgotten. */
final class Templates {
    private static final int SLOTS = 1 << 17;
    private static final int LAST_SLOT = SLOTS - 1;
    private static final int MOST = 40_000;
    private static final int MOST_CHARACTERS = 8_000_000;

    private final LineScan scan = new LineScan();
    private @Nullable Template[] slots = new @Nullable Template[SLOTS];
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
        }
        return added;
    }

    /** How many different things were said so far that are neither errors nor set in, as stacks are. */
    long distinct() {
        return distinct;
    }

    /** What came more than once, the most frequent first. */
    List<Template> repeated(int most) {
        return Arrays.stream(slots)
                .filter(Objects::nonNull)
                .filter(template -> template.seen > 1)
                .sorted(Comparator.comparingLong((Template template) -> -template.seen)
                        .thenComparingLong(template -> template.first))
                .limit(most)
                .toList();
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 29)) & LAST_SLOT;
        for (var there = slots[slot]; there != null && there.hash != hash; there = slots[slot]) {
            slot = (slot + 1) & LAST_SLOT;
        }
        return slot;
    }

    private void forget() {
        var kept = repeated(MOST / 2);
        slots = new @Nullable Template[SLOTS];
        size = 0;
        characters = 0;
        for (var template : kept) {
            if (characters < MOST_CHARACTERS / 2) {
                slots[slot(template.hash)] = template;
                characters += template.sample.length();
                size++;
            }
        }
    }
}
