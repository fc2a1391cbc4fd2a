package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole small example of the README, as a folder. */
final class SmallEstate {
    private static final Path README = Path.of("README.md");

    private SmallEstate() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("estate.json"), json());
        Files.writeString(
                folder.resolve("logs/LOAD_SALES.log"), "start\n4 rows read\nERROR row 5: no such shop\nexit 3\n");
        return folder;
    }

    /** The same, with one piece of its text exchanged. */
    static Path in(Path folder, String piece, String replacement) throws IOException {
        in(folder);
        if (!json().contains(piece)) {
            throw new IllegalArgumentException("the example does not hold " + piece);
        }
        Files.writeString(folder.resolve("estate.json"), json().replace(piece, replacement));
        return folder;
    }

    /** The same, alive as the README shows it, with a job that extends the plan. */
    static Path living(Path folder) throws IOException {
        var readme = Files.readString(README, UTF_8);
        var start = readme.indexOf("\"living\": {");
        var section = readme.substring(start, readme.indexOf("```", start)).strip();
        var last = """
                {"name": "FINAL", "workstation": "AGT1", "folder": "/", "schedule": "2026-11-20T08:30:00Z",
                 "jobs": [{"name": "MAKEPLAN", "state": "HOLD"}]},
                """;
        return in(folder, "\"streams\": [\n    {", section + ", \"streams\": [" + last + "{");
    }

    static String json() throws IOException {
        var readme = Files.readString(README, UTF_8);
        var start = readme.indexOf("```json") + "```json".length();
        return readme.substring(start, readme.indexOf("```", start)).strip();
    }
}
