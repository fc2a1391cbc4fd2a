package io.resync.agent.understand;

import io.resync.Language;
import io.resync.agent.understand.Piece.Kind;
import io.resync.query.EntityType;
import io.resync.query.Resolution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is told by its form alone: commands, times, lengths of time, states, an application's own types. */
final class ExpressionFinder {
    private static final int LONGEST_OF_APPLICATION = 80;
    private static final Set<Concept> ANNOUNCING = EnumSet.of(
            Concept.JOB_NOUN,
            Concept.STREAM_NOUN,
            Concept.WORKSTATION_NOUN,
            Concept.RESOURCE_NOUN,
            Concept.PROMPT_NOUN);

    private final Lexicon lexicon;
    private final Map<EntityType, Pattern> own;
    private final List<Token> tokens;
    private final boolean shouted;
    private final Cursor cursor;
    private boolean future;
    private final Commands commands;
    private final Times times;
    private final Durations durations;

    ExpressionFinder(Lexicon lexicon, Map<EntityType, Pattern> own, Sentence sentence, Language main) {
        this.lexicon = lexicon;
        this.own = own;
        this.tokens = sentence.tokens();
        this.shouted = sentence.isShouted();
        this.cursor = new Cursor(sentence, lexicon.pieces());
        this.commands = new Commands(cursor, lexicon);
        this.times = new Times(cursor, new Links(lexicon, main), main == Language.ENGLISH);
        this.durations = new Durations(cursor);
    }

    /** What was found, in the order of the text, none over another. */
    List<Expression> find() {
        var found = new ArrayList<Expression>();
        for (int at = 0; at < tokens.size(); ) {
            cursor.goTo(at);
            var expression = at(at);
            if (expression != null) {
                found.add(expression);
            }
            at = expression == null ? at + 1 : expression.to();
        }
        return found;
    }

    /** What something is held against, or null. */
    Comparisons.@Nullable Found comparison(List<Expression> found) {
        return new Comparisons(cursor, found).first();
    }

    private @Nullable Expression at(int at) {
        var type = ownType(tokens.get(at));
        if (type != null) {
            return new Expression(type, at, at + 1, null, Resolution.UNCHECKED);
        }
        if (!cursor.isPromising()) {
            return null;
        }
        if (commands.take()) {
            return found(EntityType.COMMAND, at, null);
        }
        return isAnnouncedName(at) ? null : inWords(at);
    }

    /** Which way to look for what can be past or to come; known when all was found. */
    Lean lean() {
        return future ? Lean.FUTURE : Lean.NEAREST;
    }

    private @Nullable Expression inWords(int at) {
        var when = times.take();
        if (when != null) {
            return found(EntityType.TIME_RANGE, at, when);
        }
        if (durations.take()) {
            return found(EntityType.DURATION, at, null);
        }
        future |= cursor.sees(Kind.FUTURE);
        var state = state(at);
        return state == null
                ? null
                : new Expression(EntityType.STATE, at, cursor.position(), null, StateWords.resolution(state));
    }

    private @Nullable Piece state(int at) {
        var state = cursor.take(Kind.STATE);
        if (state == null || !state.says("behind") || isBehindThing(at) || cursor.behind(Kind.COPULA, at) != null) {
            return state;
        }
        cursor.goTo(at);
        return null;
    }

    private boolean isBehindThing(int at) {
        var before = cursor.tokenAt(cursor.isQuote(at - 1) ? at - 2 : at - 1);
        return before != null && lexicon.means(before.folded(), StatePlaces.THINGS);
    }

    private Expression found(EntityType type, int at, @Nullable When when) {
        return new Expression(type, at, cursor.position(), when, Resolution.UNCHECKED);
    }

    private @Nullable EntityType ownType(Token token) {
        if (own.isEmpty() || token.text().length() > LONGEST_OF_APPLICATION) {
            return null;
        }
        for (var entry : own.entrySet()) {
            if (entry.getValue().matcher(token.text()).matches()) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** "Job FRIDAY": in capitals behind a noun that announces a name, a word is one. */
    private boolean isAnnouncedName(int at) {
        return at > 0
                && !shouted
                && tokens.get(at).isWord()
                && NameRules.isUpper(tokens.get(at).text())
                && lexicon.means(tokens.get(at - 1).folded(), ANNOUNCING);
    }
}
