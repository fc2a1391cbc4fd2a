package io.resync.agent.verify;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is left of a sentence for words that look like no word of a language: people, abbreviations, logins. */
final class WordReader {
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d[\\d -]{6,}\\d|\\b\\d{2,3} \\d{4,5}-\\d{4}\\b");
    private static final Pattern OFFSET = Pattern.compile("(?<=(?:^|[ (]))[+-](?:0\\d|1[0-4]):[0-5]\\d\\b");
    private static final Pattern PROPER =
            Pattern.compile("(?<=[^.:!?*¿¡\"(«“·-] )\\p{Lu}\\p{Ll}{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}_'-])\\p{Lu}{2,4}(?![\\p{L}\\p{N}_'-])");
    private static final Pattern LETTER =
            Pattern.compile("(?<=[\\p{Ll}=:] [\"']?)[B-DF-HJ-NP-TV-XZ](?![\\p{L}\\p{N}_'/-]|\\.\\p{L})");
    private static final Pattern COMPOUND =
            Pattern.compile("(?<![\\p{L}\\p{N}_'./-])\\p{Ll}{2,}(?:-\\p{Ll}{2,})+(?![\\p{L}\\p{N}_'./-])");

    /** Begins with two consonants that no word of these languages begins with: the first letter of a name and a surname. */
    private static final Pattern LOGIN = Pattern.compile("(?<![\\p{L}\\p{N}_'./-])"
            + "(?!bl|br|ch|cl|cr|dr|dw|fl|fr|gh|gl|gn|gr|kl|kn|kr|lh|ll|nh|ph|pl|pn|pr|ps|pt|rh|sc|sh|sk|sl|sm|sn|sp|sq|st|sw"
            + "|th|tl|tr|ts|tw|wh|wr)[b-df-hj-np-tv-xz]{2}[a-z]{2,}(?![\\p{L}\\p{N}_'./-])");

    private final Set<String> known;

    WordReader(Vocabulary words) {
        known = words.words("known");
    }

    /** Before numbers are read, for these are no numbers. */
    void readTelephones(Tape tape) {
        tape.take(TELEPHONE, match -> new Claim.Word(match.group(), Claim.Word.Shape.EXACT));
        tape.take(OFFSET, match -> new Claim.Word(match.group(), Claim.Word.Shape.EXACT));
    }

    void readWords(Tape tape) {
        tape.take(PROPER, match -> word(match.group(), Claim.Word.Shape.PROPER));
        tape.take(CAPITALS, match -> word(match.group(), Claim.Word.Shape.EXACT));
        tape.take(LETTER, match -> word(match.group(), Claim.Word.Shape.EXACT));
        tape.take(COMPOUND, match -> word(match.group(), Claim.Word.Shape.COMPOUND));
        tape.takeFolded(LOGIN, match -> word(match.group(), Claim.Word.Shape.EXACT));
    }

    private @Nullable Claim word(String text, Claim.Word.Shape shape) {
        var folded = Fold.of(text);
        return known.contains(folded) ? null : new Claim.Word(folded, shape);
    }
}
