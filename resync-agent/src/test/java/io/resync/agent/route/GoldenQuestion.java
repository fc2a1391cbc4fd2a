package io.resync.agent.route;

import io.resync.agent.understand.QueryProcessor;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A labelled question, and what is made of it. */
record GoldenQuestion(
        String text, String language, Intent intent, Route.Mode route, String entities, StructuredQuery read) {
    private static final Set<String> KNOWN =
            EntityType.standard().stream().map(EntityType::toString).collect(Collectors.toSet());
    private static final QueryProcessor PROCESSOR = QueryProcessor.standard();

    static List<GoldenQuestion> of(String name) {
        try (var file = GoldenQuestion.class.getResourceAsStream("/io/resync/agent/understand/" + name + ".tsv")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static GoldenQuestion of(String[] columns) {
        return new GoldenQuestion(
                columns[0],
                columns[1],
                Intent.valueOf(columns[2]),
                Route.Mode.valueOf(columns[3]),
                columns[4],
                PROCESSOR.process(columns[0], null));
    }

    /** Half of the questions, by their text: these may be looked at line by line, of the others only figures. */
    boolean forDevelopment() {
        return Math.floorMod(text.hashCode(), 2) == 0;
    }

    boolean intentIsRight() {
        return read.intent() == intent;
    }

    boolean languageIsRight() {
        return read.language().tag().equals(language);
    }

    boolean entitiesAreRight() {
        var found = read.entities().stream()
                .map(entity -> entity.type() + ":" + entity.text() + "@" + entity.start())
                .collect(Collectors.joining(" | "));
        return found.equals(entities);
    }

    /** Whether everything it names is of a kind that there is by now. */
    boolean canBeWritten() {
        return labels().stream().allMatch(label -> KNOWN.contains(type(label)));
    }

    /** The query as the label wants it. */
    StructuredQuery labelled() {
        return new StructuredQuery(
                text,
                read.language(),
                intent,
                1,
                labels().stream()
                        .filter(label -> KNOWN.contains(type(label)))
                        .map(GoldenQuestion::entity)
                        .toList());
    }

    private List<String> labels() {
        return entities.isEmpty() ? List.of() : List.of(entities.split(" \\| "));
    }

    private static String type(String label) {
        return label.substring(0, label.indexOf(':'));
    }

    private static Entity entity(String label) {
        int at = label.lastIndexOf('@');
        var name = label.substring(label.indexOf(':') + 1, at);
        int start = Integer.parseInt(label.substring(at + 1));
        return new Entity(new EntityType(type(label).toLowerCase(Locale.ROOT)), name, start, start + name.length());
    }
}
