package io.resync.agent.log;

/** What lines have in common that differ by numbers only, and how often they came. */
final class Template {
    final long hash;
    final Severity severity;
    final long kind;
    final boolean orders;
    final boolean counts;
    final boolean commands;
    final String sample;
    final long first;
    long last;
    long seen = 1;

    Template(long hash, long number, String line, LineScan scan) {
        this.hash = hash;
        this.first = number;
        this.last = number;
        sample = line;
        var plain = scan.marked(~0) ? Plain.of(line) : "";
        severity = scan.marked(Triggers.FAILING) ? Severity.of(line, plain) : Severity.NONE;
        orders = scan.marked(Triggers.ORDERING) && scan.marked(Triggers.ORDERED) && Orders.in(plain);
        counts = scan.marked(Triggers.COUNTING) && Counted.in(plain);
        commands = scan.marked(Triggers.RUNNING) && Command.in(plain);
        kind = severity.weight() > 0 || severity.ends() ? Folding.kind(plain) : 0;
    }

    /** Whether it tells of something that was done: no error, and nothing that is set in below one. */
    boolean isProgress() {
        return severity.weight() == 0 && !severity.ends() && !sample.isBlank() && sample.charAt(0) > ' ';
    }
}
