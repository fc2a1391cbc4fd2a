package io.resync.benchmarks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is true about one question; what is absent is not scored.
 *
 * @param fault whether something is wrong; when absent, whether there are causes
 * @param noFault the same the other way round
 * @param causes all causes and no other
 * @param onTheWay what is so as well and may be named as a cause without being too much
 * @param path the causal chain, cause first
 * @param condition what has to become true for the work to go on
 * @param impact all jobs that suffer
 * @param numbers by name
 * @param runbook the document that applies
 * @param owner who has to act
 * @param forbidden claims that make the answer worthless
 */
record SituationTruth(
        @Nullable Boolean fault,
        @JsonProperty("no_fault") @Nullable Boolean noFault,
        @Nullable List<Cause> causes,
        @JsonProperty("on_the_way") @Nullable List<Cause> onTheWay,
        @Nullable List<List<String>> path,
        @Nullable Condition condition,
        @Nullable List<String> impact,
        @Nullable Map<String, Figure> numbers,
        @Nullable Runbook runbook,
        @Nullable Words owner,
        @Nullable List<Claim> forbidden) {
    SituationTruth {
        if (path != null && path.stream().anyMatch(edge -> edge.size() != 2)) {
            throw new IllegalArgumentException("path: each edge is a pair of names, cause first");
        }
        numbers = numbers == null ? null : new LinkedHashMap<>(numbers);
    }

    /** Whether the right answer is that nothing is wrong. */
    boolean isControl() {
        if (noFault != null) {
            return noFault;
        }
        return fault == null ? causes != null && causes.isEmpty() : !fault;
    }

    /** Whether the path has more than one edge. */
    boolean isChain() {
        return path != null && path.size() > 1;
    }

    List<Cause> allowedBeside() {
        return Objects.requireNonNullElse(onTheWay, List.of());
    }

    /** One cause: a sentence, or what is at fault and how. */
    record Cause(
            @Nullable String object,
            @Nullable String kind,
            List<String> words,
            @Nullable String sentence) {
        private static final Pattern OBJECT_AND_KIND = Pattern.compile("(\\S+)\\s+[/|:]\\s+([a-z][a-z0-9_]*)");

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Cause of(String sentence) {
            var id = OBJECT_AND_KIND.matcher(sentence.strip());
            return id.matches()
                    ? new Cause(id.group(1), id.group(2), List.of(), null)
                    : new Cause(null, null, List.of(), sentence);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Cause of(
                @JsonProperty("object") @Nullable String object,
                @JsonProperty("kind") @Nullable String kind,
                @JsonProperty("words") @Nullable List<String> words) {
            if (object == null && kind == null && words == null) {
                throw new IllegalArgumentException("a cause has an object, a kind or words");
            }
            return new Cause(object, kind, Objects.requireNonNullElse(words, List.of()), null);
        }

        /** Any of these has to be said; empty where the object is enough. Folded. */
        List<String> phrases() {
            return Stream.concat(
                            words.stream().map(ScoredText::fold),
                            (kind == null ? List.<String>of() : phrasesOf(kind)).stream())
                    .toList();
        }

        private static List<String> phrasesOf(String kind) {
            var known = CauseKinds.phrases(kind);
            var words = kind.replace('_', ' ');
            return known.isEmpty()
                    ? Stream.concat(
                                    Stream.of(ScoredText.fold(words)),
                                    CauseKinds.in(words).stream().flatMap(near -> CauseKinds.phrases(near).stream()))
                            .toList()
                    : known;
        }
    }

    /** A sentence, or groups of words: of each group one has to be said. */
    record Condition(@Nullable String sentence, List<List<String>> all) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Condition of(String sentence) {
            return new Condition(sentence, List.of());
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Condition of(@JsonProperty("all") List<List<String>> all) {
            return new Condition(null, Objects.requireNonNull(all, "condition: all is missing"));
        }
    }

    /** A number with what is still right, or a text that has to be said. */
    record Figure(
            Object value,
            @Nullable Double tolerance,
            @Nullable String unit) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Figure of(double value) {
            return new Figure(value, null, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Figure of(String value) {
            return new Figure(value, null, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Figure {
            if (!(value instanceof Number || value instanceof String)) {
                throw new IllegalArgumentException("numbers: a value is a number or a text, got " + value);
            }
        }
    }

    /** A document and its step; no id where none applies. */
    record Runbook(@Nullable String id, @Nullable Integer step) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Runbook of(String id) {
            return new Runbook(id, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Runbook {}
    }

    /** A text that has to be said, or several of which one is enough. */
    record Words(List<String> any) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Words of(Object value) {
            return value instanceof List<?> list
                    ? new Words(list.stream().map(Object::toString).toList())
                    : new Words(List.of(value.toString()));
        }
    }

    /**
     * What must not be claimed: a sentence, a cause, groups of words that must not come together in a sentence (unless it
     * says one of some others), or a text that must not stand anywhere, not even in a quotation.
     */
    record Claim(
            @Nullable String sentence,
            @Nullable Cause cause,
            List<List<String>> say,
            List<String> unless,
            @Nullable String text) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Claim of(String sentence) {
            return new Claim(sentence, null, List.of(), List.of(), null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Claim of(
                @JsonProperty("cause") @Nullable Cause cause,
                @JsonProperty("say") @Nullable List<List<String>> say,
                @JsonProperty("unless") @Nullable List<String> unless,
                @JsonProperty("text") @Nullable String text) {
            if (cause == null && say == null && text == null) {
                throw new IllegalArgumentException("a forbidden claim is a sentence, a cause, what to say or a text");
            }
            return new Claim(
                    null,
                    cause,
                    Objects.requireNonNullElse(say, List.of()),
                    Objects.requireNonNullElse(unless, List.of()),
                    text);
        }
    }
}
