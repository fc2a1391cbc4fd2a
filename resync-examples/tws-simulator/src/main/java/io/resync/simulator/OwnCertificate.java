package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a certificate that it signed itself, made by the keytool of this Java. */
record OwnCertificate(SSLContext context, X509Certificate certificate) {
    private static final String ALIAS = "simulator";

    /** For hosts in the words of keytool: {@code dns:localhost,ip:127.0.0.1}. */
    static OwnCertificate forHosts(String hosts) {
        var password = UUID.randomUUID().toString();
        try {
            var folder = Files.createTempDirectory("resync-tls-");
            try {
                var store = folder.resolve("key.p12");
                run(hosts, store, password);
                return read(store, password.toCharArray());
            } finally {
                Files.deleteIfExists(folder.resolve("key.p12"));
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a certificate for " + hosts, e);
        }
    }

    private static void run(String hosts, Path store, String password) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-dname",
                "CN=tws-simulator",
                "-ext",
                "SAN=" + hosts,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "STORE_PASSWORD");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        var process = builder.start();
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), UTF_8);
            var status = process.waitFor();
            if (status != 0) {
                throw new IOException("keytool ended with " + status + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        }
    }

    private static OwnCertificate read(Path store, char[] password) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(store.toFile(), password);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new OwnCertificate(context, (X509Certificate) keys.getCertificate(ALIAS));
    }
}
