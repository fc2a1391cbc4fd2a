package io.resync.agent.verify;

import io.resync.tws.PlanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts one error into a good sentence: another state, a name that does not exist, a time that is off, another count or unit. */
final class Planted {
    private static final Pattern STATE = Pattern.compile("\\b(?:ABEND|HOLD|READY|EXEC|SUCC)\\b");
    private static final Pattern NAME =
            Pattern.compile("(?<![`\\w])[A-Z][A-Z0-9#.]*[_#-][A-Z0-9#._-]*[A-Z0-9]|[A-Z]{4,}\\d+");
    private static final Pattern TIME = Pattern.compile("\\b(\\d{2})([:h])(\\d{2})\\b");
    private static final Pattern COUNT = Pattern.compile("(?<![\\w.,:-])\\d{1,5}(?![\\w:]|[.,]\\d|-\\d)");
    private static final Pattern UNIT =
            Pattern.compile("(?<=\\d )(?:min(?:utos|utes)?|segundos|seconds|horas|hours)\\b");
    private static final List<List<String>> WORDS = List.of(
            List.of("terminou com sucesso", "falhou"),
            List.of("foi cancelado", "terminou bem"),
            List.of("está em execução", "terminou com erro"),
            List.of("falhou", "terminou com sucesso"),
            List.of("ended well", "failed"),
            List.of("was cancelled", "succeeded"),
            List.of("has been running", "failed"),
            List.of("failed", "ended well"),
            List.of("terminó bien", "falló"),
            List.of("fue cancelado", "terminó con éxito"),
            List.of("está en ejecución", "falló"),
            List.of("falló", "terminó bien"));

    private final Random random;

    Planted(long seed) {
        random = new Random(seed);
    }

    /** The sentence with each kind of error that it has a place for. */
    List<String> in(String sentence) {
        var wrong = new ArrayList<String>();
        Stream.<List<String>>of(
                        each(sentence, STATE, match -> otherState(match.group())),
                        each(sentence, NAME, match -> otherName(match.group())),
                        each(sentence, TIME, this::otherTime),
                        each(sentence, COUNT, match -> otherCount(match.group())),
                        each(sentence, UNIT, match -> otherUnit(match.group())),
                        otherWords(sentence))
                .forEach(wrong::addAll);
        return wrong;
    }

    private static List<String> each(String sentence, Pattern place, Function<MatchResult, String> error) {
        var citations = sentence.indexOf(" [e");
        return place.matcher(sentence)
                .results()
                .filter(match -> citations < 0 || match.end() <= citations)
                .map(match ->
                        sentence.substring(0, match.start()) + error.apply(match) + sentence.substring(match.end()))
                .toList();
    }

    private String otherState(String state) {
        var others = Stream.of(PlanStatus.ABEND, PlanStatus.HOLD, PlanStatus.SUCC, PlanStatus.EXEC, PlanStatus.READY)
                .map(PlanStatus::name)
                .filter(other -> !other.equals(state))
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    private String otherName(String name) {
        int at = name.length() - 1 - random.nextInt(3);
        var old = name.charAt(at);
        var changed = Character.isDigit(old) ? (char) ('0' + (old - '0' + 1 + random.nextInt(8)) % 10) : 'X';
        return name.substring(0, at) + (changed == old ? 'Y' : changed) + name.substring(at + 1);
    }

    private String otherTime(MatchResult match) {
        int minutes = Integer.parseInt(match.group(1)) * 60 + Integer.parseInt(match.group(3));
        int shifted = (minutes + List.of(1, 7, 30, 60, 120, 1_380).get(random.nextInt(6))) % 1_440;
        return String.format(Locale.ROOT, "%02d%s%02d", shifted / 60, match.group(2), shifted % 60);
    }

    private String otherCount(String count) {
        return Integer.toString(Integer.parseInt(count) + List.of(1, 2, 10, 5).get(random.nextInt(4)));
    }

    private static String otherUnit(String unit) {
        return unit.startsWith("min") ? "s" : "min";
    }

    private static List<String> otherWords(String sentence) {
        return WORDS.stream()
                .filter(pair -> sentence.contains(pair.get(0)))
                .map(pair -> sentence.replace(pair.get(0), pair.get(1)))
                .toList();
    }
}
