package io.resync.tws.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operations of an engine, from tables that know nothing of the client: those that only read, and the others. */
final class Operations {
    private static final List<String> IDS = List.of(
            "8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613",
            "QUdUTElTMDI7MEFBQUFBQUFBQUFBQUJYUTtQQVlNRU5UUw%3D%3D",
            "AGT%3B0A1%3BX");
    private static final Pattern ID = Pattern.compile("[\\w%.-]*(?:\\d|%3B|%3D|%3b|%3d)[\\w%.-]*");

    private Operations() {}

    /**
     * One operation.
     *
     * @param method the verb
     * @param path the path below the engine's context, with {@code {id}} and {@code {plan}}; parameters where they matter
     */
    record Operation(String method, String path) {
        /** Addresses of it, with ids of all kinds. */
        Stream<String> targets() {
            return IDS.stream()
                    .map(id -> path.replace("{id}", id).replace("{plan}", "current"))
                    .distinct();
        }

        boolean isAt(String otherMethod, String otherPath) {
            return method.equals(otherMethod) && matches(path.split("/", -1), otherPath.split("/", -1));
        }

        private static boolean matches(String[] pattern, String[] segments) {
            boolean all = pattern.length == segments.length;
            for (int i = 0; all && i < pattern.length; i++) {
                all = switch (pattern[i]) {
                    case "{id}" -> ID.matcher(segments[i]).matches();
                    case "{plan}" ->
                        segments[i].matches("current|\\d{12}")
                                || ID.matcher(segments[i]).matches();
                    default -> pattern[i].equals(segments[i]);
                };
            }
            return all;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> reads() {
        return table("reads.txt");
    }

    static List<Operation> changes() {
        return table("changes.txt");
    }

    private static List<Operation> table(String name) {
        try (var in = Objects.requireNonNull(Operations.class.getResourceAsStream("/operations/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(Operations::operations)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Operation> operations(String line) {
        var parts = line.split(" ", 2);
        return Stream.of(parts[0].split(",", -1)).map(method -> new Operation(method, parts[1]));
    }
}
