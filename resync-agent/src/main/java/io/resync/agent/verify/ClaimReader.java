package io.resync.agent.verify;

import io.resync.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a text claims. What is certain is taken first, so that no part of it is read as something else. */
final class ClaimReader {
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*\\d{1,2}[.)]\\s");
    private static final Map<Language, ClaimReader> BY_LANGUAGE = new EnumMap<>(Language.class);
    private static final ClaimReader ALL = new ClaimReader(Vocabulary.all());

    static {
        for (var language : Language.values()) {
            BY_LANGUAGE.put(language, new ClaimReader(Vocabulary.of(language)));
        }
    }

    private final TimeReader times;
    private final AmountReader amounts;
    private final StateReader states;

    private ClaimReader(Vocabulary words) {
        times = new TimeReader(words);
        amounts = new AmountReader(words);
        states = new StateReader(words);
    }

    /** For a text in one language. */
    static ClaimReader of(Language language) {
        return BY_LANGUAGE.getOrDefault(language, ALL);
    }

    /** For evidence, whose language nobody tells. */
    static ClaimReader ofAnyLanguage() {
        return ALL;
    }

    List<Tape.Found> read(String text) {
        var tape = new Tape(text);
        tape.take(LIST_MARK, match -> new Claim.AllOf(List.of()));
        NameReader.readQuoted(tape);
        amounts.readVersions(tape);
        WordReader.read(tape);
        readFacts(tape);
        return tape.found();
    }

    /** In evidence nothing is a citation or a quotation: what stands between back-ticks is read like the rest. */
    List<Tape.Found> readEvidence(String text) {
        var tape = new Tape(text);
        amounts.readKeyed(tape);
        amounts.readVersions(tape);
        amounts.readCodes(tape);
        readFacts(tape);
        amounts.readLoose(tape);
        TimeReader.readZones(tape);
        return tape.found();
    }

    private void readFacts(Tape tape) {
        amounts.readIsoLengths(tape);
        amounts.readStateCounts(tape);
        states.readNames(tape);
        NameReader.readNames(tape);
        times.read(tape);
        amounts.readLengths(tape);
        states.readWords(tape);
        amounts.readNumbers(tape);
    }
}
