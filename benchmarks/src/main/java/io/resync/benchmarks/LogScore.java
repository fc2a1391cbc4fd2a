package io.resync.benchmarks;

import io.resync.agent.log.LogLine;
import io.resync.agent.log.LogReport;
import java.util.BitSet;

/** How well the best so many lines of each log hold the labelled ones: means over the labelled failures. */
final class LogScore {
    private static final int COVERED = 50;

    private final int lines;
    private int cases;
    private double hit;
    private double firstLine;
    private double coverage;
    private double precision;
    private double reduction;

    LogScore(int lines) {
        this.lines = lines;
    }

    void add(BitSet labelled, LogReport report) {
        var kept = new BitSet();
        report.best(lines).stream().mapToInt(LogScore::number).forEach(kept::set);
        var both = (BitSet) labelled.clone();
        both.and(kept);
        cases++;
        hit += both.isEmpty() ? 0 : 1;
        firstLine += kept.get(labelled.nextSetBit(0)) ? 1 : 0;
        coverage += covered(labelled, kept);
        precision += kept.isEmpty() ? 0 : (double) both.cardinality() / kept.cardinality();
        reduction += 1 - (double) kept.cardinality() / report.totals().lines();
    }

    void addTo(Figures figures) {
        figures.add("hit@" + lines, hit / cases)
                .add("first_line@" + lines, firstLine / cases)
                .add("coverage@" + lines, coverage / cases)
                .add("precision@" + lines, precision / cases)
                .add("reduction@" + lines, reduction / cases);
    }

    /** Share of the first labelled lines that are kept. */
    private static double covered(BitSet labelled, BitSet kept) {
        var first = labelled.stream().limit(COVERED).toArray();
        int found = 0;
        for (int line : first) {
            found += kept.get(line) ? 1 : 0;
        }
        return (double) found / first.length;
    }

    private static int number(LogLine line) {
        return Math.toIntExact(line.number());
    }
}
