package io.resync.tws.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Whose certificates an engine may show. Always a list of authorities: there is no way to trust all. */
final class Trust {
    private final KeyStore authorities;

    private Trust(KeyStore authorities) {
        this.authorities = authorities;
    }

    static Trust of(KeyStore store) {
        requireCertificates(store, "the trust store");
        return new Trust(store);
    }

    /** A JKS or PKCS #12 file. The password is asked for once and overwritten. */
    static Trust store(Path file, Supplier<char[]> password) {
        var secret = password.get();
        try {
            requireFile(file);
            var store = KeyStore.getInstance(file.toFile(), secret);
            requireCertificates(store, "the trust store " + file);
            return new Trust(store);
        } catch (IOException e) {
            throw unreadable("the trust store", file, "a JKS or PKCS #12 file and its password", e);
        } catch (GeneralSecurityException e) {
            throw unreadable("the trust store", file, "a JKS or PKCS #12 file", e);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** A text file with one or more certificates. */
    static Trust pem(Path file) {
        try {
            requireFile(file);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var text = new ByteArrayInputStream(Files.readAllBytes(file));
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(text)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            requireCertificates(store, "the PEM file " + file);
            return new Trust(store);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable("the PEM file", file, "certificates between BEGIN CERTIFICATE and END CERTIFICATE", e);
        }
    }

    void applyTo(OkHttpClient.Builder http) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            var manager = Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this JVM checks no X.509 certificates"));
            var context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {manager}, null);
            http.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot set up TLS with the given authorities", e);
        }
    }

    private static void requireCertificates(KeyStore store, String name) {
        try {
            for (var alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    return;
                }
            }
        } catch (KeyStoreException e) {
            throw new IllegalArgumentException(name + " must be loaded before it is given", e);
        }
        throw new IllegalArgumentException(name + " must hold at least one certificate of an authority, holds none");
    }

    private static void requireFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
    }

    private static IllegalArgumentException unreadable(String what, Path file, String expected, Exception cause) {
        var said = cause instanceof CertificateException || cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return new IllegalArgumentException(
                what + " " + file + " cannot be read" + said + "; expected " + expected, cause);
    }
}
