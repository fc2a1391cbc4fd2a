package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CredentialsTest {
    @Test
    void showsNoSecret() {
        assertThat(new Credentials.Basic("ops", "hunter2")).hasToString("Basic[user=ops]");
        assertThat(new Credentials.ApiKey("hunter2")).hasToString("ApiKey[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a:b"})
    void refusesAUserThatHttpCannotCarry(String user) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials.Basic(user, "hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2 ", "hunter2\n", "hunter2é"})
    void refusesAKeyThatIsNoneWithoutShowingIt(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Credentials.ApiKey(token))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
    }
}
