package igf.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Raw;
import igf.acceptance.system.Shared;
import igf.lab.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person without an account registers by pages alone, takes a seat and raises a hand. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 3)
class ParticipantJourneyIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Callers callers;

    ParticipantJourneyIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void fromRegisteringToARaisedHand(Visitors visitors) {
        String edition = Editions.open(callers);
        release(edition);
        Person person = visitors.comes(callers);
        Guest guest = new Guest(callers, person);

        person.opens("/register/" + edition);
        person.page().click("main form button");
        assertThat(person.page().locator("#errors")).isVisible();
        Looked.at(person);
        guest.introducesThemselves();
        Looked.at(person);

        person.opens(guest.link("registrations/confirm"));
        guest.confirms();
        Looked.at(person);

        person.opens("/programme/" + edition + "/sessions/1");
        person.page().click("main a[href^='/me/sessions/']");
        assertThat(person.page()).hasURL(Pattern.compile("/links$"));
        person.page().fill("input[name=email]", guest.email);
        person.page().click("main button");
        person.opens(guest.link("links"));
        person.page().click("main button");
        person.page().waitForURL("**/me/sessions/*");
        Looked.at(person);
        person.page().click("#mine form:has([value=ONSITE]) button");
        assertThat(person.page().locator("[role=status]:not(.unseen)")).isVisible();
        person.page().click("#mine form:has([value=HAND]) button");
        assertThat(person.page().locator("#mine form[action*='/floor/'] button"))
                .isVisible();
        Looked.at(person);
        marks(person, edition);
        person.opens("/me");
        person.opens("/me/data");
    }

    /** Marks a session on a page that has nothing of its reader. */
    private static void marks(Person person, String edition) {
        person.opens("/programme/" + edition);
        Locator star = person.page().locator("button.star");
        star.click();
        assertThat(star).hasAttribute("aria-pressed", "true");
        Looked.at(person);
        person.page().reload();
        assertThat(star).hasAttribute("aria-pressed", "true");
        star.click();
        assertThat(star).hasAttribute("aria-pressed", "false");
    }

    /** Releases one session in one room. */
    private void release(String edition) {
        String of = "/api/v1/editions/" + edition;
        String proposal = does(
                        "organizer-1",
                        "POST",
                        of + "/proposals",
                        Map.of(
                                "title", "Cables and islands",
                                "subthemes", List.of("avoiding-internet-fragmentation"),
                                "format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60),
                                "policyQuestions", List.of("Who?"),
                                "description", "Text.",
                                "hybrid", List.of("One queue", "Two moderators", "A board"),
                                "roster",
                                        Stream.of("SPEAKER", "SPEAKER", "SPEAKER", "MODERATOR")
                                                .map(ParticipantJourneyIT::somebody)
                                                .toList()))
                .header("Location");
        does("organizer-1", "POST", proposal + "/submission", null);
        does("secretariat", "POST", proposal + "/screening", Map.of("outcome", "IN"));
        does("secretariat", "POST", proposal + "/decision", Map.of("outcome", "ACCEPTED", "reason", "Good"));
        does(
                "secretariat",
                "PUT",
                of + "/rooms/hall",
                Map.of("name", "Hall", "capacity", 40, "layouts", List.of("CIRCLE")));
        does(
                "secretariat",
                "PUT",
                of + "/grid",
                Map.of(
                        "days",
                        List.of(Map.of(
                                "date", "2032-05-03", "slots", List.of(Map.of("start", "09:00", "minutes", 60))))));
        JsonNode session = await("the session")
                .atMost(PATIENCE)
                .until(
                        () -> callers.raw()
                                .get("secretariat", of + "/sessions")
                                .json()
                                .path("items")
                                .path(0),
                        found -> !found.isMissingNode());
        place("/api/v1/sessions/" + session.path("id").asString(""));
        does("secretariat", "POST", of + "/releases", Map.of("note", "First"));
        awaitSome(null, of + "/sessions");
        awaitSome("secretariat", of + "/seats");
    }

    /** Sends the current version; the invitations to the roster may change it meanwhile. */
    private void place(String session) {
        String body = JSON.writeValueAsString(Map.of("room", "hall", "start", "2032-05-03T09:00"));
        Raw raw = callers.raw();
        Response placed = await("its place")
                .atMost(PATIENCE)
                .until(
                        () -> raw.send(
                                "secretariat",
                                "PUT",
                                session + "/placement",
                                body,
                                "If-Match",
                                raw.get("secretariat", session).header("ETag")),
                        answer -> answer.status() != 412);
        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
    }

    /** Waits until the programme is public for this caller. */
    private void awaitSome(@Nullable String caller, String path) {
        await(path)
                .atMost(PATIENCE)
                .until(() ->
                        !callers.raw().get(caller, path).json().path("items").isEmpty());
    }

    private static Map<String, Object> somebody(String role) {
        String name = role.charAt(0) + UUID.randomUUID().toString().substring(0, 6);
        return Map.of(
                "role",
                role,
                "name",
                "Name of " + name,
                "email",
                name + "@page.example",
                "affiliation",
                "House of " + name,
                "gender",
                "FEMALE",
                "attendance",
                "ONSITE");
    }

    private Response does(String caller, String method, String path, @Nullable Object body) {
        Response answer = callers.raw().send(caller, method, path, body == null ? null : JSON.writeValueAsString(body));
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isBetween(200, 299);
        return answer;
    }
}
