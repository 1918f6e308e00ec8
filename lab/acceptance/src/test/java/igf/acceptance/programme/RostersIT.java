package igf.acceptance.programme;

import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The roster of a released session is edited and answered. Roles change immediately, the public programme with the next
 * release.
 */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RostersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TITLE = "Gulfs of governance";
    private static final String NEW_MODERATOR = "organizer-2";

    private final Callers callers;
    private final Programme programme;
    private final Stage stage;
    private final String session;
    private final String proposal;
    private String speaker = "";

    RostersIT(Callers callers) {
        this.callers = callers;
        programme = new Programme(callers, TITLE);
        stage = programme.stage;
        session = "/api/v1/sessions/" + programme.sessions.getFirst();
        proposal = Stage.of(programme.proposals.getFirst());
        stage.awaitAsked(programme.proposals.getFirst());
        programme.place(200, move(programme.sessions.getFirst(), "hall", NINE));
        programme.release("First");
        stage.awaitThat(programme.base + "/seats", shown -> shown.path("items").size() == 1);
    }

    private JsonNode everybody(String path) {
        return stage.call(null, "GET", path, null, 200);
    }

    private JsonNode awaitPublic(Predicate<JsonNode> expected) {
        return await(session)
                .atMost(PATIENCE)
                .until(() -> callers.raw().get(null, session).json(), expected);
    }

    private void awaitStatus(String caller, String path, int expected) {
        await(path)
                .atMost(PATIENCE)
                .until(() -> callers.raw().get(caller, path).status(), status -> status == expected);
    }

    private static List<String> roles(JsonNode shown) {
        return shown.get("people").findValuesAsString("role");
    }

    private JsonNode roster() {
        return stage.call(ORGANIZER, "GET", proposal, null, 200).get("roster");
    }

    private String text(String path) {
        var answer = callers.raw().get(null, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body().replace("\r\n ", "");
    }

    @Test
    @Order(1)
    void aSuccessorWorksAtOnceAndThePublicReadsWhatWasReleased() {
        String floor = session + "/floor";
        String calendar = text(session + ".ics");
        assertThat(callers.raw().get(NEW_MODERATOR, floor).status()).isEqualTo(403);

        String moderator = roster().at("/3/id").asString();
        stage.changing(
                ORGANIZER, "PATCH", proposal + "/roster/" + moderator, proposal, Map.of("role", "RAPPORTEUR"), 200);
        Map<String, Object> successor = Map.of(
                "role",
                "MODERATOR",
                "name",
                "Nia Successor",
                "email",
                NEW_MODERATOR + "@example.org",
                "attendance",
                "ONSITE");
        stage.changing(ORGANIZER, "POST", proposal + "/roster", proposal, successor, 201);
        stage.changing(
                ORGANIZER,
                "POST",
                proposal + "/roster",
                proposal,
                Map.of("role", "SPEAKER", "name", "No Address"),
                201);

        awaitStatus(NEW_MODERATOR, floor, 200);
        stage.awaitMail(NEW_MODERATOR + "@example.org", "\"" + TITLE + "\"?");
        stage.awaitThat(session, shown -> shown.toString().contains("No Address"));
        assertThat(roles(everybody(session))).containsExactly("SPEAKER", "SPEAKER", "SPEAKER", "MODERATOR");
        assertThat(text(session + ".ics")).isEqualTo(calendar);
    }

    @Test
    @Order(2)
    void theNextReleaseListsTheChange() {
        programme.release("Second");
        JsonNode change = everybody(programme.base + "/releases/2/changes").at("/changes/0");
        assertThat(change.get("type").asString()).isEqualTo("changed");
        assertThat(change.get("fields").findValuesAsString("name")).contains("speakers", "moderators", "rapporteur");
        assertThat(roles(everybody(session)))
                .containsExactly("SPEAKER", "SPEAKER", "SPEAKER", "RAPPORTEUR", "MODERATOR", "SPEAKER");
        assertThat(text(session + ".ics")).contains("SEQUENCE:1");
    }

    @Test
    @Order(3)
    void aPredecessorNoLongerWorksFromTheMomentOfTheReplacement() {
        String moderator = roster().at("/4/id").asString();
        String third = "ola." + stage.edition + "@example.org";
        stage.changing(
                ORGANIZER,
                "POST",
                proposal + "/roster/" + moderator + "/replacement",
                proposal,
                Map.of("reason", "Ill", "name", "Ola Third", "email", third),
                201);
        awaitStatus(NEW_MODERATOR, session + "/floor", 403);
        stage.awaitMail(NEW_MODERATOR + "@example.org", "You are no longer named in \"" + TITLE + "\"");
        stage.awaitMail(third, "\"" + TITLE + "\"?");
        assertThat(everybody(session).toString()).contains("Nia Successor").doesNotContain("Ola Third");
    }

    @Test
    @Order(4)
    void whoeverDeclinesIsNamedNowhereAnyMoreAndNoEntryInCalendarsChanges() {
        speaker = everybody(session).at("/people/0/personId").asString();
        awaitPage(page -> page.contains(speaker));
        String at = everybody(programme.base + "/releases/2").get("at").asString();
        String entry = roster().at("/0/id").asString();
        stage.call(null, "POST", "/api/v1/invitations/" + invitation(0) + "/answer", Map.of("answer", "DECLINE"), 200);
        awaitPublic(shown -> !shown.path("people").toString().contains(speaker));

        stage.awaitThat(
                proposal, shown -> shown.at("/roster/0/state").asString("").equals("DECLINED"));
        assertThat(roster().at("/0/id").asString()).isEqualTo(entry);
        for (String rest : List.of("", "?release=1", "?asOf=" + at, ".csv?release=2", ".frab.json", ".xml")) {
            assertThat(text(programme.base + "/schedule" + rest)).as(rest).doesNotContain(speaker);
        }
        assertThat(everybody(programme.base + "/speakers").toString()).doesNotContain(speaker);
        stage.call(null, "GET", programme.base + "/speakers/" + speaker, null, 404);
        assertThat(stage.call(SECRETARIAT, "GET", programme.base + "/schedule?release=1", null, 200)
                        .toString())
                .contains(speaker);
        assertThat(text(session + ".ics")).contains("SEQUENCE:1");
        awaitPage(page -> !page.contains(speaker));
    }

    @Test
    @Order(5)
    void anEditionThatNamesOnlyWhoHasConfirmedCountsTheOthers() {
        names("CONFIRMED");
        JsonNode shown = awaitPublic(one -> one.path("toBeConfirmed").asInt(0) > 0);
        assertThat(shown.get("people").size()).isZero();
        int open = shown.get("toBeConfirmed").asInt();
        assertThat(text(programme.base + "/schedule.ics?release=1")).containsPattern("\\+[1-9]");
        awaitPage(page -> page.contains(open + " to be confirmed"));

        Map<String, String> yes = Map.of("answer", "CONFIRM", "attendance", "ONSITE");
        stage.call(null, "POST", "/api/v1/invitations/" + invitation(1) + "/answer", yes, 200);
        JsonNode later = awaitPublic(one -> one.path("toBeConfirmed").asInt(0) == open - 1);
        assertThat(roles(later)).containsExactly("SPEAKER");

        names("LISTED");
        awaitPublic(one -> one.path("people").size() == open);
    }

    /** Returns the token of the link that was mailed to a speaker. */
    private String invitation(int number) {
        String title = "Gulfs of governance";
        String address = "voice" + number + "." + Math.abs(title.hashCode()) + "@example.org";
        return Stage.secret(stage.awaitMail(address, "\"" + title + "\"?"), "invitations");
    }

    private void names(String publicNames) {
        stage.names(publicNames);
        assertThat(stage.awaitThat(
                                programme.base,
                                shown -> shown.path("publicNames").asString("").equals(publicNames))
                        .get("publicNames")
                        .asString())
                .isEqualTo(publicNames);
    }

    /** Waits for the page that people without a program read. */
    private void awaitPage(Predicate<String> expected) {
        int number = everybody(session).get("number").asInt();
        String page = "/programme/" + stage.edition + "/sessions/" + number + "?lang=en";
        await(page).atMost(PATIENCE).until(() -> callers.raw().get(null, page).body(), expected);
    }
}
