package io.resync.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.server.ReferenceServer;
import io.resync.simulator.Simulator;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = ReferenceServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "resync.demo.password=" + PageBrowserTest.PASSWORD,
            "resync.demo.frozen=true",
            "logging.level.org.openqa.selenium=ERROR"
        })
@ActiveProfiles("demo")
final class PageBrowserTest {
    static final String PASSWORD = "only-for-this-test";
    private static final String JOB = "PAYROLL_NIGHTLY";
    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Simulator engine;

    private ChromeDriver driver;
    private ConsolePage page;

    @BeforeAll
    static void findBrowser() {
        chromium = Chromium.orSkip();
    }

    @BeforeEach
    void open() {
        driver = chromium.start(Locale.forLanguageTag("pt-BR"));
        page = ConsolePage.open(driver, URI.create("http://localhost:" + port + "/"));
    }

    @AfterEach
    void close() {
        driver.quit();
        engine.restore();
    }

    @Test
    void leadsFromTheFailedJobToItsCauseWithoutAComplaint() {
        page.signIn("viewer", PASSWORD);
        assertThat(page.countsByState().values())
                .hasSizeGreaterThan(1)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(page.total()));
        assertThat(page.failedJobs()).contains(JOB);

        page.show("chat");
        page.ask("Por que o job PAYROLL_NIGHTLY falhou?");

        assertThat(page.answer()).contains(JOB);
        assertThat(page.texts(".findings .finding")).isNotEmpty();
        assertThat(page.texts(".gaps h3")).containsExactly("LACUNAS (0)");
        assertThat(page.texts(".evidence-item .id")).contains(page.followCitation());
        page.signOut();
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void speaksTheLanguageThatIsChosenAlsoAfterALoad() {
        assertThat(page.text("#sign-in-title")).isEqualTo("Entrar");

        page.chooseLanguage("en");
        driver.navigate().refresh();

        assertThat(page.signInForm().getText()).contains("User name", "Password");
        assertThat(driver.getTitle()).isEqualTo("Sign in · Resync");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void asksWhyAJobFailedInTheLanguageOfThePage() {
        page.chooseLanguage("es");
        page.signIn("operator", PASSWORD);
        assertThat(page.text("h1")).isEqualTo("Panel del plan");

        page.askWhy(JOB);

        assertThat(page.answer()).contains(JOB);
        assertThat(page.text(".question .asked")).startsWith("¿Por qué falló").contains(JOB);
        assertThat(page.texts(".answer footer dd")).contains("es");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void callsNothingThatTheServerDoesNotHave() {
        page.signIn("viewer", PASSWORD);
        page.failedJobs();
        page.askWhy(JOB);
        page.signOut();

        assertThat(page.calls()).containsKeys(PageFiles.calls().toArray(String[]::new));
        assertThat(page.calls()).allSatisfy((call, status) -> assertThat(status).isLessThan(400));
    }

    @Test
    void keepsTheLastValuesAndSaysThatTheyAreStaleWhenTheEngineFails() {
        page.signIn("viewer", PASSWORD);
        var counts = page.countsByState();

        page.show("chat");
        engine.fail("/plan/", 500);
        page.show("dashboard");

        assertThat(page.text("[data-panel=counts].stale .problem")).contains("GET /api/v1/tws/plan");
        assertThat(page.countsByState()).isEqualTo(counts);
    }

    @Test
    void tellsWhyASignInWasRefused() {
        page.trySignIn("viewer", "wrong");

        assertThat(page.text("form .problem")).contains("POST /api/v1/auth/login", "401");
    }

    @Test
    void fitsANarrowScreen() {
        page.narrow(360);
        page.signIn("viewer", PASSWORD);
        page.failedJobs();
        assertThat(page.width()).isEqualTo(360);

        page.askWhy(JOB);

        assertThat(page.width()).isEqualTo(360);
    }
}
