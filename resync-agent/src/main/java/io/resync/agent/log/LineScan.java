package io.resync.agent.log;

/**
 * One look at every character of a line. It gives a hash that lines have in common which differ by numbers, times and
 * ids only, and what the beginnings of its words tell.
 */
final class LineScan {
    private static final int LOOKED_AT = 2_000;
    private static final long NUMBER = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x9FB21C651E98DF25L;
    private static final int FIRST_SIGN = 0x2713; // check marks and crosses of test runners
    private static final int LAST_SIGN = 0x274E;

    private final char[] text = new char[LOOKED_AT + 1]; // ends with what is part of no word
    private long hash;
    private int marks;
    private boolean afterNumber;
    private boolean hasSpoken;

    /** Looks at a line; what it found can be asked for until the next one. */
    void look(String line) {
        int length = Math.min(line.length(), LOOKED_AT);
        line.getChars(0, length, text, 0);
        text[length] = 0;
        hash = 0;
        marks = 0;
        afterNumber = false;
        hasSpoken = false;
        int at = 0;
        while (at < length) {
            int end = word(at);
            at = end > at ? end : separator(at);
        }
    }

    /** The same for lines that differ by numbers, times and ids only. A number that is zero is not any number. */
    long hash() {
        return hash;
    }

    boolean marked(int mark) {
        return (marks & mark) != 0;
    }

    /** Takes the word that begins here, if one does. */
    private int word(int start) {
        int first = Letters.kind(text[start]);
        if (first == 0) {
            return start;
        }
        int prefix = Letters.number(first);
        long own = text[start];
        int later = 0;
        int at = start + 1;
        for (int kind = Letters.kind(text[at]); kind != 0; kind = Letters.kind(text[at])) {
            prefix = at - start < 4 ? Triggers.append(prefix, Letters.number(kind)) : prefix;
            later |= kind;
            own = own * 31 + text[at++];
        }
        marks |= Triggers.marks(prefix);
        if ((later & Letters.UPPER) != 0) {
            markInnerWords(start, at);
        }
        mix(own, isNumber(first | later, start, at - start), at - start);
        return at;
    }

    private void mix(long own, boolean isNumber, int length) {
        if (!isNumber) {
            hasSpoken |= length > 1; // the T and the Z of a time are no words
            hash = (hash ^ own) * PRIME;
        } else if (!afterNumber) {
            hash = (hash ^ NUMBER) * PRIME;
        }
        afterNumber = isNumber;
    }

    private int separator(int at) {
        char c = text[at];
        boolean repeats = at > 0 && text[at - 1] == c;
        if (!repeats && !(afterNumber && isWithinNumbers(c))) {
            hash = (hash ^ c) * PRIME;
            afterNumber = false;
        }
        if (c == '*' || (c >= FIRST_SIGN && c <= LAST_SIGN)) {
            marks |= Triggers.FAILING;
        } else if (!hasSpoken && (c == '$' || c == '+' || c == '>' || c == '%')) {
            marks |= Triggers.RUNNING;
        }
        return at + 1;
    }

    private static boolean isWithinNumbers(char c) {
        return (c >= ',' && c <= '/') || c == ':';
    }

    private void mark(int start, int end) {
        int prefix = 0;
        for (int i = start; i < Math.min(end, start + 4); i++) {
            prefix = Triggers.append(prefix, Letters.letter(text[i]));
        }
        marks |= Triggers.marks(prefix);
    }

    /** As in {@code SQLException} and {@code outOfMemory}: a capital begins a word if a small letter stands beside it. */
    private void markInnerWords(int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            if (isUpper(i) && (!isUpper(i - 1) || !isUpper(i + 1))) {
                mark(i, end);
            }
        }
    }

    private boolean isUpper(int at) {
        return (Letters.kind(text[at]) & Letters.UPPER) != 0;
    }

    private boolean isNumber(int kinds, int start, int length) {
        if ((kinds & Letters.DIGIT) == 0) {
            return (kinds & Letters.PLAIN) == 0 && length >= 4;
        }
        if ((kinds & Letters.PLAIN) != 0 && isMessageId(start, length)) {
            marks |= Triggers.FAILING;
            return false;
        }
        return length != 1 || text[start] != '0';
    }

    /** As IBM's programs name their messages: capitals, digits, and a letter for how bad it is. */
    private boolean isMessageId(int start, int length) {
        return length >= 6 && length <= 11 && isUpper(start) && isUpper(start + 1) && isUpper(start + 2);
    }
}
