package io.resync.agent.verify;

import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads states: the engine's names, and words that say as much. */
final class StateReader {
    /** Words that logs write in capitals for other things. */
    private static final Set<PlanStatus> AMBIGUOUS =
            EnumSet.of(PlanStatus.ERROR, PlanStatus.ADD, PlanStatus.END, PlanStatus.WAIT, PlanStatus.UNKNOWN);

    static final String NAMES = Arrays.stream(PlanStatus.values())
            .filter(status -> !AMBIGUOUS.contains(status))
            .map(PlanStatus::name)
            .collect(Collectors.joining("|"));
    private static final Pattern ENGINE =
            Pattern.compile("(?<![\\p{L}\\p{N}_#.-])(?:" + NAMES + ")(?![\\p{L}\\p{N}_#-])");

    private final Vocabulary words;
    private final Map<Condition, Pattern> said = new LinkedHashMap<>();
    private final Pattern denial;

    StateReader(Vocabulary words) {
        this.words = words;
        for (var condition : Condition.values()) {
            if (condition != Condition.OTHER) {
                said.put(condition, Pattern.compile("\\b" + Vocabulary.anyOf(words.words(condition.key())) + "\\b"));
            }
        }
        denial = Pattern.compile("\\b" + Vocabulary.anyOf(words.words("negation")) + "(?: \\S+){0,2}\\s*$");
    }

    void readNames(Tape tape) {
        tape.take(ENGINE, match -> {
            var status = PlanStatus.of(match.group());
            return new Claim.State(Condition.of(status), status, denied(tape, match.start()));
        });
    }

    void readWords(Tape tape) {
        said.forEach((condition, pattern) -> {
            if (tape.hasPhrase(words.words(condition.key()))) {
                tape.takeFolded(pattern, match -> new Claim.State(condition, null, denied(tape, match.start())));
            }
        });
    }

    private boolean denied(Tape tape, int place) {
        return denial.matcher(tape.foldedBefore(place)).find();
    }
}
