package io.resync.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words and signs of a filter, taken one by one. */
final class OqlTokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:('[^']*')|(-?\\d+(?:\\.\\d+)?)|([A-Za-z][\\w.#-]*)|(<=|>=|!=|[=<>()\\[\\],]))");

    enum Kind {
        TEXT,
        NUMBER,
        WORD,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int position) {
        boolean is(String expected) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(expected);
        }

        @Override
        public String toString() {
            return kind == Kind.END ? "the end" : text;
        }
    }

    private final List<Token> tokens;
    private int next;

    OqlTokens(String query) {
        tokens = split(query);
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        var token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean accept(String expected) {
        var accepted = peek().is(expected);
        if (accepted) {
            take();
        }
        return accepted;
    }

    Token expect(Kind kind, String expected) {
        if (peek().kind() != kind) {
            throw refusal(expected);
        }
        return take();
    }

    void expect(String sign) {
        if (!accept(sign)) {
            throw refusal("'" + sign + "'");
        }
    }

    OqlSyntaxException refusal(String expected) {
        return new OqlSyntaxException(expected, peek().toString(), peek().position());
    }

    private static List<Token> split(String query) {
        var text = query.stripTrailing();
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        var position = 0;
        while (position < text.length()) {
            if (!matcher.region(position, text.length()).lookingAt()) {
                throw new OqlSyntaxException("a field, operator or value", text.substring(position), position);
            }
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    tokens.add(new Token(Kind.values()[group - 1], matcher.group(group), matcher.start(group)));
                }
            }
            position = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }
}
