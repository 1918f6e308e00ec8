package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static igf.acceptance.system.Stage.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proposals are assigned and reviewed by pages alone; the reviewer uses the keyboard alone. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 7)
class ReviewingJourneyIT {
    private static final int CRITERIA = 6;

    private final Callers callers;

    ReviewingJourneyIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void fromHandingOutToTheClose(Visitors visitors) {
        Stage stage = new Stage(callers);
        List<String> proposals = List.of(
                stage.proposal("Anchors of trust", ORGANIZER),
                stage.proposal("Beacons at sea", ORGANIZER),
                stage.proposal("Cables for islands", ORGANIZER));
        stage.awaitThat(
                "/api/v1/editions/" + stage.edition + "/review-progress",
                shown -> shown.path("proposals").size() == proposals.size());
        Person staff = visitors.comes(callers);
        staff.signsIn("secretariat");
        staff.opens("/reviewing/" + stage.edition);
        staff.page().fill("#perProposal", "1");
        staff.page().click("form[action$='/assignment'] button");
        assertThat(staff.page().locator("main")).containsText("0 of 3 reviews given");
        Looked.at(staff);
        staff.page().click("th a[href$='" + proposals.get(0) + "']");
        Looked.at(staff);

        Person reviewer = visitors.comes(callers);
        reviewer.signsIn("mag-1");
        reviewer.opens("/reviews?edition=" + stage.edition);
        reviews(reviewer, proposals);

        staff.opens("/reviewing/" + stage.edition);
        assertThat(staff.page().locator("main")).containsText("2 of 2 reviews given");
        staff.page().click("form[action$='/close'] button");
        assertThat(staff.page().locator("main")).containsText("The reviews are closed");
        Looked.at(staff);
        assertThat(staff.page().locator("main a.button[href='/selection/" + stage.edition + "']"))
                .isVisible();
    }

    private static void reviews(Person reviewer, List<String> proposals) {
        Page page = reviewer.page();
        Hands hands = new Hands(reviewer);
        hands.press("n");
        page.waitForURL("**/" + proposals.get(0) + "*");
        Looked.at(reviewer);
        assertThat(page.content()).as("nobody's name").doesNotContain("Voice ", "House of", "organizer-1");

        hands.acts();
        for (int i = 0; i < CRITERIA; i++) {
            hands.press(String.valueOf(3 + i % 2));
        }
        assertThat(page.locator("[data-mean]")).hasText("3.5");
        assertThat(page.locator("#give")).isFocused();
        hands.press("Enter");
        page.waitForURL("**/" + proposals.get(1) + "*");
        assertThat(hands.acts()).as("keys to review one").isLessThanOrEqualTo(CRITERIA + 1);
        assertThat(page.locator("main")).containsText("1 of 3 reviews given");

        aDraftSurvivesTheEndOfASession(reviewer, hands);

        page.waitForURL("**/" + proposals.get(2) + "*");
        hands.goTo(".aside summary");
        hands.press("Enter");
        hands.goTo("#reason");
        hands.types("My sister wrote it.");
        hands.press("Control+Enter");
        page.waitForURL(Pattern.compile("/reviews\\?"));
        assertThat(page.locator("main")).containsText("You have given all your reviews");
        Looked.at(reviewer);
    }

    private static void aDraftSurvivesTheEndOfASession(Person reviewer, Hands hands) {
        Page page = reviewer.page();
        hands.press("2");
        hands.goTo("#comment");
        hands.types("Half a thought");
        String here = page.url();
        page.context().clearCookies();
        hands.press("Control+Enter");
        page.waitForURL("**/login*");
        page.fill("#username", "mag-1");
        page.fill("#password", "mag-1-secret");
        page.click("button[type=submit]");
        page.waitForURL("**/reviews/*");
        reviewer.complaints();
        // Signing in led to the system's own address, but the draft is kept for the recorded address.
        page.navigate(here);
        assertThat(page.locator("[data-restored]")).isVisible();
        assertThat(page.locator("#comment")).hasValue("Half a thought");
        for (int i = 1; i < CRITERIA; i++) {
            hands.press("4");
        }
        hands.press("Control+Enter");
    }
}
