package io.resync.agent.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines that belong to one error: a stack of calls, or details set in below it. It grows while the log is read. */
final class StackBlock {
    private static final Pattern CONTINUED = Pattern.compile(
            "\\s+at\\s|\\s*Caused by:|\\s*-+> |\\s*\\.{3}\\s+\\d+\\s+more|Traceback |\\s{2,}\\S|\\t|[A-Z]{3}-\\d{5}:|SQLSTATE|from \\S+:\\d+:in "
                    + "|During handling of |The above exception |goroutine \\d+ \\[|\\s*\\^");
    private static final Pattern HEADER = Pattern.compile("[\\w.$]{1,200}(?:Exception|Error)(?::|$)");
    private static final Pattern CAUSED_BY = Pattern.compile("\\s*(?:Caused by:|-+> )");
    private static final Pattern TRACEBACK = Pattern.compile("\\s*Traceback ");
    /** As programs of mainframes name their messages: the words of a second one belong to the first. */
    private static final Pattern MESSAGE = Pattern.compile("\\s*[A-Z]{3,4}\\d{4}[A-Z] ");

    /** Which part of the data was refused. */
    private static final Pattern PLACE_IN_DATA = Pattern.compile(
            "(?iu)\\b(?:field|record|row|column|campo|registro|linha|l[ií]nea|fila|columna|coluna)\\b.*\\d");

    private static final Pattern CODE_OF_A_PLACE =
            Pattern.compile("\\bORA-(?:06512|00604|04088|06508|12801|29913|29400)\\b");
    private static final int MOST_LINES = 200;
    private static final int EXCERPT_LINES = 8;

    private final long from;
    private final boolean isTraceback;
    private final boolean isMessage;
    private final List<String> excerpt = new ArrayList<>();
    private long to;
    private String plainest;
    private long plainestNumber;
    private int weight;
    private boolean isSettled;
    private boolean isClosed;

    StackBlock(long from, String line, int weight) {
        this.from = from;
        this.to = from;
        this.weight = weight;
        plainest = line;
        plainestNumber = from;
        excerpt.add(line);
        isTraceback = TRACEBACK.matcher(Plain.of(line)).lookingAt();
        isMessage = MESSAGE.matcher(Plain.of(line)).lookingAt();
        isSettled = Severity.namesACode(line) && !CODE_OF_A_PLACE.matcher(line).find();
    }

    /** Takes the next line if it belongs here. */
    boolean takes(String line, Severity severity) {
        if (isClosed || to - from >= MOST_LINES || !belongs(line)) {
            isClosed = true;
            return false;
        }
        to++;
        if (excerpt.size() < EXCERPT_LINES) {
            excerpt.add(line);
        }
        weigh(Plain.of(line), line, severity);
        return true;
    }

    long from() {
        return from;
    }

    boolean holds(long number) {
        return from <= number && number <= to;
    }

    /** The line that says it best, and its first lines. */
    String text() {
        return plainest + "\n" + String.join("\n", excerpt);
    }

    LogCause cause(long errorLines, long read) {
        var shown = excerpt.stream().map(Shown::of).toList();
        return new LogCause(from, to, Shown.of(plainest).strip(), plainestNumber, shown, errorLines, read);
    }

    private boolean belongs(String line) {
        var plain = Plain.of(line);
        return CONTINUED.matcher(plain).lookingAt()
                || HEADER.matcher(plain).lookingAt()
                || (isMessage
                        && MESSAGE.matcher(plain).lookingAt()
                        && !Severity.of(plain).ends())
                || (isTraceback && to > from && !plain.isBlank());
    }

    /** The innermost cause says best what went wrong; of a stack of codes, the first that does not only name a place. */
    private void weigh(String plain, String line, Severity severity) {
        if (isTraceback && !Character.isWhitespace(plain.charAt(0))) {
            settle(line);
            isClosed = true; // what follows is the next error, or a consequence
        } else if (isMessage && tellsWhere(plain)) {
            settle(line);
        } else if (!isSettled && CAUSED_BY.matcher(plain).lookingAt()) {
            weight = Integer.MAX_VALUE;
            point(line);
        } else if (!isSettled && startsWithACode(plain)) {
            settle(line);
        } else if (!isSettled && severity.explains() && severity.weight() - 1 > weight) {
            weight = severity.weight();
            point(line);
        }
    }

    /** A message below that names the place in the data says more than the one that names the kind. */
    private boolean tellsWhere(String plain) {
        return MESSAGE.matcher(plain).lookingAt()
                && PLACE_IN_DATA.matcher(plain).find()
                && !PLACE_IN_DATA.matcher(plainest).find();
    }

    private void settle(String line) {
        point(line);
        isSettled = true;
    }

    private void point(String line) {
        plainest = line;
        plainestNumber = to;
    }

    private static boolean startsWithACode(String plain) {
        return plain.length() > 4
                && plain.charAt(3) == '-'
                && Severity.namesACode(plain)
                && !CODE_OF_A_PLACE.matcher(plain).find();
    }
}
