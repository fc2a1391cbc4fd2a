package io.resync.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a call, as {@code --name value}. Each is taken once; what nobody takes is an error. */
final class Options {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Options() {}

    static Options of(List<String> arguments) {
        var options = new Options();
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            if (!name.startsWith("--") || i + 1 == arguments.size()) {
                throw new WrongCallException("Options are pairs --name value, found " + name);
            }
            options.values.put(name.substring(2), arguments.get(i + 1));
        }
        return options;
    }

    Path path(String name) {
        var path = optionalPath(name);
        if (path == null) {
            throw new WrongCallException("The option --" + name + " is missing");
        }
        return path;
    }

    @Nullable
    Path optionalPath(String name) {
        var value = optional(name);
        return value == null ? null : Path.of(value);
    }

    @Nullable
    String optional(String name) {
        return values.remove(name);
    }

    /** Call it when all options were taken. */
    void requireNoOthers() {
        if (!values.isEmpty()) {
            throw new WrongCallException("There is no option --" + String.join(", --", values.keySet()));
        }
    }
}
