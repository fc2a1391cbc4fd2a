package io.resync.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reference server in a process of its own, as its jar starts it, asked over its own HTTP interface. */
final class AskedServer implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile(".*Tomcat started on port (\\d+).*");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER =
            "Basic " + Base64.getEncoder().encodeToString("ana:pass".getBytes(StandardCharsets.UTF_8));

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private AskedServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param jar the reference server's jar
     * @param engine the engine it reads
     * @param options for its JVM
     */
    static AskedServer start(Path jar, URI engine, List<String> options) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                        Stream.of(java),
                        options.stream(),
                        Stream.of("-jar", jar.toString(), "--server.port=0"),
                        settings(engine))
                .flatMap(part -> part)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var port = PORT.matcher(line);
            if (port.matches()) {
                drain(said);
                return new AskedServer(process, URI.create("http://localhost:" + port.group(1)));
            }
        }
        throw new IOException("the server ended before it had started: " + command);
    }

    private static Stream<String> settings(URI engine) {
        return Stream.of(
                "--resync.tws.endpoint=" + engine,
                "--resync.tws.username=wauser",
                "--resync.tws.password=wauser",
                "--resync.server.users[0].name=ana",
                "--resync.server.users[0].password-hash={noop}pass",
                "--resync.server.users[0].roles=viewer",
                "--resync.agent.deadline=PT5M");
    }

    /** A full pipe would stop the server. */
    private static void drain(Reader said) {
        var reader = new Thread(
                () -> {
                    try {
                        said.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // the server has ended, and this thread with it
                    }
                },
                "server-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** An answer, and how long it took from sending the question to the last byte. */
    record Timed(JsonNode answer, Duration time) {}

    Timed ask(String question) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("message", question, "language", "en"));
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/chat"))
                .header("Authorization", USER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        long began = System.nanoTime();
        var reply = client.send(request, BodyHandlers.ofByteArray());
        var time = Duration.ofNanos(System.nanoTime() - began);
        if (reply.statusCode() != 200) {
            throw new IOException("expected 200 for \"" + question + "\", got " + reply.statusCode());
        }
        return new Timed(JSON.readTree(reply.body()), time);
    }

    /** Processor time of the server so far, all its threads together. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
