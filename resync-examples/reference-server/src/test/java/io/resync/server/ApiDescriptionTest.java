package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServerTest
final class ApiDescriptionTest {
    private final int port;
    private final Client viewer;

    ApiDescriptionTest(@LocalServerPort int port) {
        this.port = port;
        viewer = Client.viewer(port);
    }

    @Test
    void listsEveryPath() {
        var description = viewer.get("/v3/api-docs").json();

        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.get("paths").propertyNames())
                .contains(
                        "/api/v1/auth/login",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/me",
                        "/api/v1/chat",
                        "/api/v1/chat/analyze",
                        "/api/v1/health",
                        "/api/v1/health/live",
                        "/api/v1/health/ready",
                        "/api/v1/tws/plan",
                        "/api/v1/tws/jobs",
                        "/api/v2/jobs/{job}/investigate",
                        "/api/v2/jobs/failed",
                        "/api/v2/system/health",
                        "/api/metrics")
                .doesNotContain("/error");
    }

    @Test
    void hasAPageWithAPolicyOfItsOwn() {
        var page = viewer.get("/swagger-ui/index.html");

        assertThat(viewer.get("/docs").header("Location")).endsWith("/swagger-ui/index.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self' 'unsafe-inline'");
        assertThat(viewer.get("/api/v1/health").header("Content-Security-Policy"))
                .doesNotContain("unsafe");
    }

    @Test
    void servesThePageToEverybodyUnderAStrictPolicy() {
        var page = Client.nobody(port).get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void leadsToTheDashboard() {
        var reply = Client.nobody(port).get("/dashboard");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).endsWith("/#/dashboard");
    }

    @Test
    void letsNobodyKeepAnAnswer() {
        assertThat(viewer.get("/api/v1/tws/plan").header("Cache-Control")).contains("no-store");
    }
}
