package io.resync.server.security;

import io.resync.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in and sign-out. */
@RestController
@RequestMapping("/api/v1/auth")
class AuthController {
    private static final int LONGEST = 200;

    private final AuthenticationManager passwords;
    private final Sessions sessions;
    private final SecurityProblems problems;
    private final Duration lifetime;

    AuthController(
            AuthenticationManager passwords,
            Sessions sessions,
            SecurityProblems problems,
            ServerProperties properties) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.problems = problems;
        this.lifetime = properties.sessionLifetime();
    }

    @PostMapping("/login")
    ResponseEntity<SignedIn> login(@RequestBody Login login, HttpServletRequest request) {
        var name = given("username", login.username());
        var password = given("password", login.password());
        var signIn = passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
        var issued = sessions.begin(signIn);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionToken.cookie(request, issued.token(), lifetime).toString())
                .body(new SignedIn(issued.token(), issued.expiresAt(), roles(signIn)));
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        SessionToken.of(request).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionToken.cookie(request, "", Duration.ZERO).toString())
                .build();
    }

    @GetMapping("/me")
    Me me(Authentication signIn) {
        return new Me(signIn.getName(), roles(signIn));
    }

    @ExceptionHandler
    void refused(AuthenticationException e, HttpServletRequest request, HttpServletResponse response) {
        problems.tell(request, response, e);
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ProblemException.field(field, field + " is missing");
        }
        if (value.length() > LONGEST) {
            throw ProblemException.field(field, field + " may have " + LONGEST + " characters, got " + value.length());
        }
        return value;
    }

    private static List<String> roles(Authentication signIn) {
        return Callers.of(signIn).roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    record Login(@Nullable String username, @Nullable String password) {
        @Override
        public String toString() {
            return "Login[username=" + username + "]";
        }
    }

    record SignedIn(String token, Instant expiresAt, List<String> roles) {}

    record Me(String username, List<String> roles) {}
}
