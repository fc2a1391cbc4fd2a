package io.resync.agent.gather;

/** How many typing errors lie between two names. */
final class EditDistance {
    private EditDistance() {}

    /**
     * Letters added, dropped, replaced, or swapped with their neighbour, each counted once.
     *
     * @see <a href="https://doi.org/10.1145/363958.363994">Damerau, CACM 1964</a>
     */
    static int between(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        for (var row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (var column = 1; column <= to.length(); column++) {
                current[column] = cheapest(from, to, row, column, beforeLast, last, current);
            }
            beforeLast = last;
            last = current;
        }
        return last[to.length()];
    }

    private static int cheapest(
            String from, String to, int row, int column, int[] beforeLast, int[] last, int[] current) {
        var same = from.charAt(row - 1) == to.charAt(column - 1);
        var best = Math.min(last[column - 1] + (same ? 0 : 1), Math.min(last[column], current[column - 1]) + 1);
        var swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(best, beforeLast[column - 2] + 1) : best;
    }
}
