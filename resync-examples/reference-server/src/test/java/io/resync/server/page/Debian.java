package io.resync.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Installs packages where that is ours to do: on a Debian-like machine, as root. */
final class Debian {
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final int MINUTES = 5;

    private Debian() {}

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Whether the packages were installed; what the package manager said is in the test's log. */
    static boolean install(String... packages) {
        if (!root() || !Files.isExecutable(APT)) {
            return false;
        }
        var install = Stream.concat(Stream.of("install", "-y", "--no-install-recommends"), Stream.of(packages));
        return run(List.of("update")) && run(install.toList());
    }

    private static boolean run(List<String> arguments) {
        try {
            var output = Files.createTempFile("apt-get", ".log");
            var command = Stream.concat(Stream.of(APT.toString()), arguments.stream());
            var process = new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var succeeded = succeeds(process.start());
            System.out.println("apt-get " + arguments + ":\n" + Files.readString(output));
            Files.delete(output);
            return succeeded;
        } catch (IOException e) {
            throw new UncheckedIOException("apt-get " + arguments + " could not be run", e);
        }
    }

    private static boolean succeeds(Process process) {
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroy();
        }
    }
}
