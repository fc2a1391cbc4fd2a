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

    static {
        var words = Vocabulary.all();
        words.keys("quality.").forEach(key -> SAID.put(
                new Claim.Quality(key.substring(0, key.lastIndexOf('.')), key, false),
                Phrases.of(words.words(key), Set.of())));
        DENIED = Pattern.compile("(?<![\\p{L}])" + Vocabulary.anyOf(words.words("negation")) + " (?:(?:"
                + Vocabulary.anyOf(words.words("adverb")) + "|yet|foi|esta|fue|se|were|was|is|be) )?$");
    }

    private QualityReader() {}

    static List<Tape.Found> read(String text) {
        var tape = new Tape(text);
        tape.take(QUOTED, match -> new Claim.Citation(match.group())); // out of the way of the rest
        SAID.forEach((quality, phrases) -> {
            if (phrases.canBeIn(tape)) {
                tape.takeFolded(
                        phrases.pattern(),
                        match -> new Claim.Quality(
                                quality.what(),
                                quality.way(),
                                DENIED.matcher(tape.foldedBefore(match.start())).find()));
            }
        });
        var read = new ArrayList<>(tape.found());
        read.removeIf(each -> !(each.claim() instanceof Claim.Quality));
        return read;
    }
}
