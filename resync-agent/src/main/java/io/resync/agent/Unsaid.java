package io.resync.agent;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a question leaves to the one before it, as far as its words show. */
final class Unsaid {
    private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern JOINING = Pattern.compile("^[^\\p{L}\\p{N}]*(?:e|y|and)(?![\\p{L}\\p{N}])", CASES);
    /** These name no part of time, but they end one. */
    private static final Pattern NOW = Pattern.compile("(?<!\\p{L})(?:agora|ahora|now)(?!\\p{L})", CASES);

    /** With more words than "¿y para el …?" has, it says itself what it wants. */
    private static final int FEW_WORDS = 3;

    /** What stands around a time without saying what is wanted: "and what about on Monday then?". */
    private static final Pattern AROUND_A_TIME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:e|y|and|o|ou|or|(?:what|how) about|qu[eé] tal|qu[eé] hay de|quanto a"
                    + "|on|at|in|for|of|the|during|then|em|no|na|nos|nas|para|pra|de|do|da|a|as|os|à|às|então"
                    + "|en|el|la|los|las|del|al|durante|entonces)(?![\\p{L}\\p{N}])",
            CASES);

    /** What "¿y mañana?" looks like without the question before it. */
    private static final Set<Intent> LOOKS_LIKE = EnumSet.of(Intent.SMALL_TALK, Intent.FORECAST);

    private static final Set<Intent> TAKES_OVER = EnumSet.of(Intent.UNKNOWN, Intent.OUT_OF_SCOPE, Intent.STATUS);

    private final StructuredQuery query;
    private final long words;

    Unsaid(StructuredQuery query) {
        this.query = query;
        this.words = wordsBesidesNames(query);
    }

    /** Whether it leaves to the question before what is wanted. */
    boolean intent() {
        boolean brief = words <= FEW_WORDS && (words > 0 || !query.entities().isEmpty());
        return (brief && TAKES_OVER.contains(query.intent()))
                || (words < FEW_WORDS && query.text().contains("?") && LOOKS_LIKE.contains(query.intent()))
                || isTimeAlone();
    }

    /** Whether it begins by joining itself to what was said. */
    boolean joins() {
        return JOINING.matcher(query.text()).find();
    }

    boolean isAboutNow() {
        return NOW.matcher(query.text()).find();
    }

    /** "And on Monday?", "and now?". */
    private boolean isTimeAlone() {
        return (isAboutNow() || !query.entities().isEmpty())
                && query.entities().stream().allMatch(entity -> entity.type().equals(EntityType.TIME_RANGE))
                && WORD.matcher(without(AROUND_A_TIME, without(NOW, besidesNames(query))))
                        .results()
                        .findAny()
                        .isEmpty();
    }

    private static String without(Pattern words, CharSequence text) {
        return words.matcher(text).replaceAll(" ");
    }

    private static long wordsBesidesNames(StructuredQuery query) {
        return WORD.matcher(besidesNames(query)).results().limit(FEW_WORDS + 1L).count();
    }

    private static CharSequence besidesNames(StructuredQuery query) {
        var rest = new StringBuilder(query.text());
        query.entities().forEach(entity -> blank(rest, entity));
        return rest;
    }

    private static void blank(StringBuilder text, Entity entity) {
        for (int i = entity.start(); i < entity.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
