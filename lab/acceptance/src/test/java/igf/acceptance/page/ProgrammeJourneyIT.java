package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static igf.acceptance.system.Stage.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A programme is made and released by pages alone; its sessions are placed by keyboard alone. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 5)
class ProgrammeJourneyIT {

    private final Callers callers;

    ProgrammeJourneyIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void fromTheTrayToTheRelease(Visitors visitors) {
        Stage stage = new Stage(callers);
        stage.venue("Hall", "Loft");
        for (String title : List.of("Anchors of trust", "Beacons at sea", "Cables for islands")) {
            String proposal = stage.proposal(title, ORGANIZER);
            stage.awaitAsked(proposal);
            stage.decide(proposal, "ACCEPTED");
            stage.awaitSession(proposal, "UNPLACED");
        }
        Person staff = visitors.comes(callers);
        staff.signsIn("secretariat");
        Person colleague = visitors.comes(callers);
        colleague.signsIn("secretariat");
        colleague.opens("/schedule/" + stage.edition);
        staff.opens("/schedule/" + stage.edition);

        placedAndUndone(staff, colleague);
        theRestIsPlanned(staff);
        released(staff);

        stage.awaitThat(
                "/api/v1/editions/" + stage.edition + "/releases",
                shown -> shown.path("items").size() == 1);
        Person anybody = visitors.comes(callers);
        anybody.opens("/programme/" + stage.edition);
        assertThat(anybody.page().locator("main")).containsText("Anchors of trust");
        measured(anybody.page());
        aSlotIsDrawn(staff, stage.edition);
    }

    /** A press adds a slot, a key and the mouse move it, and it is saved. */
    private static void aSlotIsDrawn(Person staff, String edition) {
        staff.opens("/edition/" + edition + "/grid?day=2032-05-03");
        Page page = staff.page();
        page.click(".free button[value='0 16:00']");
        Locator slot = page.locator(".block .name").last();
        assertThat(slot).isFocused();
        assertThat(slot).hasText("16:00–17:00");
        new Hands(staff).press("ArrowDown");
        assertThat(page.locator("#grid-said")).hasText("Slot from 16:15 to 17:15");
        assertThat(page.locator("[data-line]:has(#g0-s2-start) button"))
                .hasAttribute("aria-label", "Remove: 16:15–17:15");
        slot.hover();
        BoundingBox box = slot.boundingBox();
        page.mouse().down();
        // 20 px are 15 minutes.
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2 + 40);
        page.mouse().up();
        assertThat(slot).hasText("16:45–17:45");
        page.locator("#g0-s2-minutes").press("Control+Enter");
        assertThat(page.locator(".note.good")).containsText("The days have been saved");
        assertThat(page.locator("#g0-s2-start")).hasValue("16:45");
    }

    /** The sizes of the public programme on a desktop and on a telephone, as the browser draws them. */
    private static void measured(Page page) {
        page.setViewportSize(1366, Looked.HIGH);
        // As many rooms as fit.
        page.evaluate("document.querySelector('.timetable').className = 'timetable n8 fits'");
        assertThat(page.evaluate(
                        "getComputedStyle(document.querySelector('.timetable .sessions')).gridTemplateColumns"))
                .isEqualTo("56px" + " 154px".repeat(8));
        assertThat(box(page, ".timetable", "top")).as("where the grid begins").isLessThanOrEqualTo(190);
        assertThat(((Number) page.evaluate("""
                        () => {
                          const card = document.querySelector(".timetable li[data-to]");
                          const minutes = (Date.parse(card.dataset.to) - Date.parse(card.querySelector("time").dateTime)) / 60000;
                          return (card.getBoundingClientRect().height + 2) * 15 / minutes;
                        }""")).doubleValue())
                .as("height of 15 minutes")
                .isCloseTo(20, within(0.2));
        page.setViewportSize(375, Looked.HIGH);
        assertThat(box(page, ".days", "top")).isCloseTo(48, within(0.5));
        assertThat(box(page, ".days", "height")).isCloseTo(44, within(0.5));
        assertThat(box(page, ".sessions li[data-to]", "top"))
                .as("where the first session begins")
                .isLessThanOrEqualTo(180);
        assertThat(box(page, ".sessions .star", "width")).isGreaterThanOrEqualTo(44);
        assertThat(box(page, ".sessions .star", "height")).isGreaterThanOrEqualTo(44);
        page.evaluate("scrollTo(0, 400)");
        assertThat(box(page, ".days", "top")).as("days stay").isCloseTo(0, within(0.5));
        page.setViewportSize(Looked.WIDE, Looked.HIGH);
    }

    /** The sizes of the schedule page on a desktop and on a tablet, as the browser draws them. */
    private static void drawn(Page page) {
        page.setViewportSize(1366, Looked.HIGH);
        // As many rooms as fit.
        page.evaluate("document.querySelector('.grid').className = 'grid drawn n8 many'");
        assertThat(box(page, ".side details", "width")).as("rail").isCloseTo(56, within(0.5));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.cells')).gridTemplateColumns"))
                .isEqualTo("48px" + " 108px".repeat(8));
        assertThat(box(page, ".inspector", "width")).isCloseTo(320, within(0.5));
        assertThat(page.evaluate("document.querySelector('.board > .scroll').scrollWidth"
                        + " <= document.querySelector('.board > .scroll').clientWidth"))
                .as("eight rooms and the inspector fit")
                .isEqualTo(true);
        // Session 1 lasts as long as the slots.
        assertThat(box(page, ".cells .busy", "height")).as("a card of an hour").isCloseTo(64, within(0.2));
        assertThat(box(page, ".cells .busy .session", "height"))
                .as("what is seen of it")
                .isCloseTo(63, within(0.5));
        page.setViewportSize(820, Looked.HIGH);
        assertThat(box(page, ".cells .busy", "width")).as("on a tablet").isGreaterThanOrEqualTo(107.5);
        assertThat(box(page, ".inspector", "bottom"))
                .as("the inspector stands above the rooms")
                .isLessThanOrEqualTo(box(page, ".grid", "top"));
        page.setViewportSize(Looked.WIDE, Looked.HIGH);
    }

    private static double box(Page page, String selector, String side) {
        return ((Number) page.evaluate(
                        "([selector, side]) => document.querySelector(selector).getBoundingClientRect()[side]",
                        List.of(selector, side)))
                .doubleValue();
    }

    private static void placedAndUndone(Person staff, Person colleague) {
        Page page = staff.page();
        Hands hands = new Hands(staff);
        assertThat(page.locator(".tray a")).hasCount(3);
        assertThat(colleague.page().locator(".tray a")).hasCount(3);
        hands.press("n");
        page.waitForURL(Pattern.compile("pick=1"));
        assertThat(page.locator(".best button").first()).isFocused();
        hands.press("Enter");
        assertThat(page.locator(".note.good")).containsText("Session 1 is now in");
        assertThat(hands.acts()).as("keys to place one").isLessThanOrEqualTo(4);
        assertThat(colleague.page().locator(".grid .session")).hasCount(1);
        drawn(page);
        Looked.at(staff);
        hands.press("z");
        assertThat(page.locator(".note.good")).containsText("no longer has a room and time");
        assertThat(page.locator(".grid .session")).hasCount(0);

        hands.press("n");
        page.waitForURL(Pattern.compile("pick=1"));
        Looked.at(staff);
        hands.goTo(".grid button");
        hands.press("ArrowDown");
        hands.press("ArrowRight");
        hands.press("Enter");
        assertThat(page.locator(".note.good")).containsText("Session 1 is now in Loft at 10:15");
    }

    private static void theRestIsPlanned(Person staff) {
        Page page = staff.page();
        page.click("form[action$='/plan'] button");
        assertThat(page.locator("button:has-text('Apply the selected changes')"))
                .isVisible();
        Looked.at(staff);
        page.click("a[href$='/comparison']");
        assertThat(page.locator("h1")).hasText("Comparison of plans");
        assertThat(page.locator("table").first()).containsText("none");
        Looked.at(staff);
        page.click(".crumbs a[href*='/plan/']");
        page.click("button:has-text('Apply the selected changes')");
        assertThat(page.locator(".note.good")).containsText("all these sessions now have a place");
    }

    private static void released(Person staff) {
        Page page = staff.page();
        page.click(".crumbs a");
        page.click("a.button[href$='/release']");
        assertThat(page.locator("main")).containsText("3 sessions change");
        Looked.at(staff);
        page.fill("#note", "The first programme");
        page.click("main form[action$='/release'] button");
        page.waitForURL(Pattern.compile("/releases\\?done=1"));
        Looked.at(staff);
    }
}
