package io.resync.agent.understand;

import io.resync.agent.understand.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens, in one pass; what a qualified name is made of stays together. */
final class Tokenizer {
    private static final String JOINERS = ".#/\\-?";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        var tokenizer = new Tokenizer(text);
        int at = 0;
        while (at < text.length()) {
            at = tokenizer.next(at);
        }
        return List.copyOf(tokenizer.tokens);
    }

    private int next(int at) {
        if (!begins(at)) {
            mark(at);
            return at + 1;
        }
        int end = isPlain(at) ? endOfPlain(at + 1) : at + 1;
        int plain = end;
        while (end < text.length()) {
            if (holds(end) || joins(end) || isLastWildcard(at, end)) {
                end++;
            } else if (isScheduleOfName(at, end)) {
                end += ScheduledTime.LENGTH;
            } else {
                break;
            }
        }
        if (end == plain && isPlain(at)) {
            word(at, end);
        } else {
            run(at, end);
        }
        return end;
    }

    /** Behind the letters, digits and underscores: most words are nothing else, and have no other shape. */
    private int endOfPlain(int from) {
        int end = from;
        while (end < text.length() && isPlain(end)) {
            end++;
        }
        return end;
    }

    private boolean isPlain(int at) {
        char c = text.charAt(at);
        return c < 128 ? NameRules.isLetter(c) || NameRules.isDigit(c) || c == '_' : Character.isLetterOrDigit(c);
    }

    private boolean begins(int at) {
        char c = text.charAt(at);
        return (c == '/' || c == '\\') ? at + 1 < text.length() && holds(at + 1) : holds(at);
    }

    private boolean holds(int at) {
        char c = text.charAt(at);
        return isPlain(at) || c == '@' || (c >= 128 && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** A joiner stands between two parts; before a space it is an ordinary mark. */
    private boolean joins(int at) {
        char c = text.charAt(at);
        return JOINERS.indexOf(c) >= 0
                && at + 1 < text.length()
                && (holds(at + 1) || (c == '#' && text.charAt(at + 1) == '/') || isWildcardInside(at));
    }

    /** {@code WS?#JS.JOB}: a question would end with its mark. */
    private boolean isWildcardInside(int at) {
        return text.charAt(at) == '?'
                && at + 2 < text.length()
                && (text.charAt(at + 1) == '#' || text.charAt(at + 1) == '.')
                && holds(at + 2);
    }

    /** {@code "PAY?"}: before the quote that closes a name, it asks no question. */
    private boolean isLastWildcard(int start, int at) {
        return text.charAt(at) == '?'
                && start > 0
                && at + 1 < text.length()
                && at - start < NameRules.LONGEST_JOB
                && JobReference.isQuote(text.charAt(at + 1))
                && JobReference.isQuote(text.charAt(start - 1));
    }

    /** Of a job, or at the end of a job stream. */
    private boolean isScheduleOfName(int start, int at) {
        int behind = at + ScheduledTime.LENGTH;
        if (!ScheduledTime.isAt(text, at)) {
            return false;
        }
        boolean ends = behind == text.length() || !holds(behind);
        return (behind < text.length() && text.charAt(behind) == '.' && joins(behind))
                || (ends && QualifiedName.isPossibleStream(text, start, at));
    }

    private void mark(int at) {
        if (!Character.isWhitespace(text.charAt(at)) && !isApostrophe(at)) {
            tokens.add(Token.of(Kind.MARK, text.substring(at, at + 1), at));
        }
    }

    private boolean isApostrophe(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at > 0 && at + 1 < text.length() && holds(at - 1) && holds(at + 1);
    }

    private void run(int start, int end) {
        var typed = text.substring(start, end);
        var kind = Shape.of(typed);
        if (kind == Shape.WORDS) {
            split(start, end);
        } else {
            tokens.add(Token.of(kind.kind, typed, start));
        }
    }

    /** Hyphens fall away, so that "re-run" reads as "re run"; other joiners stay as marks. */
    private void split(int start, int end) {
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || JOINERS.indexOf(text.charAt(i)) >= 0) {
                word(from, i);
                from = i + 1;
                if (i < end && text.charAt(i) != '-') {
                    mark(i);
                }
            }
        }
    }

    private void word(int start, int end) {
        if (end > start) {
            var part = text.substring(start, end);
            tokens.add(Token.of(isNumber(part) ? Kind.NUMBER : Kind.WORD, part, start));
        }
    }

    private static boolean isNumber(String text) {
        return NameRules.all(text, NameRules::isDigit);
    }

    /** What a run of characters without a space is. */
    private enum Shape {
        WORDS(Kind.WORD),
        SIMPLE_NAME(Kind.WORD),
        QUALIFIED_NAME(Kind.QUALIFIED_NAME),
        OPAQUE(Kind.OPAQUE);

        private final Kind kind;

        Shape(Kind kind) {
            this.kind = kind;
        }

        static Shape of(String typed) {
            if (QualifiedName.isOne(typed)) {
                return QUALIFIED_NAME;
            }
            if (isOpaque(typed)) {
                return OPAQUE;
            }
            return isHyphenated(typed) || isPattern(typed) ? SIMPLE_NAME : WORDS;
        }

        private static boolean isOpaque(String typed) {
            char first = typed.charAt(0);
            return first == '/' || first == '\\' || typed.indexOf('\\') > 0 || isFile(typed) || isAddress(typed);
        }

        /** As {@code load_1.csv}: what stands before the dot is no word, what follows is in small letters. */
        private static boolean isFile(String typed) {
            int dot = typed.lastIndexOf('.');
            return dot > 0
                    && NameRules.isMarked(typed.substring(0, dot))
                    && typed.chars().skip(dot + 1L).allMatch(c -> Character.isLowerCase(c) || NameRules.isDigit(c))
                    && typed.chars().skip(dot + 1L).anyMatch(Character::isLowerCase);
        }

        private static boolean isAddress(String typed) {
            return typed.indexOf('@') > 0 && typed.indexOf('.', typed.indexOf('@')) > 0;
        }

        /** A name with a wildcard that could also end a question: in quotes, or among figures. */
        private static boolean isPattern(String typed) {
            int wildcard = typed.indexOf('?');
            return wildcard > 0
                    && (wildcard == typed.length() - 1 || !NameRules.all(typed, c -> !NameRules.isDigit(c) && c != '_'))
                    && NameRules.isUpper(typed)
                    && NameRules.isName(typed, NameRules.LONGEST_JOB);
        }

        /** A name with a hyphen; an ordinary word with one has small letters only. */
        private static boolean isHyphenated(String typed) {
            return typed.indexOf('-') > 0
                    && NameRules.isName(typed, NameRules.LONGEST_JOB)
                    && (NameRules.isUpper(typed) || NameRules.isMarked(typed));
        }
    }
}
