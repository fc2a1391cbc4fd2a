package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;

/** Reads commands of the engine: a program, its subcommand, and arguments as far as they look like none of the words around. */
final class Commands {
    private static final String OF_ARGUMENTS = "+=;@#~&(),-:.!<>";
    private static final int MOST_TOKENS = 200;

    private final Cursor cursor;
    private final Lexicon lexicon;

    Commands(Cursor cursor, Lexicon lexicon) {
        this.cursor = cursor;
        this.lexicon = lexicon;
    }

    /** Steps over a command; false, without a step, where none is. */
    boolean take() {
        boolean quoted = cursor.isQuote(cursor.position() - 1);
        if (!cursor.skip(Kind.PROGRAM)) {
            return false;
        }
        int end = cursor.position();
        if (cursor.isQuote(cursor.position())) {
            return takeQuoted(end);
        }
        boolean sub = cursor.skip(Kind.SUBCOMMAND);
        if (quoted && closes()) {
            return true;
        }
        if (sub) {
            end = arguments(cursor.position());
        }
        cursor.goTo(end);
        return true;
    }

    /** {@code conman "sj @#@.@"}: the quotes belong to the command. */
    private boolean takeQuoted(int end) {
        cursor.goTo(end + 1);
        cursor.goTo(cursor.sees(Kind.SUBCOMMAND) && closes() ? cursor.position() + 1 : end);
        return true;
    }

    /** Goes to the closing quote of a command in quotes. */
    private boolean closes() {
        int limit = cursor.position() + MOST_TOKENS;
        while (!cursor.isAtEnd() && cursor.position() < limit) {
            if (cursor.isQuote(cursor.position())) {
                return true;
            }
            cursor.goTo(cursor.position() + 1);
        }
        return false;
    }

    /** The token behind the last argument; marks at the end belong to the sentence. */
    private int arguments(int begin) {
        int end = begin;
        cursor.goTo(begin);
        while (!cursor.isAtEnd() && cursor.position() < begin + MOST_TOKENS && isArgument(end == begin)) {
            boolean mark = cursor.isMarkOf(OF_ARGUMENTS);
            cursor.goTo(cursor.position() + 1);
            end = mark ? end : cursor.position();
        }
        return end;
    }

    private boolean isArgument(boolean first) {
        var token = cursor.token();
        var before = cursor.tokenAt(cursor.position() - 1);
        if (token == null || before == null) {
            return false;
        }
        boolean glued = before.end() == token.start();
        if (token.kind() == Token.Kind.MARK) {
            return OF_ARGUMENTS.contains(token.text()) && (glued || first);
        }
        return glued || !token.isWord() || NameRules.isMarked(token.text()) || isForeign(token) || isKey(token);
    }

    private boolean isForeign(Token token) {
        return NameRules.isUpper(token.text()) && token.text().length() > 1 && !lexicon.knows(token.folded());
    }

    /** {@code js=@#@}. */
    private boolean isKey(Token token) {
        var next = cursor.tokenAt(cursor.position() + 1);
        return next != null && next.start() == token.end() && next.text().equals("=");
    }
}
