package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organizer submits a proposal by pages alone. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 9)
class SubmittingJourneyIT {
    private static final String TITLE = "Nineteen days without a cable";

    private final Callers callers;

    SubmittingJourneyIT(Callers callers) {
        this.callers = callers;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byPastingATextAndCompletingIt(boolean script, Visitors visitors) throws IOException {
        String edition = Editions.open(callers);
        Person person = script ? visitors.comes(callers) : visitors.comesWithoutScript(callers);
        Page page = person.page();
        person.signsIn("organizer-1");
        open(page, "/", "main a[href='/submit/" + edition + "']");
        page.click("main a[href='/submit/" + edition + "']");
        page.fill("#text", text());
        page.click("#paste button");
        page.waitForURL("**/proposals/*");
        assertThat(page.locator("#description")).hasValue(Pattern.compile("Last winter an anchor"));

        page.fill("#title", TITLE);
        page.locator("#subthemes input").first().check();
        if (script) {
            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            Looked.at(person);
        }
        page.click("button[value=submit]");
        assertThat(page.locator("#errors")).isFocused();
        everyErrorLeadsToItsField(page);
        person.complaints();
        if (script) {
            Looked.at(person);
        }

        int people = page.locator("#roster li").count();
        assertThat(people).isEqualTo(5);
        for (int i = 0; i < people; i++) {
            page.locator("#roster li button").nth(i).click();
            page.fill("#email", "voice-" + i + "@pages.example");
            page.selectOption("#gender", "UNDISCLOSED");
            page.click("#person button");
            page.waitForURL(Pattern.compile("/proposals/[^/]+$"));
        }
        page.click("#roster button[name=attendance][value=ONSITE]");
        assertThat(page.locator("#roster button[name=attendance]")).hasCount(0);
        page.click(".ask summary");
        if (script) {
            Looked.at(person);
        }
        page.click("button[value=submit]");

        assertThat(page.locator(".receipt h2")).containsText("number is 1");
        if (script) {
            Looked.at(person);
        }
        page.navigate("/home");
        assertThat(page.locator("main")).containsText("#1 " + TITLE);
    }

    /** Returns a page of the forum as a person copies it, with fewer people. */
    private static String text() throws IOException {
        try (InputStream sample = SubmittingJourneyIT.class.getResourceAsStream("/acceptance/pasted-page.txt")) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("Teodoro"))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Repeats, because pages cache the list of editions for two seconds. */
    private static void open(Page page, String path, String expected) {
        await(expected).pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            page.navigate(path);
            return page.locator(expected).count() > 0;
        });
    }

    private static void everyErrorLeadsToItsField(Page page) {
        Locator links = page.locator("#errors li a");
        assertThat(links.count()).isGreaterThan(10);
        for (int i = 0; i < links.count(); i++) {
            String field = Objects.requireNonNull(links.nth(i).getAttribute("href"));
            assertThat(page.locator(field).count()).as(field).isEqualTo(1);
        }
    }

    @Test
    void byTheKeyboardAlone(Visitors visitors) {
        String edition = Editions.open(callers);
        Person person = visitors.comes(callers);
        Page page = person.page();
        Hands hands = new Hands(person);
        person.signsIn("organizer-1");
        open(page, "/home", "main a[href='/submit/" + edition + "']");
        hands.goTo("main a[href='/submit/" + edition + "']");
        hands.press("Enter");
        page.waitForURL("**/submit/*");
        hands.goTo("#title");
        hands.types(TITLE);
        hands.press("Enter");
        page.waitForURL("**/proposals/*");

        hands.goTo("#subthemes input");
        hands.press("Space");
        hands.goTo("#format-type");
        hands.press("ArrowDown");
        hands.goTo("#format-layout");
        hands.press("ArrowDown");
        hands.goTo("#format-minutes");
        hands.types("60");
        for (String field : new String[] {"description", "policyQuestions-0", "hybrid-0", "hybrid-1", "hybrid-2"}) {
            // Fields have the edition's order, so one may be behind the focus.
            hands.goTo("#" + field);
            hands.types("Who repairs what, and when?");
        }
        for (String role : new String[] {"SPEAKER", "SPEAKER", "SPEAKER", "MODERATOR"}) {
            add(hands, page, role);
        }
        hands.press("Control+Enter");
        assertThat(page.locator(".ask")).containsText("4 people are invited by email");
        assertThat(page.locator(".receipt")).hasCount(0);
        hands.press("Enter");

        assertThat(page.locator(".receipt h2")).containsText("number is 1");
    }

    @Test
    void thePageSaysNothingOfATitleThatIsMissingOnceItHasSavedOneByItself(Visitors visitors) {
        Person person = visitors.comes(callers);
        Page page = person.page();
        person.signsIn("organizer-1");
        open(page, "/submit/" + Editions.open(callers), "#title");
        page.click("form:has(#title) button");
        page.waitForURL("**/proposals/*");
        assertThat(page.locator("h1")).containsText("Untitled");
        assertThat(page.locator("#title-open")).isVisible();

        page.locator("#title").pressSequentially(TITLE);

        assertThat(page.locator("[data-save-state]")).containsText("Saved");
        assertThat(page.locator("h1")).containsText(TITLE);
        assertThat(page.locator("#title-open")).isEmpty();
    }

    @Test
    void whatIsOnItsWayToBeSavedIsNobodyElsesChange(Visitors visitors) {
        Person person = visitors.comes(callers);
        Page page = person.page();
        person.signsIn("organizer-1");
        open(page, "/submit/" + Editions.open(callers), "#title");
        page.fill("#title", TITLE);
        page.click("form:has(#title) button");
        page.waitForURL("**/proposals/*");
        AtomicReference<@Nullable Runnable> answer = new AtomicReference<>();
        page.route("**/autosave", route -> {
            APIResponse saved = route.fetch();
            answer.set(() -> route.fulfill(new Route.FulfillOptions().setResponse(saved)));
        });
        Locator description = page.locator("#description");
        description.pressSequentially("Last winter");
        page.waitForCondition(() -> answer.get() != null);

        description.pressSequentially(" an anchor");
        page.keyboard().press("Control+s");
        Objects.requireNonNull(answer.get()).run();

        assertThat(page.locator(".note.good")).containsText("Saved");
        assertThat(description).hasValue("Last winter an anchor");
    }

    private static void add(Hands hands, Page page, String role) {
        hands.goTo("button[value='people/new?role=SPEAKER']");
        hands.press("Enter");
        page.waitForURL("**/people/new*");
        if (role.equals("MODERATOR")) {
            hands.goTo("#role");
            hands.types("mod");
        }
        hands.goTo("#name");
        hands.types("Asha Wendelbury");
        hands.goTo("#email");
        hands.types(role.toLowerCase(java.util.Locale.ROOT) + System.nanoTime() + "@pages.example");
        hands.goTo("#gender");
        hands.press("ArrowDown");
        hands.goTo("#attendance");
        hands.press("ArrowDown");
        hands.press("Control+Enter");
        page.waitForURL(Pattern.compile("/proposals/[^/]+$"));
    }
}
