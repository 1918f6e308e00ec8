package igf.acceptance.people;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import igf.client.operation.DemoApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Follows links of mails like a mail program's own form: by the API, without a page. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailedLinksIT {
    private final Callers callers;

    MailedLinksIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void whoIsInTooManySessionsKeepsSomeByTheLinkAndIsOutOfTheOthers() {
        Stage stage = new Stage(callers);
        String busy = "busy." + stage.edition + "@example.org";
        List<String> proposals = List.of(
                stage.submitted("Canals and cables", ORGANIZER),
                stage.submitted("Dams of data", ORGANIZER),
                stage.submitted("Estuaries for all", ORGANIZER),
                stage.submitted("Fords and fibres", ORGANIZER));
        for (String proposal : proposals) {
            stage.changing(
                    ORGANIZER,
                    "POST",
                    of(proposal) + "/roster",
                    of(proposal),
                    Map.of("role", "SPEAKER", "name", "Bo Busy", "email", busy),
                    201);
            stage.call(SECRETARIAT, "POST", of(proposal) + "/screening", Map.of("outcome", "IN"), 201);
            stage.decide(proposal, "ACCEPTED");
        }
        DemoApi.Mail asked = stage.awaitMail(busy, "choose your sessions of Forum", "Fords and fibres");
        String link = "/api/v1/choices/" + Stage.secret(asked, "choices");
        JsonNode offered = stage.call(null, "GET", link, null, 200);
        assertThat(offered.get("limit").asInt()).isEqualTo(3);
        assertThat(offered.get("sessions").size()).isEqualTo(4);
        stage.call(null, "POST", link + "/choice", Map.of("keep", proposals), 422);

        List<String> kept = proposals.subList(0, 3);
        stage.call(null, "POST", link + "/choice", Map.of("keep", kept), 200);
        stage.call(null, "GET", link, null, 410);
        stage.awaitThat(
                of(proposals.get(3)),
                shown -> shown.path("roster")
                        .valueStream()
                        .anyMatch(one -> one.path("email").asString("").equals(busy)
                                && one.path("state").asString("").equals("WITHDRAWN")));
    }

    @Test
    void oneSideAgreesByTheLinkAndTheOtherRefusesSoNothingIsMerged() {
        Stage stage = new Stage(callers);
        String goesIn = "Gulfs of " + stage.edition;
        String takesIn = "Havens of " + stage.edition;
        String in = stage.proposal(goesIn, ORGANIZER);
        String into = stage.proposal(takesIn, "organizer-2");
        stage.call(SECRETARIAT, "POST", of(in) + "/merge", Map.of("into", into, "reason", "Both are about trust"), 201);
        DemoApi.Mail mail = stage.awaitMail("organizer-2@example.org", "become a part of it?", takesIn);
        String link = "/api/v1/mergers/" + Stage.secret(mail, "mergers");
        JsonNode shown = stage.call(null, "GET", link, null, 200);
        assertThat(shown.get("side").asString()).isEqualTo("TAKES_IN");
        assertThat(shown.get("title").asString()).isEqualTo(takesIn);
        assertThat(shown.get("withTitle").asString()).isEqualTo(goesIn);
        assertThat(shown.get("agreed").size()).isZero();

        JsonNode agreed = stage.call(null, "POST", link + "/answer", Map.of("answer", "AGREE"), 200);
        assertThat(agreed.at("/agreed/0").asString()).isEqualTo("TAKES_IN");
        assertThat(agreed.get("state").asString())
                .as("one side alone merges nothing")
                .isEqualTo("PROPOSED");
        stage.call(ORGANIZER, "POST", of(in) + "/merge/answer", Map.of("answer", "REFUSE"), 200);
        stage.call(null, "POST", link + "/answer", Map.of("answer", "AGREE"), 410);
        for (String side : List.of(in, into)) {
            JsonNode listed = stage.awaitThat(
                    of(side) + "/mergers",
                    all -> all.at("/items/0/state").asString("").equals("REFUSED"));
            assertThat(listed.at("/items/0/into").asString()).isEqualTo(into);
        }
        stage.call(null, "GET", "/api/v1/mergers/" + "A".repeat(64), null, 404);
    }

    @Test
    void organizersSwapRoomAndTimeByTheLinkAndTheSecretariatApproves() {
        Stage stage = new Stage(callers);
        stage.venue("Hall", "Attic");
        String base = "/api/v1/editions/" + stage.edition;
        String here = released(stage, "Inlets of " + stage.edition, ORGANIZER, "hall", "2032-05-03T09:00");
        String other = "Jetties of " + stage.edition;
        String there = released(stage, other, "organizer-2", "attic", "2032-05-03T10:15");
        String requests = "/api/v1/sessions/" + here + "/swap-requests";
        Map<String, Object> body = Map.of("with", there, "reason", "Our moderator arrives at ten");
        stage.call("organizer-2", "POST", requests, body, 403);
        stage.call(ORGANIZER, "POST", requests, body, 201);
        DemoApi.Mail mail = stage.awaitMail(
                "organizer-2@example.org", "would you swap room and time with WS #1?", "Our moderator arrives at ten");
        String link = "/api/v1/swap-requests/" + Stage.secret(mail, "swap-requests");
        JsonNode shown = stage.call(null, "GET", link, null, 200);
        assertThat(shown.at("/with/title").asString()).isEqualTo(other);
        assertThat(shown.at("/session/placement/roomName").asString()).isEqualTo("Hall");

        stage.call(SECRETARIAT, "PUT", base + "/swap-policy", Map.of("swaps", "APPROVED"), 200);
        stage.awaitThat(
                base + "/swap-policy", rule -> rule.path("swaps").asString("").equals("APPROVED"));
        JsonNode accepted = stage.call(null, "POST", link + "/answer", Map.of("accept", true), 200);
        assertThat(accepted.get("awaitsApproval").asBoolean()).isTrue();
        stage.call(null, "POST", link + "/answer", Map.of("accept", false), 410);
        String request = "/api/v1/swap-requests/" + accepted.get("id").asString();
        stage.call(SECRETARIAT, "POST", request + "/approval", Map.of("reason", "Agreed by both"), 200);
        stage.awaitThat(
                base + "/swap-requests",
                all -> all.at("/items/0/state").asString("").equals("DONE"));
        assertThat(stage.call(SECRETARIAT, "GET", "/api/v1/sessions/" + here, null, 200)
                        .at("/placement/room")
                        .asString())
                .isEqualTo("attic");
        stage.awaitMail("organizer-2@example.org", "swapped with WS #1", other);

        stage.call(ORGANIZER, "POST", requests, body, 422);
        release(stage, "After the swap");
        JsonNode again = stage.call(ORGANIZER, "POST", requests, body, 201);
        stage.awaitThat(base + "/swap-requests", all -> all.path("items").size() == 2);
        stage.call(
                ORGANIZER, "DELETE", "/api/v1/swap-requests/" + again.get("id").asString(), null, 204);
    }

    /** @return the id of a session in the last release */
    private static String released(Stage stage, String title, String organizer, String room, String start) {
        String proposal = stage.proposal(title, organizer);
        stage.decide(proposal, "ACCEPTED");
        String session = stage.awaitSession(proposal, "UNPLACED").get("id").asString();
        String base = "/api/v1/editions/" + stage.edition;
        Map<String, Object> move = Map.of("session", session, "room", room, "start", start);
        stage.call(SECRETARIAT, "POST", base + "/placements", Map.of("items", List.of(move)), 200);
        release(stage, title);
        return session;
    }

    private static void release(Stage stage, String note) {
        String releases = "/api/v1/editions/" + stage.edition + "/releases";
        stage.call(SECRETARIAT, "POST", releases, Map.of("note", note), 201);
        stage.awaitThat(
                releases,
                all -> all.path("items")
                        .valueStream()
                        .anyMatch(release -> release.path("note").asString("").equals(note)));
    }
}
