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

    private static final double SURE = 0.75;

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
                || (isTimeAlone() && query.intent() != Intent.MANAGE);
    }

    /** Whether it begins by joining itself to what was said. */
    boolean joins() {
        return JOINING.matcher(query.text()).find();
    }

    boolean isAboutNow() {
        return NOW.matcher(query.text()).find();
    }

    private boolean isTimeAlone() {
        return !query.entities().isEmpty()
                && query.entities().stream().allMatch(entity -> entity.type().equals(EntityType.TIME_RANGE))
                && words <= (joins() ? wordsOfATime() : 0);
    }

    /** "And on Monday?": two words, unless they clearly say something else, as "and failed yesterday?" does. */
    private int wordsOfATime() {
        return query.confidence() < SURE ? 2 : 1;
    }

    private static long wordsBesidesNames(StructuredQuery query) {
        var rest = new StringBuilder(query.text());
        query.entities().forEach(entity -> blank(rest, entity));
        return WORD.matcher(rest).results().limit(FEW_WORDS + 1L).count();
    }

    private static void blank(StringBuilder text, Entity entity) {
        for (int i = entity.start(); i < entity.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
