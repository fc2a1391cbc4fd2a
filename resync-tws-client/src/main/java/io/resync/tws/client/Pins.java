package io.resync.tws.client;

import java.util.List;
import java.util.regex.Pattern;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;

/** Which public keys an engine may show, besides being signed by a trusted authority. */
final class Pins {
    private static final Pattern FORM = Pattern.compile("sha256/[A-Za-z0-9+/]{43}=");

    private Pins() {}

    static List<String> of(String... pins) {
        for (var pin : pins) {
            if (!FORM.matcher(pin).matches()) {
                throw new IllegalArgumentException(
                        "a pin is sha256/ and the Base64 of the SHA-256 of the certificate's public key, 44 characters;"
                                + " got \"" + Excerpt.of(pin, 80) + "\"");
            }
        }
        return List.of(pins);
    }

    static void apply(TwsClientOptions options, OkHttpClient.Builder http) {
        var pinner = new CertificatePinner.Builder();
        for (var endpoint : options.endpoints()) {
            pinner.add(endpoint.host(), options.pins().toArray(String[]::new));
        }
        http.certificatePinner(pinner.build());
    }
}
