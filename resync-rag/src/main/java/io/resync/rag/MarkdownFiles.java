package io.resync.rag;

import io.resync.knowledge.KnowledgeBase.Skipped;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Markdown files below a folder, by name. A link is followed to a file inside the folder only; a link to a folder
 * inside needs no following, since that folder is visited where it stands.
 */
final class MarkdownFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private MarkdownFiles(Path root) {
        this.root = root;
    }

    static MarkdownFiles below(Path folder) throws IOException {
        var found = new MarkdownFiles(folder.toRealPath());
        if (!Files.isDirectory(found.root)) {
            throw new NotDirectoryException(folder.toString());
        }
        Files.walkFileTree(found.root, found);
        var seen = new HashSet<Path>(); // a file and links to it are one document
        found.files.values().removeIf(file -> !seen.add(file));
        return found;
    }

    /** Real paths by name relative to the folder, ordered by name. */
    Map<String, Path> files() {
        return files;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            follow(path);
        } else if (isMarkdown(path)) {
            take(path, path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
        if (path.equals(root)) {
            throw failure;
        }
        skip(path, "cannot be read (" + failure.getClass().getSimpleName() + "), expected a readable file or folder");
        return FileVisitResult.CONTINUE;
    }

    private void follow(Path link) {
        try {
            var target = link.toRealPath();
            if (!target.startsWith(root) && (isMarkdown(link) || Files.isDirectory(target))) {
                skip(link, "a symbolic link that leaves the folder, expected a file or folder inside it");
            } else if (isMarkdown(link) && !Files.isDirectory(target)) {
                take(link, target);
            }
        } catch (IOException dangling) {
            skip(
                    link,
                    "a symbolic link that leads nowhere (" + dangling.getClass().getSimpleName()
                            + "), expected a file inside the folder");
        }
    }

    private void take(Path path, Path file) {
        if (Files.isRegularFile(file)) {
            files.put(name(path), file);
        } else {
            skip(path, "neither file nor folder, expected a regular file");
        }
    }

    private void skip(Path path, String reason) {
        skipped.add(new Skipped(name(path), reason));
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace(File.separatorChar, '/');
    }

    private static boolean isMarkdown(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".md");
    }
}
