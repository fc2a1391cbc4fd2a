package io.resync.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a suite measured, in its order: numbers by name, and groups of them. */
final class Figures {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds a number; null, or one that is none, for what the data does not tell. */
    Figures add(String name, @Nullable Number value) {
        values.put(name, value == null || Double.isNaN(value.doubleValue()) ? null : value);
        return this;
    }

    /** Adds a text. */
    Figures add(String name, String text) {
        values.put(name, text);
        return this;
    }

    /** Adds a list of groups: a row of the table for each. */
    Figures add(String name, List<Figures> groups) {
        values.put(name, groups.stream().map(group -> group.values).toList());
        return this;
    }

    /** Adds a group. */
    Figures add(String name, Figures group) {
        values.put(name, group.values);
        return this;
    }

    /** A table for people. */
    void print(PrintStream out) {
        print("", values, out);
    }

    /** One JSON object. */
    void write(Path file) throws IOException {
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), values);
    }

    private static void print(String group, Map<?, ?> values, PrintStream out) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                print(group + name + ".", inner, out);
            } else if (value instanceof List<?> rows) {
                rows.forEach(row -> out.println(row(row)));
            } else {
                out.printf(Locale.ROOT, "%-32s %12s%n", group + name, shown(value));
            }
        });
    }

    private static String row(@Nullable Object row) {
        return row instanceof Map<?, ?> cells
                ? cells.entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + shown(cell.getValue()))
                        .collect(Collectors.joining("  "))
                : shown(row);
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        boolean isLarge = value instanceof Double number && Math.abs(number) >= 1_000;
        return value instanceof Double number
                ? String.format(Locale.ROOT, isLarge ? "%.0f" : "%.4f", number)
                : value.toString();
    }
}
