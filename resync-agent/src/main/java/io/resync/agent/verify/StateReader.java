package io.resync.agent.verify;

import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
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

    private static final Pattern CALLED = Pattern.compile(
            "(?<=(?i:state|status|estado|situação|\\b(?:is|in|em|en|está|es|é))[\"']?\\s?[=: ]\\s?[\"']?)"
                    + "(ERROR|WAIT(?:ING)?|END|ADD)(?![\\p{L}\\p{N}_#-])"
                    + "|(?<=[\\p{Lu}\\d] )(WAITING)(?![\\p{L}\\p{N}_#-])");

    private final Map<Claim.State, Phrases> said = new LinkedHashMap<>();
    private final Pattern denial;

    StateReader(Vocabulary words) {
        for (var status : PlanStatus.values()) {
            say(words, "status." + status.name(), new Claim.State(Condition.of(status), status, false));
        }
        for (var condition : Condition.values()) {
            say(words, condition.key(), new Claim.State(condition, null, false));
        }
        denial = Pattern.compile("\\b" + Vocabulary.anyOf(words.words("negation")) + "(?: \\S+){0,2}\\s*$");
    }

    private void say(Vocabulary words, String key, Claim.State state) {
        if (!words.words(key).isEmpty()) {
            said.put(state, Phrases.of(words.words(key), words.words("adverb")));
        }
    }

    void readNames(Tape tape) {
        tape.take(ENGINE, match -> state(tape, match, PlanStatus.of(match.group())));
        tape.take(
                CALLED, match -> state(tape, match, PlanStatus.of(match.group().replace("WAITING", "WAIT"))));
    }

    private Claim.State state(Tape tape, MatchResult match, PlanStatus status) {
        return new Claim.State(Condition.of(status), status, denied(tape, match.start()));
    }

    void readWords(Tape tape) {
        said.forEach((state, phrases) -> {
            if (phrases.canBeIn(tape)) {
                tape.takeFolded(
                        phrases.pattern(),
                        match -> new Claim.State(state.condition(), state.engine(), denied(tape, match.start())));
            }
        });
    }

    private boolean denied(Tape tape, int place) {
        return denial.matcher(tape.foldedBefore(place)).find();
    }
}
