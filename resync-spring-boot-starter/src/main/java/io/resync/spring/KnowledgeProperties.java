package io.resync.spring;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where runbooks and incident notes are.
 *
 * @param folder folder of Markdown files, read with its sub-folders at start
 */
@ConfigurationProperties("resync.knowledge")
record KnowledgeProperties(String folder) {
    private static final String FOLDER = "resync.knowledge.folder";

    Path path() {
        var path = parsed();
        if (!Files.isDirectory(path) || !Files.isReadable(path)) {
            throw refused("which is " + (Files.exists(path) ? "no folder that can be read" : "not there"));
        }
        return path;
    }

    private Path parsed() {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw refused("which is no path: " + e.getReason());
        }
    }

    private InvalidPropertyException refused(String why) {
        return new InvalidPropertyException(FOLDER, "\"" + folder + "\", " + why, "a folder of Markdown files");
    }
}
