package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rooms with their equipment and closures, and their removal. */
class RoomsIT extends SchedulingWorld {

    private String base() {
        return "/api/v1/editions/" + edition;
    }

    private String harbour() {
        return base() + "/rooms/harbour";
    }

    private static Map<String, Object> flooded(String from, String to, String reason) {
        return Map.of(
                "name",
                "The harbour",
                "capacity",
                100,
                "layouts",
                List.of("CIRCLE"),
                "equipment",
                List.of("projector ", "hearing loop", "projector"),
                "onlineSeats",
                300,
                "closed",
                List.of(Map.of("from", from, "to", to, "reason", reason)));
    }

    @Test
    void a_room_has_equipment_online_seats_and_closures_until_they_are_left_out() {
        plan();
        accept("Tides", speaker("Asha Nordvik"));
        venue();
        var put = secretariat
                .put(harbour(), flooded("2036-10-10T08:00", "2036-10-10T09:30", "A pipe burst"))
                .expect(200);
        assertThat(put.json().get("equipment").valueStream().map(item -> item.asString()))
                .containsExactly("projector", "hearing loop");
        assertThat(put.json().get("onlineSeats").asInt()).isEqualTo(300);
        var closure = put.json().at("/closed/0");
        assertThat(closure.get("from").asString()).isEqualTo("2036-10-10T08:00");
        assertThat(closure.get("to").asString()).isEqualTo("2036-10-10T09:30");
        assertThat(closure.get("timeZone").asString()).isEqualTo("Europe/Oslo");
        assertThat(closure.get("startsAt").asString()).isEqualTo("2036-10-10T06:00:00Z");
        assertThat(closure.get("endsAt").asString()).isEqualTo("2036-10-10T07:30:00Z");
        assertThat(closure.get("reason").asString()).isEqualTo("A pipe burst");
        secretariat.await(harbour(), answer -> answer.json().equals(put.json()));

        var reversed = secretariat
                .put(harbour(), flooded("2036-10-10T09:30", "2036-10-10T08:00", "A pipe burst"))
                .expect(422);
        assertThat(reversed.json().at("/violations/0/rule").asString()).isEqualTo("CLOSURE_WITHOUT_TIME");
        assertThat(reversed.json().at("/violations/0/pointer").asString()).isEqualTo("/closed/0/to");
        secretariat
                .put(harbour(), flooded("2036-10-10T08:00", "2036-10-10T09:30", " "))
                .expect(400);

        release("With equipment");
        var released = anybody.get(harbour()).expect(200).json();
        assertThat(released.get("equipment")).hasSize(2);
        assertThat(released.get("closed")).as("for the secretariat only").isEmpty();

        var plain = secretariat
                .put(harbour(), Map.of("name", "The harbour", "capacity", 100))
                .expect(200)
                .json();
        assertThat(plain.get("equipment")).isEmpty();
        assertThat(plain.get("closed")).isEmpty();
        assertThat(plain.get("onlineSeats").isNull()).isTrue();
    }

    @Test
    void a_lost_room_clashes_stops_releases_and_is_not_offered() {
        plan();
        var session = accept("Tides", speaker("Bo Tern"));
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        secretariat
                .put(harbour(), flooded("2036-10-10T08:00", "2036-10-10T12:00", "A pipe burst"))
                .expect(200);
        var clashes = secretariat.await(
                base() + "/clashes",
                answer -> answer.json().at("/items/0/kind").asString("").equals("ROOM_CLOSED"));
        var clash = clashes.json().at("/items/0");
        assertThat(clash.get("severity").asString()).isEqualTo("HARD");
        assertThat(clash.get("acknowledgeable").asBoolean()).isFalse();
        assertThat(clash.get("room").asString()).isEqualTo("harbour");
        assertThat(clash.get("detail").asString())
                .endsWith("The room The harbour is closed: 10 October 2036, 08:00 to 12:00 (A pipe burst).");
        secretariat.post(base() + "/releases", Map.of()).expect(409);
        assertThat(secretariat
                        .get("/api/v1/sessions/" + session + "/options")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsString("room"))
                .containsExactly("lighthouse", "lighthouse");
        var refused = place(session, "harbour", "2036-10-10T10:30").expect(409);
        assertThat(refused.json().at("/clashes/0/kind").asString()).isEqualTo("ROOM_CLOSED");
        place(session, "lighthouse", "2036-10-10T09:00").expect(200);
        release("Moved");
    }

    @Test
    void a_room_is_removed_once_it_is_empty_and_releases_keep_it() {
        plan();
        var session = accept("Tides", speaker("Cy Skerry"));
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("In the harbour");
        SERVICE.as("mag-1", "MAG").delete(harbour()).expect(403);
        var used = secretariat.delete(harbour()).expect(409);
        assertThat(used.json().at("/violations/0/rule").asString()).isEqualTo("ROOM_IN_USE");
        assertThat(used.json().get("detail").asString()).contains("\"Tides\"", "The harbour");
        place(session, "lighthouse", "2036-10-10T09:00").expect(200);
        secretariat.with("If-Match", "\"7\"").delete(harbour()).expect(412);
        secretariat.delete(harbour()).expect(204);
        secretariat.delete(harbour()).expect(404);
        secretariat.delete(base() + "/rooms/" + UUID.randomUUID()).expect(404);
        secretariat.await(harbour(), answer -> answer.status() == 404);
        assertThat(secretariat
                        .get(base() + "/rooms")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsString("room"))
                .containsExactly("lighthouse");
        assertThat(anybody.get(harbour()).expect(200).json().get("name").asString())
                .isEqualTo("The harbour");
        assertThat(anybody.get(base() + "/schedule.csv?release=1").expect(200).text())
                .contains("The harbour");
        room("harbour", 30);
        assertThat(secretariat
                        .await(harbour(), answer -> answer.status() == 200)
                        .header("ETag"))
                .as("a version that the room never had")
                .startsWith("\"2-");
    }
}
