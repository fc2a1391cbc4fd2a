package io.resync.server.demo;

import io.resync.simulator.DemoEstate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The demonstration's files in a folder of their own, for as long as the server runs. */
record DemoFolder(Path path) implements AutoCloseable {
    static DemoFolder unpack() {
        try {
            return new DemoFolder(DemoEstate.unpack(Files.createTempDirectory("resync-demo-")));
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration cannot be unpacked into a temporary folder", e);
        }
    }

    Path knowledge() {
        return path.resolve("knowledge");
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's folder " + path + " cannot be removed", e);
        }
    }
}
