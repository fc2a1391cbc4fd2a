package io.resync.server.demo;

import static io.resync.Caller.Role.ADMIN;
import static io.resync.Caller.Role.OPERATOR;
import static io.resync.Caller.Role.VIEWER;

import io.resync.Caller;
import io.resync.server.security.Accounts;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Users of the demonstration and of its engine; passwords that are not given are made anew at each start. */
record DemoUsers(Map<String, String> passwords, String engineUser, String enginePassword) {
    private static final int PASSWORD_BYTES = 9;
    private static final Map<String, List<Caller.Role>> ROLES = Map.of(
            "viewer", List.of(VIEWER),
            "operator", List.of(VIEWER, OPERATOR),
            "admin", List.of(VIEWER, OPERATOR, ADMIN));

    static DemoUsers of(DemoProperties properties) {
        var random = new SecureRandom();
        var passwords = new LinkedHashMap<String, String>();
        for (var name : List.of("viewer", "operator", "admin")) {
            passwords.put(name, properties.password() == null ? secret(random) : properties.password());
        }
        return new DemoUsers(passwords, "demo-" + secret(random), secret(random));
    }

    List<UserDetails> accounts(PasswordEncoder encoder) {
        return passwords.entrySet().stream()
                .map(user -> Accounts.account(
                        user.getKey(),
                        Objects.requireNonNull(encoder.encode(user.getValue())),
                        ROLES.getOrDefault(user.getKey(), List.of())))
                .toList();
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DemoUsers" + passwords.keySet();
    }
}
