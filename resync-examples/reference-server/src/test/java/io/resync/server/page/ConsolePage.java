package io.resync.server.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page in the hands of an operator: what can be done on it and what can be read off it. */
final class ConsolePage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final By ANSWER = By.cssSelector(".turn:last-child .answer :is(.text, .problem)");

    private final ChromeDriver driver;

    private ConsolePage(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens the page; from now on violations of its policy are kept, also those that came before. */
    static ConsolePage open(ChromeDriver driver, URI address) {
        driver.get(address.toString());
        var page = new ConsolePage(driver);
        page.signInForm();
        driver.executeScript("""
                window.violations = [];
                addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));
                new ReportingObserver(reports => reports.forEach(r => violations.push(r.type + ' ' + r.url)),
                    { types: ['csp-violation'], buffered: true }).observe();
                """);
        return page;
    }

    WebElement signInForm() {
        return visible(By.cssSelector("form.sign-in"));
    }

    void signIn(String user, String password) {
        trySignIn(user, password);
        visible(By.id("sign-out"));
    }

    void trySignIn(String user, String password) {
        type(By.name("username"), user);
        type(By.name("password"), password);
        click(By.cssSelector("form.sign-in button"));
    }

    void signOut() {
        click(By.id("sign-out"));
        signInForm();
    }

    void show(String route) {
        click(By.cssSelector("nav a[href='#/" + route + "']"));
    }

    void chooseLanguage(String tag) {
        click(By.cssSelector("#language option[value='" + tag + "']"));
        visible(By.cssSelector("html[lang='" + tag + "']"));
    }

    Map<String, Integer> countsByState() {
        visible(By.className("tile"));
        return driver.findElements(By.className("tile")).stream()
                .collect(Collectors.toMap(
                        tile -> tile.getDomAttribute("data-state"),
                        tile -> Integer.valueOf(
                                tile.findElement(By.tagName("strong")).getText())));
    }

    int total() {
        return Integer.parseInt(text("[data-panel=counts] .total strong"));
    }

    List<String> failedJobs() {
        visible(By.cssSelector("tr[data-job]"));
        return texts("tr[data-job] .col-job strong");
    }

    void askWhy(String job) {
        click(By.cssSelector("tr[data-job='" + job + "'] button"));
        visible(ANSWER);
    }

    void ask(String question) {
        type(By.id("question"), question + Keys.ENTER);
        visible(ANSWER);
    }

    String text(String selector) {
        return visible(By.cssSelector(selector)).getText();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** The text of the last answer, or of the problem in its place. */
    String answer() {
        return visible(ANSWER).getText();
    }

    /** Makes the window as wide as a telephone, in CSS pixels. */
    void narrow(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    }

    /** How wide the page is; more than the window where something sticks out. */
    int width() {
        return Math.toIntExact((Long) script("return document.documentElement.scrollWidth"));
    }

    /** Follows the first citation of the answer and tells which evidence it led to. */
    String followCitation() {
        click(By.cssSelector(".turn:last-child .text .citation"));
        return visible(By.cssSelector(".evidence-item.pointed-at:focus .id")).getText();
    }

    /** What the browser complained about: console errors and violations of the policy. */
    List<String> complaints() {
        var console = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage());
        var violations = (List<?>) script("return window.violations ?? []");
        return Stream.concat(console, violations.stream().map(String::valueOf)).toList();
    }

    /** Every address the page has fetched so far, as path and query, with the status of its answer. */
    Map<String, Long> calls() {
        var calls = (Map<?, ?>) script("""
                const fetched = performance.getEntriesByType('resource');
                return Object.fromEntries(fetched.map(({ name, responseStatus }) => {
                    const { pathname, search } = new URL(name);
                    return [pathname + search, responseStatus];
                }));
                """);
        return calls.entrySet().stream()
                .collect(Collectors.toMap(call -> (String) call.getKey(), call -> (Long) call.getValue()));
    }

    private Object script(String code) {
        return Objects.requireNonNull(driver.executeScript(code));
    }

    private void type(By field, String text) {
        visible(field).sendKeys(text);
    }

    private void click(By target) {
        visible(target).click();
    }

    /** The first such element that can be seen, waited for. */
    private WebElement visible(By target) {
        return Awaitility.await("visible: " + target)
                .atMost(PATIENCE)
                .pollInSameThread()
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> shown(target), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<WebElement> shown(By target) {
        return driver.findElements(target).stream()
                .filter(WebElement::isDisplayed)
                .findFirst();
    }
}
