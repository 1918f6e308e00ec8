package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sessions that no proposal brings, from their creation to the public programme. */
class SessionsOfEveryKindIT extends SchedulingWorld {

    private static final String COFFEE_TIME = "2036-10-10T10:05";

    private String base() {
        return "/api/v1/editions/" + edition;
    }

    private Http.Response create(String kind, String title, int minutes) {
        return secretariat.post(base() + "/sessions", Map.of("kind", kind, "title", title, "minutes", minutes));
    }

    private Http.Response placeInNoRoom(UUID session) {
        var etag = secretariat.get("/api/v1/sessions/" + session).expect(200).header("ETag");
        return secretariat
                .with("If-Match", etag)
                .put("/api/v1/sessions/" + session + "/placement", Map.of("start", COFFEE_TIME));
    }

    private static List<String> rules(Http.Response refused) {
        return refused.json().get("violations").findValuesAsString("rule");
    }

    private static UUID idOf(Http.Response created) {
        return UUID.fromString(created.json().get("id").asString());
    }

    @Test
    void an_opening_and_a_break_are_placed_off_the_grid_and_released() {
        plan();
        var workshop = accept("Tides", speaker("Asha Nordvik"));
        venue();
        var created = create("CEREMONY", "Opening", 70).expect(201);
        var opening = idOf(created);
        assertThat(created.header("Location")).isEqualTo("/api/v1/sessions/" + opening);
        assertThat(created.json().get("number").asInt()).isEqualTo(10_001);
        assertThat(created.json().get("proposalId").asString()).isEqualTo(opening.toString());
        assertThat(created.json().get("exclusive").asBoolean()).isTrue();
        var coffee = idOf(create("BREAK", "Coffee", 20).expect(201));
        secretariat.await("/api/v1/sessions/" + coffee, answer -> answer.status() == 200);

        place(opening, "harbour", "2036-10-10T08:55").expect(200);
        assertThat(rules(placeInNoRoom(workshop).expect(422))).containsExactly("ROOM_REQUIRED", "SLOT_UNKNOWN");
        assertThat(placeInNoRoom(coffee)
                        .expect(200)
                        .json()
                        .at("/placement/room")
                        .asString())
                .isEqualTo("all-rooms");
        secretariat
                .post(base() + "/placements", Map.of("items", List.of(Map.of("session", coffee, "start", COFFEE_TIME))))
                .expect(200);
        assertThat(place(workshop, "lighthouse", "2036-10-10T09:00")
                        .expect(409)
                        .json()
                        .at("/clashes/0/kind")
                        .asString())
                .isEqualTo("EXCLUSIVE");
        place(workshop, "lighthouse", "2036-10-10T10:30").expect(200);
        release("With an opening");

        var listed =
                anybody.get(base() + "/sessions?sort=start").expect(200).json().get("items");
        assertThat(listed.valueStream().map(session -> session.get("kind").asString()))
                .containsExactly("CEREMONY", "BREAK", "WORKSHOP");
        assertThat(anybody.get(base() + "/sessions?kind=BREAK")
                        .expect(200)
                        .json()
                        .at("/items/0/placement/room")
                        .asString())
                .isEqualTo("all-rooms");
        assertThat(anybody.get(base() + "/schedule.csv").expect(200).text()).contains(",CEREMONY", ",BREAK");
        assertThat(anybody.get(base() + "/rooms/lighthouse.ics").expect(200).text())
                .contains("SUMMARY:Coffee", "SUMMARY:Tides")
                .doesNotContain("SUMMARY:Opening");
        anybody.get(base() + "/rooms/cellar.ics").expect(404);
        assertThat(releaseCopy(1, "?language=fr").get("index.html")).contains("Toutes les salles", "Cérémonie");
        assertThat(of(SERVICE.kafka().findPublished("scheduling"), opening.toString()))
                .containsExactly("igf.session.roster-changed.v1", "igf.session.scheduled.v1");
    }

    @Test
    void a_session_is_changed_removed_and_after_a_release_cancelled_with_a_reason() {
        plan();
        var workshop = accept("Tides", speaker("Asha Nordvik"));
        venue();
        var created = create("OPEN_FORUM", "Ministry", 60).expect(201);
        var forum = idOf(created);
        var path = "/api/v1/sessions/" + forum;
        secretariat.await(path, answer -> answer.status() == 200);
        secretariat.with("If-Match", "\"7\"").patch(path, Map.of("title", "M")).expect(412);
        var changed = secretariat
                .with("If-Match", created.header("ETag"))
                .patch(path, Map.of("title", "Ministry of tides", "interpretation", List.of("fr"), "expected", 30))
                .expect(200);
        assertThat(changed.json().get("title").asString()).isEqualTo("Ministry of tides");
        assertThat(changed.json().at("/interpretation/0").asString()).isEqualTo("fr");
        assertThat(changed.json().get("minutes").asInt()).isEqualTo(60);

        var spare = create("OTHER", "Spare", 30).expect(201);
        secretariat.await("/api/v1/sessions/" + idOf(spare), answer -> answer.status() == 200);
        secretariat
                .with("If-Match", spare.header("ETag"))
                .delete("/api/v1/sessions/" + idOf(spare))
                .expect(204);
        secretariat.await("/api/v1/sessions/" + idOf(spare), answer -> answer.status() == 404);
        secretariat
                .patch("/api/v1/sessions/" + idOf(spare), Map.of("title", "S"))
                .expect(404);
        secretariat.delete("/api/v1/sessions/" + idOf(spare)).expect(404);

        place(forum, "harbour", "2036-10-10T09:00").expect(200);
        release("With a forum");
        var etag = secretariat.get(path).expect(200).header("ETag");
        var refused = secretariat.with("If-Match", etag).delete(path).expect(422);
        assertThat(rules(refused)).containsExactly("REASON_REQUIRED");
        secretariat
                .with("If-Match", etag)
                .delete(path + "?reason=The%20host%20is%20ill")
                .expect(204);
        release("Without it");
        var gone = anybody.get(path).expect(200).json();
        assertThat(gone.get("state").asString()).isEqualTo("CANCELLED");
        assertThat(gone.get("cancelled").asString()).isEqualTo("The host is ill");

        var of = secretariat.get("/api/v1/sessions/" + workshop).expect(200).header("ETag");
        var workshopPath = "/api/v1/sessions/" + workshop;
        secretariat.with("If-Match", of).delete(workshopPath + "?reason=No").expect(409);
        secretariat
                .with("If-Match", of)
                .patch(workshopPath, Map.of("title", "T"))
                .expect(409);
    }

    @Test
    void only_the_secretariat_writes_sessions_and_a_wrong_one_is_refused() {
        plan();
        venue();
        anybody.post(base() + "/sessions", Map.of("kind", "MAIN", "title", "T", "minutes", 60))
                .expect(401);
        create("MAIN", " ", 60).expect(400);
        create("MAIN", "T", 4).expect(400);
        assertThat(rules(create("WORKSHOP", "T", 60).expect(422))).containsExactly("KIND_UNKNOWN");
    }
}
