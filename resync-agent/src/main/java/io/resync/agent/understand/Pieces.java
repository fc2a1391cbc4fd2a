package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that words contribute to expressions, in every language at once: times are often said in another one's words. */
final class Pieces {
    private static final Set<Kind> OF_NO_EXPRESSION = EnumSet.of(Kind.CODE, Kind.DEGREE, Kind.THAN, Kind.USUAL);
    private static final Start NOTHING = new Start(List.of());

    private final Map<String, Start> starts = new HashMap<>();

    Pieces(Collection<WordList> lists) {
        Map<String, List<Entry>> entries = new HashMap<>();
        lists.forEach(list -> list.pieces()
                .forEach(entry -> entries.computeIfAbsent(entry.words().get(0), first -> new ArrayList<>())
                        .add(entry)));
        entries.forEach((first, same) -> starts.put(first, new Start(same)));
    }

    /** A word or a phrase, without accents, and its part. */
    record Entry(List<String> words, Piece piece) {
        boolean isAt(List<Token> tokens, int at) {
            if (at + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                if (!tokens.get(at + i).folded().equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What begins with one word, longest first. Which kinds do is kept apart, since most questions are answered no. */
    static final class Start {
        private final List<Entry> entries;
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final boolean opens;

        private Start(List<Entry> entries) {
            this.entries = entries.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(entry -> -entry.words().size()))
                    .toList();
            entries.forEach(entry -> kinds.add(entry.piece().kind()));
            opens = !OF_NO_EXPRESSION.containsAll(kinds);
        }

        /** Whether an expression can begin with it. */
        boolean opens() {
            return opens;
        }

        boolean has(Kind kind) {
            return kinds.contains(kind);
        }

        /** The longest words of a kind that stand there, or null. */
        @Nullable
        Entry at(List<Token> tokens, int at, Kind kind) {
            if (has(kind)) {
                for (var entry : entries) {
                    if (entry.piece().kind() == kind && entry.isAt(tokens, at)) {
                        return entry;
                    }
                }
            }
            return null;
        }

        /** The part that the word alone is, with this argument; null where it is not. */
        @Nullable
        Piece word(Kind kind, String argument) {
            if (has(kind)) {
                for (var entry : entries) {
                    if (entry.words().size() == 1
                            && entry.piece().kind() == kind
                            && (argument.isEmpty() || entry.piece().says(argument))) {
                        return entry.piece();
                    }
                }
            }
            return null;
        }
    }

    Start beginningWith(Token token) {
        return token.folded().isEmpty() ? NOTHING : starts.getOrDefault(token.folded(), NOTHING);
    }
}
