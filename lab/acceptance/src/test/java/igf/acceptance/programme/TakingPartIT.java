package igf.acceptance.programme;

import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A registration tool, a door's counter, a chair's screen and a reporter in a session whose room has one seat. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakingPartIT {
    private static final String TOOL = "tool";

    private final Programme programme;
    private final Stage stage;
    private final String session;
    private String first = "";
    private String second = "";

    TakingPartIT(Callers callers) {
        programme = new Programme(callers, "Eddies of ethics", "Fens of fairness");
        stage = programme.stage;
        stage.call(
                SECRETARIAT,
                "PUT",
                programme.base + "/rooms/booth",
                Map.of("name", "Booth", "capacity", 1, "layouts", List.of("AUDITORIUM")),
                201);
        String path = "/api/v1/sessions/" + programme.sessions.get(0);
        stage.changing(
                SECRETARIAT,
                "PUT",
                path + "/placement",
                path,
                Map.of("room", "booth", "start", NINE, "acknowledge", List.of("CAPACITY")),
                200);
        programme.place(200, move(programme.sessions.get(1), "hall", NINE));
        programme.release("First");
        session = path;
        stage.awaitThat(programme.base + "/seats", shown -> shown.path("items").size() == 2);
    }

    @Test
    @Order(1)
    void aSeatThatIsGivenBackGoesToWhoWaits() {
        first = programme.registered("Ada First");
        second = programme.registered("Bea Second");
        String seat = take(first).get("id").asString();
        assertThat(take(second).get("state").asString()).isEqualTo("WAITLISTED");
        JsonNode counts = stage.awaitThat(
                session + "/seats", shown -> shown.path("waitlisted").asInt() == 1);
        assertThat(counts.get("capacity").asInt()).isEqualTo(1);
        assertThat(counts.get("confirmed").asInt()).isEqualTo(1);

        stage.call(TOOL, "DELETE", session + "/seats/" + seat, null, 204);
        stage.awaitThat(
                "/api/v1/registrations/" + second,
                shown -> shown.at("/seats/0/state").asString("").equals("CONFIRMED"));
        JsonNode listed = stage.awaitThat(
                programme.base + "/seats",
                shown -> shown.path("items").size() == 2
                        && shown.path("items")
                                .valueStream()
                                .allMatch(each -> each.path("waitlisted").asInt() == 0));
        assertThat(listed.get("items")
                        .valueStream()
                        .mapToInt(each -> each.get("confirmed").asInt()))
                .containsExactlyInAnyOrder(0, 1);
    }

    private JsonNode take(String registration) {
        return stage.call(
                TOOL, "POST", session + "/seats", Map.of("registrationId", registration, "attendance", "ONSITE"), 201);
    }

    @Test
    @Order(2)
    void whoSignsInByAMailFindsTheSeatInTheirAgenda() {
        String email = programme.address("Bea Second");
        stage.call(null, "POST", "/api/v1/links", Map.of("email", email, "purpose", "ME"), 202);
        String link = Stage.secret(stage.awaitMail(email, "Your link to sign in"), "links");
        String token = stage.call(null, "POST", "/api/v1/links/" + link, null, 201)
                .get("token")
                .asString();
        JsonNode agenda = stage.holding(token, "GET", "/api/v1/people/me/agenda", null, 200);
        assertThat(agenda.get("items").size()).isEqualTo(1);
        assertThat(agenda.at("/items/0/room").asString()).isEqualTo("booth");
        assertThat(agenda.at("/items/0/seats/0/state").asString()).isEqualTo("CONFIRMED");
        assertThat(agenda.at("/items/0/roles").size()).isZero();
        String mark =
                "/api/v1/people/me/agenda/" + agenda.at("/items/0/sessionId").asString();
        stage.holding(token, "PUT", mark, null, 204);
        JsonNode interest = stage.awaitThat(
                session + "/interest", shown -> shown.path("marked").asInt(0) == 1);
        assertThat(interest.get("confirmed").asInt())
                .as("the one who waited has the seat")
                .isEqualTo(1);
        stage.holding(token, "DELETE", mark, null, 204);
    }

    @Test
    @Order(3)
    void aRequestForTheFloorStandsInTheQueueUntilItIsTakenBack() {
        String floor = session + "/floor";
        Map<String, String> ask = Map.of(
                "registrationId",
                second,
                "mode",
                "ONSITE",
                "kind",
                "QUESTION",
                "text",
                "Who pays for the second cable?");
        String request = stage.call(TOOL, "POST", floor, ask, 201).get("id").asString();
        JsonNode queue = stage.call(TOOL, "GET", floor, null, 200);
        assertThat(queue.at("/items/0/id").asString()).isEqualTo(request);
        assertThat(queue.at("/items/0/position").asInt()).isEqualTo(1);
        assertThat(queue.at("/items/0/text").asString()).isEqualTo("Who pays for the second cable?");
        stage.call("mag-1", "GET", floor, null, 403);
        stage.call(TOOL, "DELETE", floor + "/" + request, null, 204);
        assertThat(stage.call(TOOL, "GET", floor, null, 200).get("items").size())
                .isZero();
    }

    @Test
    @Order(4)
    void whoComesOnlineFreesTheRoomAndWhoCancelsIsFoundAsCancelled() {
        String path = "/api/v1/registrations/" + second;
        JsonNode changed = stage.call(TOOL, "PATCH", path, Map.of("attendance", "ONLINE"), 200);
        assertThat(changed.get("attendance").asString()).isEqualTo("ONLINE");
        stage.awaitThat(
                session + "/seats",
                shown -> shown.path("online").asInt() == 1
                        && shown.path("confirmed").asInt() == 0);
        stage.call(TOOL, "DELETE", "/api/v1/registrations/" + first, null, 204);
        String search = programme.base + "/registrations/search";
        JsonNode gone = stage.call(SECRETARIAT, "POST", search, Map.of("state", "CANCELLED"), 200);
        assertThat(gone.get("items").valueStream().map(each -> each.get("id").asString()))
                .containsExactly(first);
        JsonNode found = stage.call(SECRETARIAT, "POST", search, Map.of("email", programme.address("Bea Second")), 200);
        assertThat(found.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(found.at("/items/0/attendance").asString()).isEqualTo("ONLINE");
    }

    @Test
    @Order(5)
    void whatADoorCountedIsListedWithItsSession() {
        Map<String, Object> came = Map.of(
                "registrationId", second,
                "fact", "JOINED",
                "mode", "ONLINE",
                "at", "2032-05-03T08:05:00Z",
                "source", "meeting-1",
                "sequence", 1);
        JsonNode taken = stage.call(TOOL, "POST", session + "/attendance", List.of(came), 200);
        assertThat(taken.get("taken").asInt()).isEqualTo(1);
        JsonNode listed = stage.awaitThat(
                programme.base + "/attendance",
                shown -> shown.at("/items")
                        .valueStream()
                        .allMatch(each -> each.at("/attendance/online/people").isNull()));
        assertThat(listed.get("items").size()).isEqualTo(2);
    }

    @Test
    @Order(6)
    void whoOwesAReportIsRemindedAndWhatIsPublishedEverybodyReads() {
        String reminders = programme.base + "/report-reminders";
        List<String> both = programme.sessions;
        JsonNode full = stage.call(
                SECRETARIAT,
                "PUT",
                session + "/report",
                Map.of(
                        "keyTakeaways", List.of("Spares can be shared"),
                        "callToAction", List.of("Agree on permits"),
                        "summary", "Three circles worked."),
                200);
        assertThat(full.get("state").asString()).isEqualTo("FULL_FILED");
        JsonNode reminded = stage.call(SECRETARIAT, "POST", reminders, Map.of("sessions", both), 200);
        assertThat(reminded.get("reminded").toString()).contains(both.get(1)).doesNotContain(both.get(0));
        assertThat(reminded.at("/refused/0/index").asInt()).isZero();
        assertThat(reminded.at("/refused/0/rule").asString()).isEqualTo("NOTHING_MISSING");

        stage.call(null, "GET", session + "/report", null, 401);
        String other = "/api/v1/sessions/" + both.get(1) + "/report/publication";
        stage.call(SECRETARIAT, "POST", other, null, 409);
        stage.call(SECRETARIAT, "POST", session + "/report/publication", null, 200);
        assertThat(stage.awaitThat(
                                programme.base + "/reports?state=PUBLISHED",
                                shown -> shown.path("items").size() == 1)
                        .at("/items/0/sessionId")
                        .asString())
                .isEqualTo(both.get(0));
        assertThat(stage.call(null, "GET", session + "/report", null, 200)
                        .get("summary")
                        .asString())
                .isEqualTo("Three circles worked.");
    }
}
