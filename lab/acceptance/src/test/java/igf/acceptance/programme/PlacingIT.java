package igf.acceptance.programme;

import static igf.acceptance.programme.Programme.LATER;
import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Sessions get rooms and times: by hand, by a swap, despite a clash, and by a plan. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlacingIT {
    private final Programme programme;

    PlacingIT(Callers callers) {
        programme = new Programme(callers, "Yards of yarn", "Zones of zeal", "Bays of belief");
    }

    private JsonNode get(String path) {
        return programme.stage.call(SECRETARIAT, "GET", path, null, 200);
    }

    @Test
    @Order(1)
    void theVenueIsTheSecretariatsUntilSomethingIsReleased() {
        assertThat(get(programme.base + "/grid").at("/days/0/slots").size()).isEqualTo(2);
        assertThat(get(programme.base + "/rooms")
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("room").asString()))
                .containsExactlyInAnyOrder("attic", "hall");
        assertThat(get(programme.base + "/rooms/hall").get("capacity").asInt()).isEqualTo(50);
        programme.stage.call(null, "GET", programme.base + "/grid", null, 404);
        programme.stage.call(null, "GET", programme.base + "/rooms/hall", null, 404);
    }

    @Test
    @Order(1)
    void aRoomHasEquipmentAndClosuresAndIsRemovedAgain() {
        String cellar = programme.base + "/rooms/cellar";
        Map<String, Object> body = Map.of(
                "name",
                "Cellar",
                "capacity",
                20,
                "layouts",
                List.of("CIRCLE"),
                "equipment",
                List.of("projector", "hearing loop"),
                "onlineSeats",
                200,
                "closed",
                List.of(Map.of(
                        "from", "2032-05-03T12:00",
                        "to", "2032-05-03T18:00",
                        "reason", "The floor is being repaired")));
        JsonNode added = programme.stage.call(SECRETARIAT, "PUT", cellar, body, 201);
        assertThat(added.at("/closed/0/startsAt").asString()).isEqualTo("2032-05-03T11:00:00Z");
        programme.stage.call(SECRETARIAT, "DELETE", cellar, null, 204);
    }

    @Test
    @Order(1)
    void somebodyStatesWhenTheyCanComeAndTheSecretariatChangesIt() {
        String mine = "/api/v1/people/me/availability?edition=" + programme.stage.edition;
        Map<String, Object> away = Map.of(
                "timeZone",
                "Africa/Nairobi",
                "unavailable",
                List.of(Map.of("from", "2031-01-03T09:00", "to", "2031-01-03T12:00")),
                "online",
                Map.of("earliest", "20:00", "latest", "02:00"));
        programme.stage.call(ORGANIZER, "PUT", mine, away, 200);
        String list = programme.base + "/availability";
        JsonNode listed =
                programme.stage.awaitThat(list, shown -> !shown.path("items").isEmpty());
        String person = listed.at("/items/0/personId").asString();
        programme.stage.call(SECRETARIAT, "PUT", list + "/" + person, Map.of("timeZone", "UTC"), 200);
        assertThat(programme
                        .stage
                        .call(ORGANIZER, "GET", mine, null, 200)
                        .get("timeZone")
                        .asString())
                .isEqualTo("UTC");
        programme.stage.call(ORGANIZER, "GET", list, null, 403);
    }

    @Test
    @Order(1)
    void anOpeningIsAddedChangedAndRemovedAgain() {
        Map<String, Object> body = Map.of(
                "kind", "CEREMONY",
                "title", "Opening",
                "description", "Words of welcome.",
                "minutes", 30,
                "layout", "AUDITORIUM",
                "language", "en",
                "interpretation", List.of("fr"),
                "needs", List.of("stage"),
                "expected", 45);
        JsonNode added = programme.stage.call(SECRETARIAT, "POST", programme.base + "/sessions", body, 201);
        assertThat(added.get("exclusive").asBoolean()).isTrue();
        String opening = "/api/v1/sessions/" + added.get("id").asString();
        programme.stage.call(SECRETARIAT, "PATCH", opening, Map.of("title", "Opening ceremony", "expected", 50), 200);
        String roster = opening + "/roster";
        JsonNode speaker =
                programme.stage.call(SECRETARIAT, "POST", roster, Map.of("role", "SPEAKER", "name", "Theo Twice"), 201);
        String entry = roster + "/" + speaker.get("id").asString();
        programme.stage.call(SECRETARIAT, "PATCH", entry, Map.of("affiliation", "House of yarn"), 200);
        programme.stage.call(SECRETARIAT, "GET", roster, null, 200);
        programme.stage.call(SECRETARIAT, "DELETE", entry, null, 204);
        programme.stage.call(SECRETARIAT, "DELETE", opening, null, 204);
    }

    @Test
    @Order(1)
    void allDaysMoveAndComeBack() {
        String shift = programme.base + "/grid/shift";
        JsonNode moved = programme.stage.call(SECRETARIAT, "POST", shift, Map.of("days", 1), 200);
        assertThat(moved.at("/days/0/date").asString()).isEqualTo("2032-05-04");
        programme.stage.call(SECRETARIAT, "POST", shift, Map.of("days", 30), 422);
        programme.stage.call(SECRETARIAT, "POST", shift, Map.of("days", -1), 200);
    }

    @Test
    @Order(2)
    void sessionsArePlacedTogetherAndChangePlaces() {
        String first = programme.sessions.get(0);
        String second = programme.sessions.get(1);
        programme.place(200, move(first, "hall", NINE), move(second, "attic", NINE));
        JsonNode refused = programme.place(
                409,
                move(first, "attic", NINE),
                move(second, "attic", LATER),
                move(programme.sessions.get(2), "attic", NINE));
        assertThat(refused.get("clashes").toString()).contains("ROOM");
        assertThat(room(0)).as("all or none").isEqualTo("hall");

        programme.place(200, move(first, "attic", NINE), move(second, "hall", NINE));
        assertThat(room(0)).isEqualTo("attic");
        assertThat(room(1)).isEqualTo("hall");
        JsonNode options = get("/api/v1/sessions/" + programme.sessions.get(2) + "/options");
        assertThat(options.get("items")
                        .valueStream()
                        .map(each -> each.get("start").asString()))
                .as("both rooms are taken at nine")
                .hasSize(2)
                .containsOnly(LATER);
        assertThat(options.at("/items/0/clashes").size()).isZero();
        JsonNode cost = get("/api/v1/sessions/" + first + "/cost");
        assertThat(cost.at("/place/room").asString()).isEqualTo("attic");
        assertThat(cost.get("because")
                        .valueStream()
                        .mapToLong(reason -> reason.get("cost").asLong())
                        .sum())
                .isEqualTo(cost.get("cost").asLong());
    }

    private String room(int session) {
        return programme.session(session).at("/placement/room").asString("");
    }

    @Test
    @Order(3)
    void whoIsInTwoSessionsAtATimeIsAClashThatSomebodyMayAccept() {
        for (String proposal : programme.proposals.subList(0, 2)) {
            programme.stage.changing(
                    ORGANIZER,
                    "POST",
                    of(proposal) + "/roster",
                    of(proposal),
                    Map.of(
                            "role", "SPEAKER",
                            "name", "Theo Twice",
                            "email", "theo." + programme.stage.edition + "@example.org"),
                    201);
        }
        JsonNode clash = programme
                .stage
                .awaitThat(
                        programme.base + "/clashes",
                        shown -> shown.at("/items/0/kind").asString("").equals("PERSON"))
                .at("/items/0");
        assertThat(clash.get("kind").asString()).isEqualTo("PERSON");
        assertThat(clash.get("personName").asString()).isEqualTo("Theo Twice");
        assertThat(clash.get("acknowledged").isNull()).isTrue();

        String path = "/api/v1/sessions/" + programme.sessions.get(0);
        Map<String, Object> place = Map.of(
                "room", "attic", "start", NINE, "acknowledge", List.of("PERSON"), "reason", "They said they run");
        programme.stage.changing(SECRETARIAT, "PUT", path + "/placement", path, place, 200);
        JsonNode accepted = programme
                .stage
                .awaitThat(
                        programme.base + "/clashes",
                        shown -> shown.at("/items/0/acknowledged").isObject())
                .at("/items/0/acknowledged");
        assertThat(accepted.get("by").asString()).isEqualTo(SECRETARIAT);
        assertThat(accepted.get("reason").asString()).isEqualTo("They said they run");
    }

    @Test
    @Order(4)
    void whatIsTakenOutOfItsPlaceIsPlacedByAPlan() {
        String path = "/api/v1/sessions/" + programme.sessions.get(1);
        JsonNode out = programme.stage.changing(SECRETARIAT, "DELETE", path + "/placement", path, null, 200);
        assertThat(out.get("state").asString()).isEqualTo("UNPLACED");
        assertThat(get(programme.base + "/clashes").get("items").findValuesAsString("kind"))
                .doesNotContain("PERSON");

        Map<String, Object> weights = Map.of("weights", Map.of("LAYOUT", 8, "SUBTHEME", 0));
        programme.stage.call(SECRETARIAT, "PUT", programme.base + "/plan-weights", weights, 200);
        assertThat(get(programme.base + "/plan-weights").at("/weights/LAYOUT").asInt())
                .isEqualTo(8);
        JsonNode started =
                programme.stage.call(SECRETARIAT, "POST", programme.base + "/plans", Map.of("seed", 11), 202);
        String plan = "/api/v1/plans/" + started.get("plan").asString();
        JsonNode planned = programme.stage.awaitThat(
                plan, shown -> shown.path("state").asString("").equals("COMPLETED"));
        assertThat(planned.get("placements").size())
                .as("one has a place already")
                .isEqualTo(2);
        assertThat(planned.get("unplaced").size()).isZero();
        assertThat(planned.get("constraints")
                        .valueStream()
                        .filter(each -> each.get("name").asString().equals("LAYOUT"))
                        .map(each -> each.get("weight").asInt()))
                .as("a plan starts with the weights of the edition")
                .containsExactly(8);
        assertThat(room(1)).as("nothing is placed before").isEmpty();
        assertThat(get(plan + "/comparison").path("sessions").size())
                .as("two would get a place")
                .isEqualTo(2);

        assertThat(get(programme.base + "/plans").at("/items/0/placed").asInt()).isEqualTo(2);

        JsonNode applied = programme.stage.call(
                SECRETARIAT, "POST", plan + "/application", Map.of("reason", "Two sessions were added late."), 200);
        assertThat(applied.get("placed").asInt()).isEqualTo(2);
        assertThat(applied.get("left").size()).isZero();
        assertThat(room(1)).isNotEmpty();
        assertThat(get(plan).get("state").asString()).isEqualTo("APPLIED");
        programme.stage.call(SECRETARIAT, "DELETE", plan, null, 204);
        assertThat(get(plan).get("state").asString()).as("what has ended stays").isEqualTo("APPLIED");
    }

    @Test
    @Order(5)
    void whatIsPinnedSaysWhyAndAFrozenProgrammeAsksWhy() {
        String pinned = "/api/v1/sessions/" + programme.sessions.get(0);
        Map<String, Object> why = Map.of("reason", "The interpreters work in this room");
        JsonNode answer = programme.stage.call(SECRETARIAT, "PUT", pinned + "/pin", why, 200);
        assertThat(answer.at("/pin/by").asString()).isEqualTo(SECRETARIAT);
        assertThat(get(pinned).at("/pin/reason").asString()).isEqualTo("The interpreters work in this room");
        programme.release("Before the freeze");
        assertThat(programme.stage.call(null, "GET", pinned, null, 200).has("pin"))
                .isFalse();

        String freeze = programme.base + "/programme/freeze";
        Map<String, Object> from = Map.of("from", "2026-01-01T00:00:00Z", "reason", "The programme is being printed");
        programme.stage.call(SECRETARIAT, "PUT", freeze, from, 200);
        assertThat(get(freeze).get("reason").asString()).isEqualTo("The programme is being printed");
        String moved = "/api/v1/sessions/" + programme.sessions.get(1);
        JsonNode refused = programme.stage.changing(SECRETARIAT, "DELETE", moved + "/placement", moved, null, 422);
        assertThat(refused.at("/violations/0/rule").asString()).isEqualTo("REASON_REQUIRED");
        programme.stage.changing(SECRETARIAT, "DELETE", moved + "/placement?reason=Illness", moved, null, 200);

        programme.stage.call(SECRETARIAT, "PUT", freeze, Collections.singletonMap("from", null), 200);
        programme.stage.call(SECRETARIAT, "DELETE", pinned + "/pin", null, 200);
        assertThat(get(pinned).has("pin")).isFalse();
        assertThat(get(freeze).get("from").isNull()).isTrue();
    }
}
