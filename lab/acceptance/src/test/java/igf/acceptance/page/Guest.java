package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import igf.acceptance.system.Callers;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** A person without an account, who does everything by mailed links. */
final class Guest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    final String email = "seat-" + UUID.randomUUID().toString().substring(0, 8) + "@page.example";
    private final Callers callers;
    private final Person person;

    Guest(Callers callers, Person person) {
        this.callers = callers;
        this.person = person;
    }

    /** Fills in the registration page of an edition. */
    void introducesThemselves() {
        Page page = person.page();
        page.fill("#email", email);
        page.fill("#name", "Nadia Proveit");
        page.selectOption("#stakeholderGroup", "CIVIL_SOCIETY");
        page.check("#accept");
        page.click("main form button");
        assertThat(page.locator("[role=status]:not(.unseen)")).isVisible();
    }

    /** Confirms on the page that the mailed link opens. */
    void confirms() {
        person.page().click("main form button");
        assertThat(person.page().locator("[role=status]:not(.unseen)")).isVisible();
    }

    /** Registers for an edition and signs in. */
    void registers(String edition) {
        person.goes("/register/" + edition);
        introducesThemselves();
        person.goes(link("registrations/confirm"));
        confirms();
        signsIn(callers, person, email);
    }

    /** Signs somebody in by a link that is mailed to an address. */
    static void signsIn(Callers callers, Person person, String email) {
        person.goes("/links");
        person.page().fill("input[name=email]", email);
        person.page().click("main button");
        person.goes(newest(callers, "?to=" + email, "links"));
        person.page().click("main button");
        person.page().waitForURL("**/me");
    }

    /**
     * Returns the path of a link to a page, from the newest mail to this person that has one.
     *
     * @param page that the link opens
     */
    String link(String page) {
        return newest(callers, "?to=" + email, page);
    }

    /**
     * Finds the same in any mail.
     *
     * @param query that narrows the mails, or nothing
     */
    static String newest(Callers callers, String query, String page) {
        Pattern wanted = Pattern.compile("https?://[^/\\s]+(/" + page + "/[A-Za-z0-9_-]+)");
        return await("a mail with a link to " + page)
                .atMost(PATIENCE)
                .until(
                        () -> callers.raw()
                                .get("secretariat", "/mailbox" + query, "Accept", "application/json")
                                .json()
                                .path("items")
                                .valueStream()
                                .map(mail -> wanted.matcher(mail.path("text").asString("")))
                                .filter(found -> found.find())
                                .map(found -> Objects.requireNonNull(found.group(1)))
                                .findFirst()
                                .orElse(""),
                        path -> !path.isEmpty());
    }
}
