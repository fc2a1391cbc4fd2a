package io.resync.agent.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last lines read. */
final class Recent {
    private final String[] ring;
    private final int last;
    private long number;

    Recent(int most) {
        ring = new String[Integer.highestOneBit(most - 1) << 1];
        Arrays.fill(ring, "");
        last = ring.length - 1;
    }

    void add(String line) {
        ring[(int) (number++ & last)] = line;
    }

    /** The last of them, in order. */
    List<String> last(int most) {
        int count = (int) Math.min(Math.min(most, ring.length), number);
        var lines = new ArrayList<String>(count);
        for (long at = number - count; at < number; at++) {
            lines.add(ring[(int) (at & last)]);
        }
        return lines;
    }
}
