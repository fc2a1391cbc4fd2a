package io.resync.agent.log;

import io.resync.agent.codes.CauseReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lines are worth reading. A line is worth what it says itself, more if nobody said it before, if it says so
 * shortly before a step ends, or if it is the first plain error; what stands around such a line is worth a part of it.
 */
final class Ranking {
    private static final double[] BEHIND = {.8, .72, .66, .6, .55, .5, .45, .4, .36, .32, .28, .25};
    private static final double[] AHEAD = {.62, .5, .4, .32, .27, .23, .2, .17};
    private static final double FIRST = 1.25;
    private static final double AGAIN = .62;
    private static final double FIRST_PLAIN_ERROR = 1.4;
    private static final double NEAR_AN_END = .8;
    private static final double NEAR_THE_LAST_LINE = .3;
    private static final double FORGIVEN = .55;
    private static final double REACH_OF_AN_END = 50;
    private static final double REACH_BEFORE_AN_END = 8;
    private static final double BEHIND_THE_STEP = .7;
    private static final double BEHIND_THE_END = .5;
    private static final double CLEAN_UP = .3;
    private static final double TELLS_A_KIND = 1.25;
    private static final double NOT_SPREAD = 1.2;
    private static final double VALUE_OF_A_COMMAND = 2.5;
    private static final int CLOSE = 40;
    private static final double VALUE_OF_AN_END = 5;
    private static final double VALUE_BEFORE_AN_END = 3.2;
    private static final double VALUE_OF_THE_TAIL = 1;
    private static final double LEAST = .3;
    private static final int MOST_LINES = 400;
    private static final int MOST_CAUSES = 10;

    private static final Comparator<Blamed> MOST_BLAMED =
            Comparator.comparingDouble(Blamed::blame).reversed().thenComparingLong(one -> one.block.from());

    private final Candidates candidates;
    private final List<Candidate> ends;
    private final long lastNumber;
    private final long lastEnd;
    private final long lastStep;
    private final long saidInTheEnd;
    private final Map<Long, Valued> values = new HashMap<>();
    private final List<Scored> scored = new ArrayList<>();

    Ranking(Candidates candidates, long lastNumber, long said) {
        this.candidates = candidates;
        this.lastNumber = lastNumber;
        ends = candidates.ends();
        lastEnd = lastEnd(ends);
        lastStep = lastStep(ends, lastEnd);
        saidInTheEnd = ends.stream()
                .filter(end -> end.number == lastStep)
                .mapToLong(end -> end.said)
                .findFirst()
                .orElse(said);
    }

    /** The best lines, the best first. A log that does not say that it ended ends with its last lines. */
    List<LogLine> rank(List<String> tail) {
        score();
        for (int i = 0; ends.isEmpty() && i < tail.size(); i++) {
            value(lastNumber - i, tail.get(tail.size() - 1 - i), VALUE_OF_THE_TAIL * fading(i, REACH_OF_AN_END));
        }
        scored.forEach(this::spread);
        ends.forEach(this::spreadEnd);
        candidates
                .name()
                .filter(name -> !values.isEmpty())
                .ifPresent(name -> value(name.number(), name.line(), VALUE_OF_A_COMMAND));
        return values.values().stream()
                .filter(line -> line.value >= LEAST)
                .sorted(Comparator.comparingDouble((Valued line) -> -line.value).thenComparingLong(line -> line.number))
                .limit(MOST_LINES)
                .map(line -> Shown.line(line.number, line.text))
                .toList();
    }

    /**
     * What went wrong, the likeliest first cause first; that a step ended says it only where nothing says more, and then
     * only by a code. Ask for it behind the lines.
     */
    List<LogCause> causes(long read) {
        var causes = explained(read);
        return causes.isEmpty() ? endedByACode(read) : causes;
    }

    private List<LogCause> endedByACode(long read) {
        return ends.stream()
                .filter(end -> Severity.namesACode(end.line))
                .map(end -> new StackBlock(end.number, end.line, end.severity.weight()))
                .map(block -> block.cause(candidates.errorLines(), read))
                .toList();
    }

    /** Of the best, one that tells a kind of cause stands before one that only says that something failed. */
    private List<LogCause> explained(long read) {
        return scored.stream()
                .filter(one -> one.candidate.ordinal == 0)
                .flatMap(one -> Optional.ofNullable(one.candidate.block()).stream())
                .map(block -> new Blamed(block, blame(block)))
                .sorted(MOST_BLAMED)
                .limit(MOST_CAUSES)
                .map(Blamed::byItsKind)
                .sorted(MOST_BLAMED)
                .map(one -> one.block.cause(candidates.errorLines(), read))
                .toList();
    }

    /** A block is worth what its best line is. */
    private double blame(StackBlock block) {
        return scored.stream()
                .filter(one -> block.holds(one.candidate.number))
                .mapToDouble(one -> one.blame)
                .max()
                .orElse(0);
    }

    private void score() {
        for (var kind : candidates.kinds()) {
            for (var candidate : kind.candidates()) {
                double fresh = candidate.isFresh ? FIRST_PLAIN_ERROR : 1;
                double worth = fresh * score(candidate, kind) * nearness(candidate.number);
                scored.add(new Scored(candidate, worth, fresh * blame(candidate, kind)));
            }
        }
    }

    private double score(Candidate candidate, Kind kind) {
        double rarity = 1 / (1 + .12 * Math.log((double) kind.seen) / Math.log(2));
        double novelty = candidate.ordinal == 0 ? FIRST : Math.pow(AGAIN, (double) Math.min(3, candidate.ordinal));
        return candidate.severity.weight() * rarity * novelty;
    }

    /**
     * How likely it is the first cause: less if it came when all was over, and less the more the log said after it that
     * it had not said before, since then the program went on. A stack of any length says little that is new.
     */
    private double blame(Candidate candidate, Kind kind) {
        double late = candidate.number > lastEnd ? BEHIND_THE_END : candidate.number > lastStep ? BEHIND_THE_STEP : 1;
        long since = Math.max(0, saidInTheEnd - kind.last().said);
        double again = candidate.ordinal == 0 ? 1 : AGAIN;
        return Math.sqrt(candidate.severity.weight())
                * late
                * again
                * (FORGIVEN + (1 - FORGIVEN) * fading(since, LogReading.WENT_ON));
    }

    private double nearness(long number) {
        if (ends.isEmpty()) {
            return 1 + NEAR_THE_LAST_LINE * fading(lastNumber - number, REACH_OF_AN_END);
        }
        double behind = number > lastStep ? BEHIND_THE_STEP : 1;
        for (var end : ends) {
            if (end.number >= number) {
                return behind * (1 + NEAR_AN_END * fading(end.number - number, REACH_OF_AN_END));
            }
        }
        return number > lastEnd + 3 ? BEHIND_THE_END : behind;
    }

    private static double fading(long distance, double reach) {
        return Math.exp(-(double) distance / reach);
    }

    /** Where it all ended: the last line that says so as an error, else the last that says so; then come clean-ups. */
    private static long lastEnd(List<Candidate> ends) {
        return ends.stream()
                .filter(end -> end.severity.weight() >= Severity.PROBABLE)
                .mapToLong(end -> end.number)
                .max()
                .orElseGet(
                        () -> ends.stream().mapToLong(end -> end.number).max().orElse(Long.MAX_VALUE));
    }

    /** Where the last step ended: the first of the ends that follow one another closely up to the last. */
    private static long lastStep(List<Candidate> ends, long lastEnd) {
        long step = lastEnd;
        for (int at = ends.size() - 1; at >= 0; at--) {
            long number = ends.get(at).number;
            step = number <= lastEnd && step - number <= CLOSE ? number : step;
        }
        return step;
    }

    private void spread(Scored one) {
        var candidate = one.candidate;
        double around = one.score - NOT_SPREAD;
        value(candidate.number, candidate.line, one.score);
        for (int i = 0; i < Math.min(AHEAD.length, candidate.before.size()); i++) {
            var line = candidate.before.get(candidate.before.size() - 1 - i);
            value(candidate.number - 1 - i, line, around * AHEAD[i]);
        }
        for (int i = 0; i < Math.min(BEHIND.length, candidate.after.size()); i++) {
            long number = candidate.number + 1 + i;
            double over = candidate.number <= lastEnd && number > lastEnd ? CLEAN_UP : 1;
            value(number, candidate.after.get(i), over * around * BEHIND[i]);
        }
    }

    private void spreadEnd(Candidate end) {
        boolean isLast = end.number >= lastStep && end.number <= lastEnd;
        double worth = isLast ? 1 : .5;
        value(end.number, end.line, worth * VALUE_OF_AN_END);
        end.commands.forEach(command -> value(command.number(), command.line(), worth * VALUE_OF_A_COMMAND));
        for (int i = 0; i < end.before.size(); i++) {
            var line = end.before.get(end.before.size() - 1 - i);
            value(end.number - 1 - i, line, worth * VALUE_BEFORE_AN_END * fading(i, REACH_BEFORE_AN_END));
        }
        for (int i = 0; i < Math.min(3, end.after.size()); i++) {
            value(end.number + 1 + i, end.after.get(i), worth);
        }
    }

    private void value(long number, String line, double value) {
        if (!Plain.of(line).isBlank()) {
            values.merge(number, new Valued(number, line, value), (old, own) -> own.value > old.value ? own : old);
        }
    }

    private record Blamed(StackBlock block, double blame) {
        Blamed byItsKind() {
            return CauseReading.of(block.text()).known() ? new Blamed(block, blame * TELLS_A_KIND) : this;
        }
    }

    private record Scored(Candidate candidate, double score, double blame) {}

    private record Valued(long number, String text, double value) {}
}
