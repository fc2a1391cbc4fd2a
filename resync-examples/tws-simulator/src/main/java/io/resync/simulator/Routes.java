package io.resync.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The calls that one level answers. */
final class Routes {
    private static final String SECOND = "/api/v2";
    private final Level level;
    private final List<Route> routes;

    Routes(Level level, List<Route> all) {
        this.level = level;
        routes = all.stream().filter(route -> route.levels().contains(level)).toList();
    }

    /** Expects a raw path below the context root. */
    Reply answer(Call call, String rawPath) {
        if (rawPath.equals("/WA_API3_v2.json") && level.isAtLeast(Level.V10_1_1)) {
            return specification();
        }
        return routes.stream()
                .map(route -> route.reply(call, rawPath))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Reply.html(404, "Not Found", Map.of()));
    }

    /** The paths of the second generation that this level serves; 10.2.8 leaves commas behind, as the product's file may. */
    private Reply specification() {
        var paths = new TreeSet<String>();
        routes.stream()
                .map(Route::template)
                .filter(path -> path.startsWith(SECOND))
                .forEach(path -> paths.add("    \"" + path.substring(SECOND.length())
                        + "\": {\"get\": {\"responses\": {\"200\": {\"description\": \"OK\"}}}}"));
        var last = level.isAtLeast(Level.V10_2_8);
        var body = """
                {
                  "openapi": "3.1.0",
                  "info": {"title": "Workload Automation", "version": "%s"},
                  "servers": [{"url": "/twsd/api/v2"}],
                  "paths": {
                %s%s
                  }
                }
                """.formatted(last ? "2.1.6.0" : "10.1.0.1", String.join(",\n", paths), last ? "," : "");
        return new Reply(200, "application/json", body, Map.of());
    }
}
