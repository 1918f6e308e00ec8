package igf.acceptance.people;

import static igf.acceptance.people.Scene.ORGANIZER;
import static igf.acceptance.people.Scene.SECRETARIAT;
import static igf.acceptance.people.Scene.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.lab.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * Owners without an account get every mail and answer a merger on their home page. Invited people are told the outcome.
 */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnersAndGuestsIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final Callers callers;
    private final Scene scene;
    private String edition = "";
    private String mark = "";

    OwnersAndGuestsIT(Callers callers) {
        this.callers = callers;
        this.scene = new Scene(callers);
    }

    @BeforeEach
    void open() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        edition = "ends-" + mark;
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        scene.edition(
                edition,
                now.minus(1, ChronoUnit.DAYS),
                LocalDate.now(ZoneOffset.UTC).plusDays(60),
                "igf-2022");
    }

    private String address(String name) {
        return name + "." + mark + "@people.example";
    }

    private List<Map<String, Object>> roster() {
        return List.of(
                person("SPEAKER", address("ada")),
                person("SPEAKER", address("bo")),
                person("SPEAKER", address("cy")),
                person("MODERATOR", address("di")));
    }

    /**
     * Signs in by a mailed link, as a page would.
     *
     * @return the credential
     */
    private String signedIn(String email) {
        scene.send(null, "POST", "/api/v1/links", Map.of("email", email, "purpose", "SUBMIT"), 202);
        scene.send(null, "POST", "/api/v1/links", Map.of("email", email, "purpose", "SUBMIT"), 429);
        var link = Scene.link(scene.mails(email, "propose a workshop", 1).getFirst(), "links");
        return scene.send(null, "POST", "/api/v1" + link, null, 201)
                .json()
                .get("token")
                .asString();
    }

    private Response as(String credential, String path, @Nullable Object body) {
        return callers.raw()
                .send(
                        null,
                        "POST",
                        path,
                        body == null ? null : JSON.writeValueAsString(body),
                        "Authorization",
                        "Bearer " + credential,
                        "Accept-Language",
                        "fr");
    }

    private String submittedBy(String credential, String title) {
        var draft = as(
                credential,
                "/api/v1/editions/" + edition + "/proposals",
                Map.of(
                        "title", title,
                        "subthemes", List.of("avoiding-internet-fragmentation"),
                        "format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60),
                        "policyQuestions", List.of("Who?"),
                        "description", "Text.",
                        "hybrid", List.of("One queue", "Two moderators", "A board"),
                        "roster", roster()));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        var path = draft.header("Location");
        assertThat(as(credential, path + "/submission", null).status()).isEqualTo(201);
        return path;
    }

    @Test
    void anOwnerWhoSignedInByALinkGetsTheMailsAndAnswersAMergerFromHome() {
        var owner = address("owner");
        var credential = signedIn(owner);
        var mine = submittedBy(credential, "Fjords of data");
        scene.mails(owner, "reçue", 1);

        var other = scene.submitted(edition, "Gulfs of data", roster());
        for (var proposal : List.of(mine, other)) {
            scene.send(SECRETARIAT, "POST", proposal + "/screening", Map.of("outcome", "IN"), 201);
        }
        scene.send(SECRETARIAT, "POST", other + "/merge", Map.of("into", Scene.id(mine)), 201);
        var home = Pattern.compile("/mergers/[A-Za-z0-9_-]{20,}");
        await("home asks about the merger")
                .atMost(Duration.ofMinutes(1))
                .until(() -> home.matcher(home(credential)).find());
        var found = home.matcher(home(credential));
        assertThat(found.find()).isTrue();
        assertThat(scene.form(found.group(), "answer=AGREE").status()).isEqualTo(303);
        scene.send(ORGANIZER, "POST", other + "/merge/answer", Map.of("answer", "AGREE"), 200);

        scene.mails(owner, "désormais partie", 1);
        assertThat(home(credential)).doesNotContain("/mergers/");
    }

    @Test
    void anOwnerWhoIsOnNoRosterHearsOfTheDecisionTheSessionAndAShortfallAsOrganizersDo() {
        var owner = address("ola");
        var credential = signedIn(owner);
        var mine = submittedBy(credential, "Isles of " + mark);
        scene.mails(owner, "reçue", 1);
        var link =
                Scene.link(scene.mails(address("ada"), "Will you take part", 1).getFirst(), "invitations");
        scene.send(SECRETARIAT, "POST", mine + "/screening", Map.of("outcome", "IN"), 201);
        scene.send(SECRETARIAT, "POST", mine + "/decision", Map.of("outcome", "ACCEPTED", "reason", "Good"), 201);
        scene.mails(owner, "acceptée", 1);

        var day = LocalDate.now(ZoneOffset.UTC).plusDays(60);
        var session = "/api/v1/sessions/" + scene.released(edition, mine, day);
        scene.mails(owner, "au programme", 1);
        var base = "/api/v1/editions/" + edition;
        scene.send(
                SECRETARIAT,
                "PUT",
                base + "/rooms/attic",
                Map.of("name", "Attic", "capacity", 40, "layouts", List.of("CIRCLE")),
                201);
        var attic = Map.of("room", "attic", "start", day + "T09:00");
        scene.changing(SECRETARIAT, "PUT", session + "/placement", session, attic, 200);
        scene.send(SECRETARIAT, "POST", base + "/releases", Map.of("note", "Second"), 201);
        scene.mails(owner, "déplacé", 1);
        assertThat(scene.get(null, session).body())
                .as("the owner stands in no programme")
                .doesNotContain("OWNER");

        assertThat(home(credential)).doesNotContain("Complete the list of people");
        scene.send(null, "POST", "/api/v1" + link + "/answer", Map.of("answer", "DECLINE"), 200);
        await("home names the shortfall")
                .atMost(Duration.ofMinutes(1))
                .until(() -> home(credential).contains("Complete the list of people"));
        assertThat(scene.mailed(owner, "au programme")).hasSize(1);
    }

    private String home(String credential) {
        return callers.raw()
                .get(null, "/home", "Cookie", "IGF_PERSON=" + credential)
                .body();
    }

    @Test
    void aWithdrawalIsConfirmedAndWhoWasInvitedHearsOnceAndCannotAnswerAnyMore() {
        var proposal = scene.submitted(edition, "Harbours of " + mark, roster());
        var link =
                Scene.link(scene.mails(address("ada"), "Will you take part", 1).getFirst(), "invitations");
        scene.send(ORGANIZER, "DELETE", proposal + "/submission", null, 200);

        await("the withdrawal is confirmed")
                .atMost(Duration.ofMinutes(1))
                .until(() -> scene.mailed("organizer-1@example.org", "withdrawn").stream()
                        .anyMatch(mail -> String.valueOf(mail.text()).contains(mark)));
        for (var name : List.of("ada", "bo", "cy", "di")) {
            var told = scene.mails(address(name), "does not take place", 1);
            assertThat(told).as(name).hasSize(1);
        }
        scene.awaitStatus(link, 410);
    }

    @Test
    void aDeclineClosesTheLinksAndItsUndoingOpensThemAgainAndBothAreToldOnce() {
        var proposal = scene.submitted(edition, "Inlets of " + mark, roster());
        var link =
                Scene.link(scene.mails(address("ada"), "Will you take part", 1).getFirst(), "invitations");
        scene.send(SECRETARIAT, "POST", proposal + "/screening", Map.of("outcome", "IN"), 201);
        scene.send(
                SECRETARIAT,
                "POST",
                proposal + "/decision",
                Map.of("outcome", "DECLINED", "reason", "Too narrow"),
                201);
        scene.mails(address("ada"), "does not take place", 1);
        scene.send(null, "POST", "/api/v1" + link + "/answer", Map.of("answer", "CONFIRM"), 410);

        scene.send(SECRETARIAT, "DELETE", proposal + "/decision", null, 200);
        scene.mails(address("ada"), "may take place after all", 1);
        scene.send(null, "POST", "/api/v1" + link + "/answer", Map.of("answer", "CONFIRM"), 200);
        scene.awaited(
                ORGANIZER,
                proposal,
                shown -> Scene.entry(shown, address("ada"))
                        .get("state")
                        .asString()
                        .equals("CONFIRMED"));
        assertThat(scene.mailed(address("ada"), "does not take place")).hasSize(1);
    }
}
