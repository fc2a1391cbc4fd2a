package io.resync.agent.diagnose;

import io.resync.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What says what to do: numbered steps. */
final class Steps {
    private static final Pattern STEP = Pattern.compile("\\s*(\\d{1,3})[.)]\\s+(.*)");
    private static final Pattern LOOKS_OR_FORBIDS = Pattern.compile(
            "(?iU)(?:(?:an?|the|um|o|un|el) (?:job|trabajo|tarefa|tarea)|never|do not|don't|nunca|jamais|não|no|check|look|read|confirm|verify|see|find|identify|compare|open|"
                    + "review|make sure|certifique-se|assegure-se|asegúrese|cerciórese|ver|ler|leer|mirar|olhar|confirmar|conferir|verificar|checar|comprobar|revisar|consultar|averiguar|buscar|"
                    + "localizar|compare|comparar|analisar|analizar|verifique|veja|leia|confirme|confira|olhe|abra|identifique|identificar|compruebe|mire|lea|revise|vea|busque|averigüe)\\b.*");

    private Steps() {}

    /** From the first step on, or all of it where there is none. */
    static String of(String passage) {
        var steps = passage.lines().dropWhile(line -> !isStep(line)).collect(Collectors.joining(" "));
        return steps.isBlank() ? passage : steps;
    }

    /** Of the passages found in one document, the first that lists steps, or else the first. */
    static Passage in(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> isIn(passage.text()))
                .findFirst()
                .orElse(passages.get(0));
    }

    /** The first step that does something, where those before it only look or forbid. */
    static Optional<Step> firstThatActs(String passage) {
        return all(passage).stream()
                .filter(step -> !LOOKS_OR_FORBIDS.matcher(step.text()).matches())
                .findFirst();
    }

    /** The steps; a line that is none continues the step before it. */
    private static List<Step> all(String passage) {
        var steps = new ArrayList<Step>();
        passage.lines().forEach(line -> {
            var step = STEP.matcher(line);
            if (step.matches()) {
                steps.add(new Step(step.group(1), step.group(2).strip()));
            } else if (!steps.isEmpty() && !line.isBlank()) {
                var last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.number(), last.text() + " " + line.strip()));
            }
        });
        return steps;
    }

    /** Whether a text lists any. */
    static boolean isIn(String passage) {
        return passage.lines().anyMatch(Steps::isStep);
    }

    private static boolean isStep(String line) {
        return STEP.matcher(line).matches();
    }

    /**
     * A step.
     *
     * @param number as the document counts it
     * @param text what to do
     */
    record Step(String number, String text) {}
}
