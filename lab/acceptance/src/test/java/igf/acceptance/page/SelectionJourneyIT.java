package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static igf.acceptance.system.Stage.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions are drafted, checked, announced and appealed by pages alone. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 6)
class SelectionJourneyIT {

    private final Callers callers;

    SelectionJourneyIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void fromTheBoardToTheMailsAndAnAppeal(Visitors visitors) {
        Stage stage = new Stage(callers);
        List<String> proposals = List.of(
                stage.proposal("Anchors of trust", ORGANIZER),
                stage.proposal("Beacons at sea", ORGANIZER),
                stage.proposal("Cables for islands", ORGANIZER));
        stage.assign();
        for (int i = 0; i < proposals.size(); i++) {
            stage.review("mag-1", proposals.get(i), Map.of("content", 5 - i, "relevance", 4));
        }
        stage.awaitReviews(proposals.size());
        Person staff = visitors.comes(callers);
        Page page = staff.page();
        staff.signsIn("secretariat");
        staff.opens("/selection/" + stage.edition + "/plan");
        page.fill("#slots", "1");
        page.click("main form button");
        assertThat(page.locator(".cut")).containsText("the one available place");
        Looked.at(staff);
        staff.opens("/selection/" + stage.edition + "/what-if?slots=2");
        assertThat(page.locator(".nothing-saved")).containsText("One result would change");
        staff.opens("/mails/" + stage.edition + "/policy");
        page.selectOption("#send-declined", "HELD");
        page.click("main .bar button");
        assertThat(page.locator(".note.good")).containsText("Saved");

        aBatchIsAnnounced(staff, stage);
        stage.awaitState(proposals.get(0), "ACCEPTED");
        stage.awaitState(proposals.get(1), "RESERVE");
        stage.awaitState(proposals.get(2), "DECLINED");
        // Reserve places follow the decisions one by one.
        stage.awaitThat(
                "/api/v1/editions/" + stage.edition + "/reserve",
                shown -> shown.path("items").size() == 1);
        staff.opens("/selection/" + stage.edition + "/reserve");
        assertThat(page.locator("ol.rows")).containsText("Beacons at sea");
        staff.opens("/selection/" + stage.edition + "/" + proposals.get(0) + "/dossier");

        aHeldMailIsReleased(staff, stage);
        theDeclinedOneAppealsAndIsAccepted(visitors, staff, stage, proposals.get(2));
    }

    private static void aBatchIsAnnounced(Person staff, Stage stage) {
        Page page = staff.page();
        Hands hands = new Hands(staff);
        staff.opens("/selection/" + stage.edition);
        hands.click("main a.button[href$='/batches']");
        page.fill("#reserve", "1");
        hands.click("form.form button");
        assertThat(page.locator("main")).containsText("Accept 1, put 1 on the reserve list, decline 1.");
        Looked.at(staff);
        hands.click("form[action$='/seal'] button");
        assertThat(page.locator("main")).containsText("3 decisions take effect at once, and 7 emails are written");
        assertThat(page.locator("main")).containsText("5 of them are held");
        Looked.at(staff);
        hands.click("form[action$='/announcement'] summary");
        Looked.at(staff);
        hands.click("form[action$='/announcement'] button:not([hidden])");
        assertThat(page.locator(".note.good")).containsText("Announced");
        Looked.at(staff);
        assertThat(hands.acts()).as("clicks from the board to the announcement").isLessThanOrEqualTo(6);
    }

    private static void aHeldMailIsReleased(Person staff, Stage stage) {
        Page page = staff.page();
        stage.awaitThat(
                "/api/v1/messages?state=HELD&edition=" + stage.edition,
                // To the organizer, and to each of the four invited people.
                shown -> shown.path("items").size() == 5);
        staff.opens("/mails/" + stage.edition);
        assertThat(page.locator(".range")).containsText("5 results");
        page.click("td a");
        Looked.at(staff);
        page.goBack();
        page.check("td input[name='id']");
        assertThat(page.locator("[data-ticked]")).hasText("1");
        page.click("#selection button[value='release']");
        Looked.at(staff);
        page.click("form[action$='/release'] button");
        assertThat(page.locator(".note.good")).containsText("1 email is being sent");
        page.click("details:has(form[action$='/release']) summary");
        Looked.at(staff);
        page.click("form[action$='/release'] button");
        assertThat(page.locator(".note.good")).containsText("4 emails are being sent");
        Looked.at(staff);
        stage.awaitMail("organizer-1@example.org", ": not accepted");
    }

    private void theDeclinedOneAppealsAndIsAccepted(Visitors visitors, Person staff, Stage stage, String proposal) {
        Person organizer = visitors.comes(callers);
        organizer.signsIn(ORGANIZER);
        organizer.opens("/proposals/" + proposal);
        organizer.page().fill("#text", "The reviews are of another proposal.");
        organizer.page().click("#appeal button");
        assertThat(organizer.page().locator(".note.good")).containsText("appeal");
        Looked.at(organizer);

        Page page = staff.page();
        staff.opens("/selection/" + stage.edition + "/" + proposal);
        page.check("input[name=answer][value=ACCEPTED]");
        page.fill("#answerReason", "They were.");
        page.click("form[action$='/appeal'] details.ask summary");
        page.click("form[action$='/appeal'] details.ask button:not([hidden])");
        assertThat(page.locator(".note.good")).containsText("The appeal has been answered");
        stage.awaitState(proposal, "ACCEPTED");
        organizer.opens("/proposals/" + proposal);
        assertThat(organizer.page().locator("h1")).hasText(Pattern.compile("accepted"));
    }
}
