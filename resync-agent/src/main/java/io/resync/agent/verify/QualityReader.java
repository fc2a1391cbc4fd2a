package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how things are said to be, one way or the other. */
final class QualityReader {
    private static final Pattern QUOTED = Pattern.compile("`[^`]*`");
    private static final Map<Claim.Quality, Phrases> SAID = new LinkedHashMap<>();
    private static final Pattern DENIED;
    private static final Pattern DENIED_FROM_AFAR;

    static {
        var words = Vocabulary.all();
        words.keys("quality.")
                .forEach(key -> SAID.put(
                        new Claim.Quality(key.substring(0, key.lastIndexOf('.')), key, false),
                        Phrases.of(words.words(key), Set.of())));
        DENIED = Pattern.compile("(?<![\\p{L}])" + Vocabulary.anyOf(words.words("negation")) + " (?:(?:"
                + Vocabulary.anyOf(words.words("adverb")) + "|yet|foi|esta|fue|se|were|was|is|be) )?$");
        DENIED_FROM_AFAR = Pattern.compile(
                "(?<![\\p{L}])" + Vocabulary.anyOf(words.words("negation")) + "(?: [\\p{L}_]*){0,5} ?$");
    }

    private QualityReader() {}

    /** In what is said, a negation may stand a few words before; evidence is terse. */
    static List<Tape.Found> readSaid(String text) {
        return read(text, DENIED_FROM_AFAR);
    }

    static List<Tape.Found> readEvidence(String text) {
        return read(text, DENIED);
    }

    private static List<Tape.Found> read(String text, Pattern denied) {
        var tape = new Tape(text);
        tape.take(QUOTED, match -> new Claim.Citation(match.group())); // out of the way of the rest
        SAID.forEach((quality, phrases) -> {
            if (phrases.canBeIn(tape)) {
                tape.takeFolded(
                        phrases.pattern(),
                        match -> new Claim.Quality(
                                quality.what(),
                                quality.way(),
                                denied.matcher(tape.foldedBefore(match.start())).find()));
            }
        });
        var read = new ArrayList<>(tape.found());
        read.removeIf(each -> !(each.claim() instanceof Claim.Quality));
        return read;
    }
}
