package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a text, from which an expression is read token by token. */
final class Cursor {
    private static final int LONGEST_NUMBERS = 24;

    private final String text;
    private final List<Token> tokens;
    private final Pieces.Start[] starts;
    private int at;

    Cursor(Sentence sentence, Pieces pieces) {
        this.text = sentence.text();
        this.tokens = sentence.tokens();
        this.starts = new Pieces.Start[tokens.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = pieces.beginningWith(tokens.get(i));
        }
    }

    int position() {
        return at;
    }

    void goTo(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    @Nullable
    Token token() {
        return isAtEnd() ? null : tokens.get(at);
    }

    int startOf(int position) {
        return tokens.get(position).start();
    }

    int endOf(int position) {
        return tokens.get(position).end();
    }

    @Nullable
    Token tokenAt(int position) {
        return position >= 0 && position < tokens.size() ? tokens.get(position) : null;
    }

    boolean isWord() {
        return !isAtEnd() && tokens.get(at).isWord();
    }

    boolean isNumber() {
        return !isAtEnd() && tokens.get(at).kind() == Token.Kind.NUMBER;
    }

    boolean isAtFigures() {
        return !isAtEnd() && NameRules.isDigit(tokens.get(at).text().charAt(0));
    }

    boolean isMark(String mark) {
        return !isAtEnd() && tokens.get(at).text().equals(mark);
    }

    boolean isMarkOf(String marks) {
        return !isAtEnd()
                && tokens.get(at).kind() == Token.Kind.MARK
                && marks.contains(tokens.get(at).text());
    }

    /** Whether an expression can begin here. */
    boolean isPromising() {
        var token = tokens.get(at);
        return token.kind() == Token.Kind.NUMBER
                || (token.isWord() && (NameRules.isDigit(token.text().charAt(0)) || starts[at].opens()));
    }

    /** Steps over the longest words of a kind; null, without a step, where none is. */
    @Nullable
    Piece take(Kind kind) {
        var entry = entry(kind);
        if (entry == null) {
            return null;
        }
        at += entry.words().size();
        return entry.piece();
    }

    boolean skip(Kind kind) {
        return take(kind) != null;
    }

    boolean sees(Kind kind) {
        return entry(kind) != null;
    }

    private Pieces.@Nullable Entry entry(Kind kind) {
        return isAtEnd() ? null : starts[at].at(tokens, at, kind);
    }

    boolean isQuote(int position) {
        var token = tokenAt(position);
        return token != null
                && token.kind() == Token.Kind.MARK
                && JobReference.isQuote(token.text().charAt(0));
    }

    /** The words of a kind that end before a token or its quote, or null. Looks back over no more than three. */
    @Nullable
    Piece behind(Kind kind, int position) {
        int end = isQuote(position - 1) ? position - 1 : position;
        for (int from = end - 1; from >= 0 && from >= end - 3; from--) {
            var entry = starts[from].at(tokens, from, kind);
            if (entry != null && from + entry.words().size() == end) {
                return entry.piece();
            }
        }
        return null;
    }

    /** Whether a word before a token places a time: "in", "the". */
    boolean isPlaced(int position) {
        return behind(Kind.IN, position) != null || behind(Kind.ARTICLE, position) != null;
    }

    /** Whether the token is a number that one of these characters follows at once: most are not, and no form need be tried. */
    boolean isNumberBefore(String marks) {
        if (!isNumber()) {
            return false;
        }
        int end = tokens.get(at).end();
        return end < text.length() && marks.indexOf(text.charAt(end)) >= 0;
    }

    /** Steps over figures that have this form and end where a token ends; null where they have not. */
    @Nullable
    Matcher take(Pattern figures) {
        var token = token();
        if (token == null || !NameRules.isDigit(token.text().charAt(0))) {
            return null;
        }
        int limit = Math.min(text.length(), token.start() + LONGEST_NUMBERS);
        var matcher = figures.matcher(text).region(token.start(), limit);
        if (!matcher.lookingAt()) {
            return null;
        }
        int end = at;
        while (end < tokens.size() && tokens.get(end).end() < matcher.end()) {
            end++;
        }
        if (end == tokens.size() || tokens.get(end).end() != matcher.end()) {
            return null;
        }
        at = end + 1;
        return matcher;
    }
}
