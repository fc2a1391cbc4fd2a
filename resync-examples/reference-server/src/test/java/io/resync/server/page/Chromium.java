package io.resync.server.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of these tests: found on this machine, installed where the tests may do that, else named as missing. */
record Chromium(Path browser, Path driver) {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Skips the test, with one line that says why, where there is no browser and none can be installed. */
    static Chromium orSkip() {
        var found = find().or(() -> Debian.install("chromium", "chromium-driver") ? find() : Optional.empty());
        found.ifPresentOrElse(
                chromium -> System.out.println("BROWSER TEST RAN: " + chromium.browser()), Chromium::skip);
        return found.orElseThrow();
    }

    private static void skip() {
        var reason = "BROWSER TEST SKIPPED: no Chromium with its chromedriver on this machine. Install both (Debian: "
                + "apt-get install chromium chromium-driver), or set RESYNC_CHROMIUM and RESYNC_CHROMEDRIVER to them.";
        System.out.println(reason);
        Assumptions.abort(reason);
    }

    private static Optional<Chromium> find() {
        return program("RESYNC_CHROMIUM", BROWSERS)
                .flatMap(browser ->
                        program("RESYNC_CHROMEDRIVER", DRIVERS).map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> program(String setting, List<String> names) {
        var configured = System.getProperty(setting, System.getenv(setting));
        return configured == null ? onPath(names) : Optional.of(existing(setting, Path.of(configured)));
    }

    private static Path existing(String setting, Path program) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(setting + " names no program that can be started: " + program);
        }
        return program;
    }

    private static Optional<Path> onPath(List<String> names) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser with a profile of its own, which the driver makes and removes; its console is recorded. */
    ChromeDriver start(Locale reader) {
        var options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(QUIET);
        options.addArguments("--accept-lang=" + reader.toLanguageTag());
        if (Debian.root()) {
            options.addArguments("--no-sandbox"); // Chromium refuses to start as root with it
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }
}
