package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustTest {
    @TempDir
    Path folder;

    @Test
    void tellsAFileThatIsNotThere() {
        var missing = folder.resolve("missing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trust.pem(missing))
                .withMessageContainingAll("the PEM file", "missing cannot be read: there is no such file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trust.store(missing, "hunter2"::toCharArray))
                .withMessageContainingAll("the trust store", "missing cannot be read: there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void refusesAPemFileWithoutCertificates(String text) throws Exception {
        var file = Files.writeString(folder.resolve("authorities.pem"), text);

        assertThatIllegalArgumentException().isThrownBy(() -> Trust.pem(file)).withMessageContaining("the PEM file");
    }

    @Test
    void refusesAKeyInPlaceOfACertificateWithoutShowingIt() throws Exception {
        var key = new HeldCertificate.Builder().build().privateKeyPkcs8Pem();
        var file = Files.writeString(folder.resolve("key.pem"), key);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trust.pem(file))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(key.substring(40, 60)));
    }

    @Test
    void tellsAWrongPasswordWithoutShowingIt() throws Exception {
        var file = folder.resolve("trust.p12");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("bank", new HeldCertificate.Builder().build().certificate());
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "right".toCharArray());
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trust.store(file, "hunter2"::toCharArray))
                .withMessageContainingAll("trust.p12", "password")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
    }

    @Test
    void refusesAnEmptyTrustStore() throws Exception {
        var empty = KeyStore.getInstance("PKCS12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trust.of(empty))
                .withMessage("the trust store must be loaded before it is given");
        empty.load(null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trust.of(empty))
                .withMessageContaining("at least one certificate of an authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha1/AAAA", "sha256/AAAA", "AA:BB"})
    void refusesAPinThatIsNone(String pin) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pins.of(pin)).withMessageContaining("a pin is sha256/");
    }
}
