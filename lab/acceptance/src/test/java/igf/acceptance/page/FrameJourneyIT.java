package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The frame of all pages: the front page, signing in and out, languages, home. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 3)
class FrameJourneyIT {

    private final Callers callers;

    FrameJourneyIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void theSecretariatComesFromTheFrontToWhatWaitsAndGoesAgain(Visitors visitors) {
        Editions.open(callers);
        Person person = visitors.comes(callers);
        person.opens("/");
        person.page().click("main a[href='/home']");
        assertThat(person.page()).hasURL(Pattern.compile("/login"));
        person.signsIn("secretariat");
        Looked.at(person);
        person.page().click("main a[href^='/today/']");
        assertThat(person.page().locator("#live-state")).not().isEmpty();
        Looked.at(person);
        person.page().click("nav a[href='/operations']");
        Looked.at(person);
        person.opens("/mailbox");
        person.opens("/console/components");

        menuOf(person).locator("summary").click();
        menuOf(person).locator("form button").click();
        person.page().waitForURL(Pattern.compile("^https?://[^/]+/$"));
        assertThat(person.page().locator("header a[href^='/console/sign-in']")).isVisible();
        person.complaints();
        person.page().navigate("/home");
        assertThat(person.page()).hasURL(Pattern.compile("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizer-1", "mag-1"})
    void whoIsNoSecretariatHasAHomeAndIsToldWhatIsNotTheirs(String name, Visitors visitors) {
        Person person = visitors.comes(callers);
        person.signsIn(name);
        Looked.at(person);
        assertThat(person.goes("/operations")).isEqualTo(403);
        Looked.at(person);
        assertThat(person.page().locator("a[href='/home']")).isVisible();
    }

    @Test
    void aLanguageIsChosenFromTheMenuAndStays(Visitors visitors) {
        Person person = visitors.comes(callers);
        person.opens("/");
        person.chooses("العربية");
        Locator whole = person.page().locator("html");
        assertThat(whole).hasAttribute("dir", "rtl");
        assertThat(whole).hasAttribute("lang", "ar");
        Looked.at(person);
        person.opens("/links");
        assertThat(whole).hasAttribute("dir", "rtl");
        assertThat(person.goes("/no-such-page")).isEqualTo(404);
        assertThat(whole).hasAttribute("lang", "ar");
        Looked.at(person);
        person.opens("/");
        person.chooses("Français");
        assertThat(whole).hasAttribute("lang", "fr");
        assertThat(whole).hasAttribute("dir", "ltr");
        Looked.at(person);
    }

    @Test
    void theLanguageIsTheBrowsersUntilOneIsChosenAlsoBehindAMailedLink(Visitors visitors) {
        Person person = visitors.comes(callers, "fr");
        person.opens("/links");
        assertThat(person.page().locator("html")).hasAttribute("lang", "fr");
        person.chooses("English");
        assertThat(person.page()).hasURL(Pattern.compile("/links$"));
        assertThat(person.page().locator("html")).hasAttribute("lang", "en");
        assertThat(person.goes("/links/no-such-link")).isEqualTo(404);
        Looked.at(person);
    }

    @Test
    void somebodyWithoutAnAccountSignsInByAMailedLink(Visitors visitors) {
        String email = "page-" + UUID.randomUUID().toString().substring(0, 8) + "@page.example";
        Person person = visitors.comes(callers);
        person.opens("/");
        person.page().click("main a[href='/links']");
        Looked.at(person);
        person.page().fill("input[name=email]", email);
        person.page().click("main button");
        assertThat(person.page().locator("[role=status]:not(.unseen)")).isVisible();
        Looked.at(person);

        person.opens(link(email));
        person.page().click("main button");
        person.page().waitForURL("**/me");
        Looked.at(person);
        person.opens("/home");
        assertThat(person.page().locator("h1")).isVisible();
    }

    /** Returns the path of the link in the newest mail to an address. */
    private String link(String email) {
        JsonNode mail = await("the mail")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> callers.raw()
                                .get("secretariat", "/mailbox?to=" + email, "Accept", "application/json")
                                .json()
                                .path("items")
                                .path(0),
                        found -> !found.isMissingNode());
        var found = Pattern.compile("https?://[^/\\s]+(/links/[A-Za-z0-9_-]+)")
                .matcher(mail.path("text").asString(""));
        assertThat(found.find()).as(mail.toString()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static Locator menuOf(Person person) {
        return person.page()
                .locator(
                        "header details",
                        new Page.LocatorOptions().setHas(person.page().locator("a[href='/docs']")));
    }
}
