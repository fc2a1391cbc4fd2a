package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The demonstration: the estate of an invented bank, with its logs and its runbooks, held as class-path resources. */
public final class DemoEstate {
    private static final String ROOT = "/demo/";

    private DemoEstate() {}

    /**
     * Copies the demonstration.
     *
     * @param intoFolder is made when missing; files of the same names are replaced
     * @return the folder, for {@link Simulator#builder}; its {@code knowledge} folder holds the documents
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static Path unpack(Path intoFolder) {
        try {
            for (var name : names()) {
                copy(name, intoFolder.resolve(name));
            }
            return intoFolder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the demonstration into " + intoFolder, e);
        }
    }

    /** Jars inside a jar cannot be listed, so an index names the files. */
    static List<String> names() throws IOException {
        try (var index = open("index.txt")) {
            return new String(index.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static void copy(String name, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling(""));
        try (var source = open(name)) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream open(String name) throws IOException {
        var stream = DemoEstate.class.getResourceAsStream(ROOT + name);
        if (stream == null) {
            throw new FileNotFoundException("no resource " + ROOT + name + " on the class path");
        }
        return stream;
    }
}
