package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServerTest
final class SignInTest {
    private static final Map<String, String> QUESTION = Map.of("message", "PAYROLL_NIGHTLY?");

    private final int port;
    private final Clock clock;

    SignInTest(@LocalServerPort int port, @Autowired Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    @Test
    void givesATokenItsEndAndTheRoles() {
        var signedIn = login("operator", Client.PASSWORD).json();

        assertThat(signedIn.get("token").asString()).matches("[\\w-]{43}");
        assertThat(Duration.between(
                        clock.instant(), Instant.parse(signedIn.get("expiresAt").asString())))
                .isEqualTo(Duration.ofHours(8));
        assertThat(signedIn.get("roles").toString()).isEqualTo("[\"viewer\",\"operator\"]");
    }

    @Test
    void setsACookieThatScriptsCannotReadAndOtherSitesCannotUse() {
        assertThat(cookie(login("viewer", Client.PASSWORD), "resync_session"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=28800")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, '[\"viewer\"]'",
        "operator, '[\"viewer\",\"operator\"]'",
        "admin, '[\"viewer\",\"operator\",\"admin\"]'"
    })
    void knowsWhoCalls(String user, String roles) {
        var me =
                Client.basic(port, user, Client.PASSWORD).get("/api/v1/auth/me").json();

        assertThat(me.get("username").asString()).isEqualTo(user);
        assertThat(me.get("roles").toString()).isEqualTo(roles);
    }

    @Test
    void forgetsATokenAtSignOut() {
        var viewer = Client.viewer(port);

        assertThat(viewer.send("POST", "/api/v1/auth/logout", "").status()).isEqualTo(204);
        assertThat(viewer.get("/api/v1/auth/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"viewer, wrong", "nobody-of-this-name, night-shift-7", "viewer, ' '"})
    void doesNotTellWhetherTheNameOrThePasswordIsWrong(String user, String password) {
        var reply = login(user, password);

        BadInputTest.assertProblem(reply, 401);
        assertThat(reply.json().get("detail").asString()).isEqualTo("name or password are not right");
        assertThat(reply.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"username\":\"viewer\"}", "{\"username\":\"\",\"password\":\"x\"}", "{\"username\":5}"})
    void wantsNameAndPassword(String body) {
        var reply =
                Client.nobody(port).with("Content-Type", "application/json").send("POST", "/api/v1/auth/login", body);

        BadInputTest.assertProblem(reply, 400);
        assertThat(reply.json().get("field").asString()).isIn("username", "password");
    }

    @Test
    void closesANameAfterTenWrongPasswordsForSignInAndBasicAlike() {
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(login("somebody", "guess").status()).isEqualTo(401);
        }
        var reply = login("SOMEBODY", "guess");

        BadInputTest.assertProblem(reply, 429);
        assertThat(reply.header("Retry-After")).isEqualTo("60");
        assertThat(Client.basic(port, "somebody", "guess")
                        .get("/api/v1/auth/me")
                        .status())
                .isEqualTo(429);
        assertThat(login("viewer", Client.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void letsBrowsersAskOnlyForCallsThatThePageDidNotSend() {
        var nobody = Client.nobody(port);

        assertThat(nobody.get("/api/v1/auth/me").header("WWW-Authenticate")).startsWith("Basic");
        assertThat(nobody.with("X-Requested-With", "fetch")
                        .get("/api/v1/auth/me")
                        .header("WWW-Authenticate"))
                .isEmpty();
        assertThat(nobody.with("Cookie", "resync_session=old")
                        .get("/api/v1/auth/me")
                        .header("WWW-Authenticate"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer ", "bearer", "Basic x", "Basic", "Negotiate abc", "Basic OmFi"})
    void refusesCredentialsThatAreNone(String header) {
        BadInputTest.assertProblem(
                Client.nobody(port).with("Authorization", header).get("/api/v1/auth/me"), 401);
    }

    @Test
    void letsAStaleCookieSignInAnew() {
        var stale = Client.nobody(port).with("Cookie", "resync_session=old");

        assertThat(stale.post("/api/v1/auth/login", Map.of("username", "viewer", "password", Client.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readsWithTheCookieAlone() {
        assertThat(page("").get("/api/v1/auth/me").status()).isEqualTo(200);
    }

    @Test
    void changesNothingWithTheCookieAlone() {
        var reply = page("").post("/api/v1/chat", QUESTION);

        BadInputTest.assertProblem(reply, 403);
        assertThat(reply.json().get("detail").asString()).contains("X-XSRF-TOKEN");
    }

    @Test
    void asksWithTheCookieAndThePagesToken() {
        var token = forgeryToken();
        var page = page("; XSRF-TOKEN=" + token).with("X-XSRF-TOKEN", token);

        assertThat(page.post("/api/v1/chat", QUESTION).status()).isEqualTo(200);
    }

    @Test
    void isNotFooledByAnotherToken() {
        var page = page("; XSRF-TOKEN=" + forgeryToken()).with("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000");

        assertThat(page.post("/api/v1/chat", QUESTION).status()).isEqualTo(403);
    }

    @Test
    void needsNoPageTokenForCredentialsOfTheirOwn() {
        assertThat(Client.basic(port, "viewer", Client.PASSWORD)
                        .post("/api/v1/chat", QUESTION)
                        .status())
                .isEqualTo(200);
        assertThat(Client.viewer(port).post("/api/v1/chat", QUESTION).status()).isEqualTo(200);
    }

    private Client.Reply login(String user, String password) {
        return Client.nobody(port).post("/api/v1/auth/login", Map.of("username", user, "password", password));
    }

    private Client page(String moreCookies) {
        var session = "resync_session=" + value(cookie(login("viewer", Client.PASSWORD), "resync_session"));
        return Client.nobody(port).with("Cookie", session + moreCookies);
    }

    private String forgeryToken() {
        return value(cookie(Client.nobody(port).get("/"), "XSRF-TOKEN"));
    }

    private static String value(String cookie) {
        return HttpCookie.parse(cookie).get(0).getValue();
    }

    private static String cookie(Client.Reply reply, String name) {
        return reply.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }
}
