package igf.acceptance.draft;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An organizer's tool edits a proposal: its people, its unparsed lines, its withdrawal and return. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalLifeIT {
    private final Callers callers;
    private final Stage stage;

    ProposalLifeIT(Callers callers) {
        this.callers = callers;
        this.stage = new Stage(callers);
    }

    @Test
    void whoIsListedIsInvitedAndWhoIsTakenOffIsKeptAmongTheFormer() {
        String proposal = of(stage.submitted("Lanterns and lakes", ORGANIZER));
        String email = "nia." + stage.edition + "@example.org";
        Map<String, String> speaker = Map.of("role", "SPEAKER", "name", "Nia Newcomer", "email", email);
        String entry = stage.changing(ORGANIZER, "POST", proposal + "/roster", proposal, speaker, 201)
                .get("id")
                .asString();
        String link = "/api/v1/invitations/"
                + Stage.secret(stage.awaitMail(email, "Will you take part in \"Lanterns and lakes\"?"), "invitations");
        JsonNode invitation = stage.call(null, "GET", link, null, 200);
        assertThat(invitation.get("proposalTitle").asString()).isEqualTo("Lanterns and lakes");
        assertThat(invitation.get("role").asString()).isEqualTo("SPEAKER");
        stage.call(null, "POST", link + "/answer", Map.of("answer", "CONFIRM", "attendance", "ONLINE"), 200);
        assertThat(stage.call(null, "GET", link, null, 200).get("state").asString())
                .isEqualTo("CONFIRMED");

        stage.awaitThat(proposal, shown -> shown.path("roster").valueStream().anyMatch(one -> isConfirmed(one, entry)));
        stage.changing(ORGANIZER, "DELETE", proposal + "/roster/" + entry, proposal, null, 204);
        JsonNode left = stage.call(ORGANIZER, "GET", proposal, null, 200);
        assertThat(left.get("roster").size()).isEqualTo(4);
        assertThat(left.at("/formerRoster/0/id").asString()).isEqualTo(entry);
        stage.awaitStatus(link, 410);
    }

    private static boolean isConfirmed(JsonNode entry, String id) {
        return entry.path("id").asString("").equals(id)
                && entry.path("state").asString("").equals("CONFIRMED");
    }

    @Test
    void aLeftoverLineIsDiscardedAndItsPageStillHasIt() {
        JsonNode pasted = callers.raw()
                .send(
                        ORGANIZER,
                        "POST",
                        "/api/v1/editions/" + stage.edition + "/proposals",
                        "Session\nA line of no field",
                        "Content-Type",
                        "text/plain")
                .json();
        assertThat(pasted.get("unassigned").toString()).contains("A line of no field");
        String draft = of(pasted.get("id").asString());
        int lines = pasted.get("unassigned").size();
        for (int i = 0; i < lines; i++) {
            JsonNode fewer = stage.changing(ORGANIZER, "DELETE", draft + "/unassigned/0", draft, null, 200);
            assertThat(fewer.get("unassigned").size()).isEqualTo(lines - i - 1);
        }
        stage.changing(ORGANIZER, "DELETE", draft + "/unassigned/0", draft, null, 404);
        assertThat(stage.call(ORGANIZER, "GET", draft, null, 200)
                        .at("/source/text")
                        .asString())
                .contains("A line of no field");
    }

    @Test
    void whatIsWithdrawnMayBecomeADraftAgainAndTheTimelineTellsIt() {
        String proposal = of(stage.submitted("Moorings for all", ORGANIZER));
        int number =
                stage.call(ORGANIZER, "GET", proposal, null, 200).get("number").asInt();
        assertThat(stage.call(ORGANIZER, "DELETE", proposal + "/submission", null, 200)
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        stage.call(SECRETARIAT, "POST", proposal + "/screening", Map.of("outcome", "IN"), 409);

        JsonNode again = stage.call(ORGANIZER, "POST", proposal + "/return", null, 200);
        assertThat(again.get("state").asString()).isEqualTo("DRAFT");
        stage.call(ORGANIZER, "POST", proposal + "/submission", null, 201);
        assertThat(stage.call(ORGANIZER, "GET", proposal, null, 200)
                        .get("number")
                        .asInt())
                .isEqualTo(number);
        JsonNode told = stage.call(ORGANIZER, "GET", proposal + "/timeline", null, 200);
        assertThat(told.get("items").valueStream().map(item -> item.get("kind").asString()))
                .containsSubsequence(
                        "proposal.submitted", "proposal.withdrawn", "proposal.returned", "proposal.submitted");
        assertThat(told.at("/items/0/by").asString()).isEqualTo("ORGANIZER");
        stage.call("organizer-2", "GET", proposal + "/timeline", null, 403);
    }

    @Test
    void aDraftIsDeletedByItsOwner() {
        Map<String, String> body = Map.of("title", "Not to be");
        String draft = of(stage.call(ORGANIZER, "POST", "/api/v1/editions/" + stage.edition + "/proposals", body, 201)
                .get("id")
                .asString());
        stage.call("organizer-2", "DELETE", draft, null, 403);
        stage.call(ORGANIZER, "DELETE", draft, null, 204);
        stage.call(ORGANIZER, "GET", draft, null, 404);
    }

    @Test
    void wordsAreCountedAsTheLimitsCountThem() {
        JsonNode counted =
                stage.call(null, "POST", "/api/v1/texts/count", Map.of("text", "Three  well-counted words"), 200);
        assertThat(counted.get("words").asInt()).isEqualTo(3);
        assertThat(counted.get("characters").asInt()).isEqualTo("Three  well-counted words".length());
    }

    @Test
    void rulesThatChangeAreANewVersionBesideTheOldOne() {
        String base = "/api/v1/editions/" + stage.edition;
        assertThat(stage.call(null, "GET", "/api/v1/rule-presets", null, 200)
                        .get("items")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("igf-2022");
        JsonNode preset = stage.call(null, "GET", "/api/v1/rule-presets/igf-2022", null, 200);
        int before = preset.at("/rules/limits/sessionsPerPerson").asInt();
        stage.call(null, "GET", "/api/v1/rule-presets/nowhere", null, 404);

        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> edition = Map.of(
                "name", "Forum",
                "theme", "Theme",
                "city", "Lakemouth",
                "timeZone", "Europe/Lisbon",
                "startsOn", "2032-05-03",
                "endsOn", "2032-05-06",
                "call",
                        Map.of(
                                "opensAt",
                                now.minusSeconds(60).toString(),
                                "closesAt",
                                now.plusSeconds(86_400).toString()),
                "rules",
                        Map.of(
                                "preset",
                                "igf-2022",
                                "changes",
                                Map.of("limits", Map.of("sessionsPerPerson", before + 1))));
        stage.call(SECRETARIAT, "PUT", base, edition, 200);
        JsonNode versions =
                stage.awaitThat(base + "/rules", shown -> shown.path("items").size() == 2);
        assertThat(versions.at("/items/1/by").asString()).isEqualTo(SECRETARIAT);
        assertThat(limit(base, 1)).isEqualTo(before);
        assertThat(limit(base, 2)).isEqualTo(before + 1);
        stage.call(SECRETARIAT, "GET", base + "/rules/3", null, 404);
    }

    private int limit(String base, int version) {
        return stage.call(SECRETARIAT, "GET", base + "/rules/" + version, null, 200)
                .at("/rules/limits/sessionsPerPerson")
                .asInt();
    }
}
