package io.resync.agent.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a log once, line by line, and keeps what a report needs. */
final class LogReading {
    private static final int KEPT_OF_A_LINE = 1_001; // one more than is ever shown, so that the cut shows
    static final int WENT_ON = 60; // so much that is new is no part of a failure
    private static final int HEAD = 20;
    private static final int TAIL = 50;
    private static final int MOST_REPEATED = 50;
    private static final int MOST_COUNTS = 50;
    private static final int MOST_ORDERS = 50;

    private final Templates templates = new Templates();
    private final Candidates candidates = new Candidates();
    private final Recent recent = new Recent(64);
    private final List<LogLine> head = new ArrayList<>();
    private final List<LogLine> orders = new ArrayList<>();
    private final List<Template> counts = new ArrayList<>();
    private final long firstNumber;
    private long number;
    private long characters;
    private long saidAtTheLastError = -WENT_ON;
    private long cutLines;
    private long skipped;

    LogReading(long firstNumber) {
        this.firstNumber = firstNumber;
        this.number = firstNumber;
    }

    /** Takes the next line. */
    void read(String line) {
        if (line.length() <= Lines.LONGEST) {
            read(line, 0);
        } else {
            read(line.substring(0, Lines.LONGEST), line.length() - Lines.LONGEST);
        }
    }

    /** Takes the next line, of which some characters were left out. */
    void read(String line, long left) {
        characters += line.length() + left;
        cutLines += left > 0 ? 1 : 0;
        skipped += left;
        var kept = line.length() <= KEPT_OF_A_LINE ? line : line.substring(0, KEPT_OF_A_LINE);
        var template = templates.see(line, number);
        candidates.see(new Passing(number, kept, template, templates.distinct(), isFresh(template)), recent);
        remember(kept, template);
        recent.add(kept);
        number++;
    }

    LogReport report() {
        long lines = number - firstNumber;
        var ranking = new Ranking(candidates, number - 1, templates.distinct());
        var ranked = ranking.rank(recent.last(Candidates.BEFORE_AN_END));
        var tail = tail();
        var shown = Stream.of(ranked, head, tail).flatMap(List::stream);
        long masked = shown.filter(line -> line.text().contains("****"))
                .map(LogLine::number)
                .distinct()
                .count();
        var repeated = templates.repeated(MOST_REPEATED).stream()
                .map(each -> new LogTemplate(Folding.fold(each.sample), each.seen, each.first, each.last))
                .toList();
        return new LogReport(
                new LogTotals(lines, characters, cutLines, skipped, candidates.errorLines(), masked),
                ranking.causes(lines),
                ranked,
                repeated,
                head,
                tail,
                counts.stream()
                        .map(template -> Shown.line(template.last, template.latest))
                        .flatMap(line -> Counted.of(line).stream())
                        .toList(),
                orders,
                Endings.in(tail));
    }

    private boolean isFresh(Template template) {
        if (!template.severity.explains() || template.severity.weight() < Severity.CERTAIN) {
            return false;
        }
        boolean isFresh = templates.distinct() - saidAtTheLastError > WENT_ON;
        saidAtTheLastError = templates.distinct();
        return isFresh;
    }

    private void remember(String line, Template template) {
        if (head.size() < HEAD) {
            head.add(Shown.line(number, line));
        }
        if (template.orders && orders.size() < MOST_ORDERS) {
            orders.add(Shown.line(number, line));
        }
        if (template.counts) {
            template.latest = line;
            if (template.seen == 1 && counts.size() < MOST_COUNTS) {
                counts.add(template);
            }
        }
    }

    private List<LogLine> tail() {
        var last = recent.last(TAIL);
        return IntStream.range(0, last.size())
                .mapToObj(index -> Shown.line(number - last.size() + index, last.get(index)))
                .toList();
    }
}
