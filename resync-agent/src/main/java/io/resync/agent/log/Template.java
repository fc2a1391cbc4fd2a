package io.resync.agent.log;

/** What lines have in common that differ by numbers only, and how often they came. */
final class Template {
    private static final int LONGEST_SAMPLE = 1_001; // one more than is ever shown

    final long hash;
    final Severity severity;
    final long kind;
    final boolean orders;
    final boolean counts;
    final boolean commands;
    final boolean namesTheJob;
    final String sample;
    final long first;
    long last;
    /** The last line of those that state a number. */
    String latest = "";

    long seen = 1;

    Template(long hash, long number, String line, LineScan scan) {
        this.hash = hash;
        this.first = number;
        this.last = number;
        sample = line.length() <= LONGEST_SAMPLE ? line : line.substring(0, LONGEST_SAMPLE);
        var plain = scan.marked(~0) ? Plain.of(line) : "";
        severity = scan.marked(Triggers.FAILING) ? Severity.of(line, plain) : Severity.NONE;
        orders = scan.marked(Triggers.ORDERING) && scan.marked(Triggers.ORDERED) && Orders.in(plain);
        counts = scan.marked(Triggers.COUNTING) && Counted.in(plain);
        commands = scan.marked(Triggers.RUNNING) && Command.in(plain);
        namesTheJob = scan.marked(Triggers.RUNNING) && Command.namesTheJob(plain);
        kind = severity.weight() > 0 || severity.ends() ? Folding.kind(plain) : 0;
    }

    /** Whether it tells of something that was done: no error, and nothing that is set in below one. */
    boolean isProgress() {
        return severity.weight() == 0 && !severity.ends() && !sample.isBlank() && sample.charAt(0) > ' ';
    }
}
