package io.resync.tws.client;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What was wrong with the certificate that an engine showed. No retry and no other address makes it right. */
final class TlsFault {
    private static final Pattern PIN = Pattern.compile("sha256/[A-Za-z0-9+/]{43}=");
    private static final Pattern HOST = Pattern.compile("Hostname (\\S+) not verified");

    private TlsFault() {}

    static boolean isOfCertificate(IOException failure) {
        return failure instanceof SSLPeerUnverifiedException
                || find(failure, CertificateException.class).isPresent()
                || find(failure, CertPathValidatorException.class).isPresent()
                || find(failure, CertPathBuilderException.class).isPresent();
    }

    /** One sentence for an operator; what the library says where we know no better. */
    static String words(IOException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return unverified(String.valueOf(failure.getMessage()));
        }
        if (find(failure, CertificateExpiredException.class).isPresent()) {
            return "TLS: the engine's certificate has expired";
        }
        if (find(failure, CertificateNotYetValidException.class).isPresent()) {
            return "TLS: the engine's certificate is not valid yet";
        }
        if (find(failure, CertPathBuilderException.class).isPresent()) {
            return "TLS: the engine's certificate is signed by an authority that is not in the trust store";
        }
        return "TLS: " + Excerpt.of(String.valueOf(failure.getMessage()), 200);
    }

    private static String unverified(String message) {
        if (message.startsWith("Certificate pinning failure")) {
            var pin = PIN.matcher(message);
            return "TLS: the engine's certificate matches none of the pins"
                    + (pin.find() ? ", it is " + pin.group() : "");
        }
        var host = HOST.matcher(message);
        return host.find()
                ? "TLS: the engine's certificate was made for another host, not for " + host.group(1)
                : "TLS: " + Excerpt.of(message, 200);
    }

    private static <E extends Throwable> Optional<E> find(@Nullable Throwable failure, Class<E> kind) {
        var at = failure;
        for (int depth = 0; at != null && depth < 10; depth++) { // causes can run in a circle
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
