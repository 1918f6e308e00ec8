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

/** The secretariat screens the waiting proposals by pages alone. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 8)
class ScreeningJourneyIT {

    private final Callers callers;
    private final Stage stage;
    private final List<String> proposals;

    ScreeningJourneyIT(Callers callers) {
        this.callers = callers;
        this.stage = new Stage(callers);
        this.proposals = List.of(
                stage.submitted("Anchors of trust", ORGANIZER),
                stage.submitted("Beacons at sea", ORGANIZER),
                stage.submitted("أمواج and cables", ORGANIZER));
        stage.awaitThere("SUBMITTED", proposals.size());
    }

    @Test
    void byKeysOneAfterAnother(Visitors visitors) {
        Person person = visitors.comes(callers);
        Page page = person.page();
        Hands hands = new Hands(person);
        person.signsIn("secretariat");
        person.opens("/screening/" + stage.edition);
        hands.press("n");
        page.waitForURL("**/" + proposals.get(0));
        Looked.at(person);

        hands.acts();
        hands.press("i");
        page.waitForURL("**/" + proposals.get(1) + "?*");
        assertThat(page.locator(".desk-undo")).containsText("#1 has passed screening");
        assertThat(hands.acts()).as("keys to screen one").isLessThanOrEqualTo(2);

        hands.press("o");
        hands.press("Enter");
        assertThat(page.locator("#errors")).isFocused();
        person.complaints();
        Looked.at(person);
        hands.press("1");
        hands.types("The description ends in the middle.");
        hands.press("Control+Enter");
        assertThat(page.locator("#criterion-1 .state.bad")).isVisible();
        hands.press("o");
        hands.press("Enter");
        assertThat(page.locator(".desk-undo")).containsText("#2 did not pass screening");
        hands.press("u");
        page.waitForURL("**/" + proposals.get(1));
        hands.press("u");
        hands.press("Enter");
        assertThat(page.locator("[data-key=o]")).isVisible();
        hands.press("o");
        hands.press("Enter");
        page.waitForURL("**/" + proposals.get(2) + "?*");
        Looked.at(person);
        hands.press("i");
        page.waitForURL(Pattern.compile("/screening/[^/]+\\?done"));
        assertThat(page.locator("main")).containsText("No proposals are waiting to be screened");
        Looked.at(person);

        stage.awaitState(proposals.get(0), "SCREENED_IN");
        stage.awaitState(proposals.get(1), "SCREENED_OUT");
        stage.awaitState(proposals.get(2), "SCREENED_IN");
        stage.awaitMail("organizer-1@example.org", ": does not meet the formal criteria");
    }

    @Test
    void withoutAScript(Visitors visitors) {
        Person person = visitors.comesWithoutScript(callers);
        Page page = person.page();
        person.signsIn("secretariat");
        page.navigate("/screening/" + stage.edition);
        page.click("main a.button");
        page.click("details.ask summary");
        page.click("button[value=OUT]");
        assertThat(page.locator("#errors")).isVisible();
        page.click("#criterion-2 summary");
        page.fill("#reason-2", "A member of the MAG organizes it.");
        page.click("#judge-2 button");
        page.click("details.ask summary");
        page.click("button[value=OUT]");
        page.click(".desk-undo a");
        page.click("details.ask summary");
        page.click("details.ask button:not([hidden])");
        page.click("#criterion-2 summary");
        page.locator("#judge-2 input[value=true]").check();
        page.fill("#reason-2", "It was somebody else of that name.");
        page.click("#judge-2 button");
        page.click("button[value=IN]");
        assertThat(page.locator(".desk-undo")).containsText("#1 has passed screening");
        stage.awaitState(proposals.get(0), "SCREENED_IN");
    }
}
