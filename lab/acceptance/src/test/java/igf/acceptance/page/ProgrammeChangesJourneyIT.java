// Long: five journeys through the pages of one programme.
package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static igf.acceptance.programme.Programme.LATER;
import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import igf.acceptance.programme.Programme;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import igf.client.operation.DemoApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A programme changes by pages alone: a room is lost, sessions swap, it is frozen, a plenary is added, people cannot
 * come.
 */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 5)
class ProgrammeChangesJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OTHER_ORGANIZER = "organizer-2";

    private final Callers callers;
    private final Programme programme;
    private final Stage stage;

    ProgrammeChangesJourneyIT(Callers callers) {
        this.callers = callers;
        programme = new Programme(callers);
        stage = programme.stage;
    }

    @Test
    void aRoomIsLostOnTheFirstMorning(Visitors visitors) {
        String pinned = programme.accepted("Lighthouses at dusk", ORGANIZER);
        String moved = programme.accepted("Moles against waves", ORGANIZER);
        String unreleased = programme.accepted("Nets of islands", ORGANIZER);
        programme.place(200, move(pinned, "hall", NINE), move(moved, "attic", NINE));
        stage.call(SECRETARIAT, "PUT", session(pinned) + "/pin", Map.of("reason", "The interpreters work here"), 200);
        release("First");
        programme.place(200, move(unreleased, "hall", LATER));

        Person staff = staff(visitors);
        Hands hands = new Hands(staff);
        theRoomIsClosed(staff, hands);
        theOthersArePlannedAgain(staff, hands, "Moles against waves");
        onlyOneIsReleased(staff, hands);
        assertThat(hands.acts())
                .as("clicks from the list of rooms to the release")
                .isLessThanOrEqualTo(13);

        awaitReleases(2);
        assertThat(get(session(pinned)).at("/placement/room").asString()).isEqualTo("hall");
        assertThat(get(session(pinned)).at("/placement/start").asString()).isEqualTo(NINE);
        JsonNode now = get(session(moved));
        assertThat(now.at("/placement/start").asString()).isEqualTo(LATER);
        String room = now.at("/placement/room").asString().equals("hall") ? "Hall" : "Attic";
        Person anybody = visitors.comes(callers);
        awaitPage(anybody, publicPage(now), "10:15");
        assertThat(anybody.page().locator("main dl")).containsText(room);
        assertThat(anybody.page().locator("section:has(#changes)")).containsText("09:00");
        anybody.opens("/programme/" + stage.edition);
        assertThat(anybody.page().locator("main")).containsText("Moles against waves");
        assertThat(anybody.page().locator("main")).not().containsText("Nets of islands");

        DemoApi.Mail told = stage.awaitMail(Stage.voice("Moles against waves", 0), ": moved", "Attic");
        assertThat(told.text()).contains("10:15", "Moles against waves").doesNotContain("Nets of islands");
        assertThat(subjects(Stage.voice("Lighthouses at dusk", 0))).noneMatch(each -> each.endsWith(": moved"));
        assertThat(subjects(Stage.voice("Nets of islands", 0))).noneMatch(each -> each.endsWith(": scheduled"));
    }

    private void theRoomIsClosed(Person staff, Hands hands) {
        Page page = staff.page();
        staff.opens("/edition/" + stage.edition + "/rooms");
        hands.click("main .rows a[href$='room=attic']");
        page.fill("#closed-0-from", "2032-05-03T08:00");
        page.fill("#closed-0-to", "2032-05-03T10:00");
        page.fill("#closed-0-reason", "Water comes through the ceiling");
        hands.click("form[action$='/rooms'] .buttons button");
        assertThat(page.locator(".note.good")).isVisible();
        assertThat(page.locator("main .rows")).containsText("Water comes through the ceiling");
        Looked.at(staff);
        awaitClash("ROOM_CLOSED");
    }

    private void theOthersArePlannedAgain(Person staff, Hands hands, String title) {
        Page page = staff.page();
        hands.click("nav.side a[href='/schedule/" + stage.edition + "']");
        assertThat(page.locator(".tools .state.bad")).isVisible();
        hands.click("details:has(input[name=sessions][value=ALL]) > summary");
        hands.click("form:has(input[name=sessions][value=ALL]) button");
        assertThat(page.locator("form[action$='/take'] tbody")).containsText(title);
        Looked.at(staff);
        hands.click("form[action$='/take'] .buttons button");
        assertThat(page.locator(".note.good")).containsText("all these sessions now have a place");
    }

    private static void onlyOneIsReleased(Person staff, Hands hands) {
        Page page = staff.page();
        hands.click(".crumbs a");
        hands.click("a.button[href$='/release']");
        assertThat(page.locator("main")).containsText("2 sessions change");
        hands.click("#choice > summary");
        hands.click("#choice label:has-text('Moles against waves')");
        hands.click("#choice button");
        assertThat(page.locator("#part")).isVisible();
        assertThat(page.locator("main")).containsText("One session changes");
        assertThat(page.locator("#obstacles")).hasCount(0);
        hands.click("#people > summary");
        assertThat(page.locator("#people")).containsText("Voice Molesson");
        assertThat(page.locator("#people")).containsText("Session moved");
        assertThat(page.locator("#people")).not().containsText("Voice Netsson");
        assertThat(page.locator("#people")).not().containsText("Voice Lighthousesson");
        Looked.at(staff);
        page.fill("#note", "Only the session of the closed room");
        hands.click("main form[action$='/release'] button");
        page.waitForURL(Pattern.compile("/releases\\?done=2"));
        assertThat(page.locator(".rows").first()).containsText("some sessions only");
        Looked.at(staff);
    }

    @Test
    void organizersSwapByTheMailedLink(Visitors visitors) {
        String here = programme.accepted("Oars for all", ORGANIZER);
        String there = programme.accepted("Piers of " + stage.edition, OTHER_ORGANIZER);
        programme.place(200, move(here, "hall", NINE), move(there, "attic", LATER));
        release("First");

        Person organizer = visitors.comes(callers);
        Page page = organizer.page();
        Hands hands = new Hands(organizer);
        organizer.signsIn(ORGANIZER);
        String link = "main a[href='/sessions/" + here + "/swap']";
        awaitLink(
                organizer, "/proposals/" + get(session(here)).get("proposalId").asString(), link);
        hands.click(link);
        Looked.at(organizer);
        page.selectOption("#with", there);
        page.fill("#reason", "The tide keeps our moderator away until ten");
        hands.click("#ask button");
        assertThat(page.locator(".note.good")).containsText("have been asked");
        Looked.at(organizer);
        assertThat(hands.acts()).as("clicks to ask for a swap").isLessThanOrEqualTo(2);

        DemoApi.Mail asked = stage.awaitMail(
                OTHER_ORGANIZER + "@example.org",
                "would you swap room and time with WS #1?",
                "Piers of " + stage.edition);
        Person other = visitors.comes(callers);
        other.opens("/swap-requests/" + Stage.secret(asked, "swap-requests"));
        assertThat(other.page().locator("main")).containsText("The tide keeps our moderator away until ten");
        Hands others = new Hands(other);
        others.click("button[name=accept][value=true]");
        assertThat(other.page().locator(".note")).containsText("You have accepted");
        Looked.at(other);
        assertThat(others.acts()).as("clicks to answer").isEqualTo(1);

        stage.awaitThat(
                programme.base + "/swap-requests",
                all -> all.at("/items/0/state").asString("").equals("DONE"));
        assertThat(get(session(here)).at("/placement/room").asString()).isEqualTo("attic");
        assertThat(get(session(there)).at("/placement/room").asString()).isEqualTo("hall");
        JsonNode before = stage.call(null, "GET", session(here), null, 200);
        assertThat(before.at("/placement/room").asString())
                .as("the public reads it with the next release")
                .isEqualTo("hall");
        stage.awaitMail("organizer-1@example.org", "swapped with WS #2", "Oars for all");
        organizer.opens("/sessions/" + here + "/swap");
        assertThat(page.locator(".card .state.good")).containsText("swapped");
        Person staff = staff(visitors);
        staff.opens("/schedule/" + stage.edition + "/swaps");
        assertThat(staff.page().locator("main")).containsText("The tide keeps our moderator away until ten");
    }

    @Test
    void aFrozenProgrammeChangesOnlyWithAReason(Visitors visitors) {
        String only = programme.accepted("Quays of calm", ORGANIZER);
        programme.place(200, move(only, "hall", NINE));
        Person staff = staff(visitors);
        Page page = staff.page();
        Hands hands = new Hands(staff);
        staff.opens("/schedule/" + stage.edition);
        hands.click("details:has(form[action$='/freeze']) > summary");
        page.fill("#freeze-from", "2026-01-01T00:00");
        page.fill("#freeze-reason", "The programme is being printed");
        hands.click("form[action$='/freeze'] button");
        assertThat(page.locator("#frozen")).containsText("The programme is being printed");

        hands.click(".grid a.session");
        page.waitForURL(Pattern.compile("pick=1"));
        hands.click(".best li:first-child button");
        assertThat(page.locator("#explain")).containsText("The programme is frozen");
        staff.complaints();
        Looked.at(staff);
        assertThat(get(session(only)).at("/placement/room").asString()).isEqualTo("hall");
        assertThat(get(session(only)).at("/placement/start").asString()).isEqualTo(NINE);

        page.fill("#why", "The hall is too large");
        hands.click("#explain button");
        assertThat(page.locator(".note.good")).containsText("Session 1 is now in");
        assertThat(hands.acts())
                .as("clicks to freeze, and to move one with a reason")
                .isLessThanOrEqualTo(5);
        JsonNode place = get(session(only)).get("placement");
        assertThat(place.get("room").asString() + " " + place.get("start").asString())
                .isNotEqualTo("hall " + NINE);
        page.click("#frozen button");
        assertThat(page.locator("#frozen")).hasCount(0);
    }

    /** A kind of session with people has one room, also if nothing takes place beside it. */
    @Test
    void aPlenaryHasPeopleAndNothingBesideIt(Visitors visitors) {
        String title = "Who keeps us connected?";
        String speaker = "asha." + stage.edition + "@example.org";
        programme.place(200, move(programme.accepted("Rafts and rivers", ORGANIZER), "attic", LATER));
        Person staff = staff(visitors);
        Page page = staff.page();
        Hands hands = new Hands(staff);
        staff.opens("/schedule/" + stage.edition);
        hands.click("details:has(form[action$='/sessions']) > summary");
        page.selectOption("#kind", "MAIN");
        page.fill("#title", title);
        page.fill("#minutes", "60");
        hands.click("form[action$='/sessions'] button");
        page.waitForURL("**/schedule/*?pick=*");
        assertThat(page.locator("#picked")).containsText(title);
        hands.click("details:has(form[action$='/sessions/change']) > summary");
        Looked.at(staff);
        page.check("input[name=exclusive]");
        hands.click("form[action$='/sessions/change'] button");
        assertThat(page.locator("input[name=exclusive]")).not().isVisible();
        // A session with people is in one room.
        assertThat(page.locator("#any-room option[value=all-rooms]")).hasCount(0);
        page.selectOption("#any-room", "hall");
        page.fill("#any-start", NINE);
        hands.click("form:has(#any-start) button");
        assertThat(page.locator(".note.good")).containsText("is now in Hall at 09:00");

        hands.click(".grid a.session:has-text('" + title + "')");
        hands.click("#people > summary");
        page.fill("#name", "Asha Wendelbury");
        page.fill("#email", speaker);
        hands.click("form[action$='/sessions/people'] button");
        assertThat(page.locator("#people")).containsText("Asha Wendelbury");
        Looked.at(staff);
        assertThat(hands.acts()).as("clicks to add, place and fill a plenary").isLessThanOrEqualTo(8);
        DemoApi.Mail invited = stage.awaitMail(speaker, "\"" + title + "\"?");
        Person guest = visitors.comes(callers);
        guest.opens("/invitations/" + Stage.secret(invited, "invitations"));
        assertThat(guest.page().locator("main")).containsText(title);

        staff.opens("/schedule/" + stage.edition + "?pick=1");
        page.click(".cells li.slot.hard button");
        assertThat(page.locator("#errors")).containsText("Nothing may run beside session");
        staff.complaints();
        Looked.at(staff);

        release("With a plenary");
        JsonNode plenary = find(get(programme.base + "/sessions?limit=1000"), title);
        assertThat(plenary.path("exclusive").asBoolean(false)).isTrue();
        Person anybody = visitors.comes(callers);
        awaitPage(anybody, publicPage(plenary), "Asha Wendelbury");
        assertThat(anybody.page().locator("main dl")).containsText("Main session");
        assertThat(anybody.page().locator("main dl")).containsText("Hall");
    }

    @Test
    void whoCannotComeSaysSoWithTheAnswerAndChangesIt(Visitors visitors) {
        String title = "Sandbanks of " + stage.edition;
        programme.place(200, move(programme.accepted(title, ORGANIZER), "hall", NINE));
        String email = Stage.voice(title, 0);
        Person guest = visitors.comes(callers);
        Page page = guest.page();
        Hands hands = new Hands(guest);
        guest.opens("/invitations/" + Stage.secret(stage.awaitMail(email, "\"" + title + "\"?"), "invitations"));
        page.check("input[name=attendance][value=ONSITE]");
        hands.click("button[value=CONFIRM]");
        page.fill("#unavailable-0-from", "2032-05-03T08:00");
        page.fill("#unavailable-0-to", "2032-05-03T10:00");
        hands.click("#availability form button");
        assertThat(page.locator("#availability .note.good")).containsText("The times have been saved");
        Looked.at(guest);
        assertThat(hands.acts()).as("clicks to answer with times").isLessThanOrEqualTo(2);

        awaitClash("UNAVAILABLE");
        Person staff = staff(visitors);
        staff.opens("/schedule/" + stage.edition + "?pick=1");
        assertThat(staff.page().locator(".inspector .clashes")).containsText("Voice Sandbanksson");
        assertThat(staff.page().locator(".inspector .clashes")).containsText("cannot come at this time");

        Guest.signsIn(callers, guest, email);
        Looked.at(guest);
        hands.click("a[href='/me/availability/" + stage.edition + "']");
        assertThat(page.locator("#unavailable-0-from")).hasValue("2032-05-03T08:00");
        Looked.at(guest);
        page.fill("#unavailable-0-from", "2032-05-03T10:00");
        page.fill("#unavailable-0-to", "2032-05-03T12:00");
        hands.click("main form .buttons button");
        assertThat(page.locator(".note.good")).containsText("The times have been saved");
        stage.awaitThat(programme.base + "/clashes", all -> all.has("items") && !isListed(all, "UNAVAILABLE"));
        staff.opens("/schedule/" + stage.edition + "?pick=1");
        assertThat(staff.page().locator(".clashes li:has-text('cannot come')")).hasCount(0);
    }

    private Person staff(Visitors visitors) {
        Person staff = visitors.comes(callers);
        staff.signsIn(SECRETARIAT);
        return staff;
    }

    private static String session(String id) {
        return "/api/v1/sessions/" + id;
    }

    private JsonNode get(String path) {
        return stage.call(SECRETARIAT, "GET", path, null, 200);
    }

    private String publicPage(JsonNode session) {
        return "/programme/" + stage.edition + "/sessions/"
                + session.get("number").asInt();
    }

    private static JsonNode find(JsonNode all, String title) {
        return all.path("items")
                .valueStream()
                .filter(each -> each.path("title").asString("").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void release(String note) {
        int before = get(programme.base + "/releases").path("items").size();
        programme.release(note);
        awaitReleases(before + 1);
    }

    private void awaitReleases(int count) {
        stage.awaitThat(programme.base + "/releases", all -> all.path("items").size() == count);
    }

    private void awaitClash(String kind) {
        stage.awaitThat(programme.base + "/clashes", all -> isListed(all, kind));
    }

    private static boolean isListed(JsonNode clashes, String kind) {
        return clashes.path("items").findValuesAsString("kind").contains(kind);
    }

    private List<String> subjects(String email) {
        return callers.as(SECRETARIAT, DemoApi.class).mails(email).items().stream()
                .map(DemoApi.Mail::subject)
                .toList();
    }

    /** Opens a page again until it has a text, because public pages may be some seconds old; then checks it. */
    private static void awaitPage(Person person, String path, String text) {
        await(path).pollInSameThread().atMost(PATIENCE).until(() -> {
            person.goes(path);
            return person.page().locator("main").innerText().contains(text);
        });
        Looked.at(person);
    }

    private static void awaitLink(Person person, String path, String link) {
        await(link).pollInSameThread().atMost(PATIENCE).until(() -> {
            person.goes(path);
            return person.page().locator(link).count() > 0;
        });
    }
}
