package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.proposal.CallWindow;
import igf.contracts.proposal.CodeOfConduct;
import igf.contracts.proposal.EditionChanged;
import igf.contracts.proposal.SpeakerAvailabilityStated;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.platform.people.People;
import igf.platform.testing.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clashes that block a release, their acknowledgements, and changes that need a reason. */
class ClashingReleasesIT extends SchedulingWorld {

    private String base() {
        return "/api/v1/editions/" + edition;
    }

    private JsonNode clashes() {
        return secretariat.get(base() + "/clashes").expect(200).json().get("items");
    }

    private void awaitKind(String kind) {
        secretariat.await(
                base() + "/clashes",
                answer -> answer.json().at("/items/0/kind").asString("").equals(kind));
    }

    /** Places a person in two sessions at nine, and then confirms them in both. */
    private String doubleBooked() {
        plan();
        var asha = speaker("Asha Nordvik");
        var tides = accept("Tides", asha);
        var storms = accept("Storms", ref(asha, "INVITED"));
        venue();
        place(tides, "harbour", "2036-10-10T09:00").expect(200);
        var etag = secretariat.get("/api/v1/sessions/" + storms).expect(200).header("ETag");
        secretariat
                .with("If-Match", etag)
                .put(
                        "/api/v1/sessions/" + storms + "/placement",
                        Map.of(
                                "room", "lighthouse",
                                "start", "2036-10-10T09:00",
                                "acknowledge", List.of("PERSON"),
                                "reason", "They choose"))
                .expect(200);
        awaitKind("PERSON");
        var soft = clashes();
        assertThat(soft.at("/0/severity").asString()).isEqualTo("SOFT");
        confirm(asha, storms);
        secretariat.await(
                base() + "/clashes",
                answer -> answer.json().at("/items/0/severity").asString("").equals("HARD"));
        var id = clashes().at("/0/id").asString();
        assertThat(id).as("the same clash").isEqualTo(soft.at("/0/id").asString());
        return id;
    }

    private void confirm(Speaker speaker, UUID session) {
        var proposal = proposals.getOrDefault(session, session);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.confirmed.v1",
                        proposal.toString(),
                        new SpeakerConfirmed(
                                edition,
                                proposal,
                                session,
                                2,
                                "Storms",
                                speaker.id(),
                                UUID.randomUUID(),
                                "MODERATOR",
                                "CONFIRM",
                                "ONLINE",
                                SERVICE.bean(People.class)
                                        .seal(speaker.id(), speaker.name())
                                        .toString(),
                                List.of()));
    }

    private Http.Response releasing(String path, String clash, String reason) {
        return secretariat.post(
                base() + path, Map.of("acknowledge", List.of(Map.of("clash", clash, "reason", reason))));
    }

    @Test
    void a_release_acknowledges_a_double_booked_person_and_says_so_from_then_on() {
        var clash = doubleBooked();
        var refused = secretariat.post(base() + "/releases", Map.of()).expect(409);
        assertThat(refused.json().at("/clashes/0/id").asString()).isEqualTo(clash);
        assertThat(clashes().at("/0/acknowledgeable").asBoolean()).isTrue();
        assertThat(clashes().at("/0/acknowledged/reason").asString(""))
                .as("who accepted it while it was soft did not accept it hard")
                .isEmpty();

        var preview = secretariat.post(base() + "/releases/preview", Map.of()).expect(200);
        assertThat(preview.json().at("/clashes/0/id").asString()).isEqualTo(clash);
        assertThat(releasing("/releases/preview", clash, "Leaves early")
                        .expect(200)
                        .json()
                        .get("clashes"))
                .isEmpty();

        releasing("/releases", clash, " ").expect(400);
        for (var path : List.of("/releases", "/releases/preview")) {
            var unknown = releasing(path, UUID.randomUUID().toString(), "Leaves early")
                    .expect(422);
            assertThat(unknown.json().at("/violations/0/rule").asString()).isEqualTo("CLASH_UNKNOWN");
            assertThat(unknown.json().at("/violations/0/pointer").asString()).isEqualTo("/acknowledge/0/clash");
        }
        assertThat(secretariat.get(base() + "/releases").expect(200).json().get("items"))
                .isEmpty();

        releasing("/releases", clash, "Leaves early").expect(201);
        secretariat.await(
                base() + "/clashes",
                answer -> answer.json()
                        .at("/items/0/acknowledged/reason")
                        .asString("")
                        .equals("Leaves early"));
        assertThat(clashes().at("/0/acknowledged/by").asString()).isNotEmpty();
        secretariat.post(base() + "/releases", Map.of("note", "Again")).expect(201);
    }

    /** The lost room on the first morning: only what has to be told at once is released. */
    @Test
    void a_lost_room_is_closed_and_only_its_first_session_moves_in_public() {
        plan();
        var asha = speaker("Asha Nordvik");
        var tides = accept("Tides", asha);
        var storms = accept("Storms", speaker("Bo Tern"));
        var ports = accept("Ports", speaker("Cy Skerry"));
        venue();
        place(tides, "harbour", "2036-10-10T09:00").expect(200);
        place(storms, "harbour", "2036-10-10T10:30").expect(200);
        release("All");

        var refused = place(ports, "harbour", "2036-10-10T09:00").expect(409).json();
        assertThat(refused.at("/clashes/0/detail").asString())
                .isEqualTo("The room The harbour is taken by session 1 \"Tides\", 10 October 2036, 09:00 to 10:00.");
        assertThat(refused.get("alternatives").findValuesAsString("roomName"))
                .containsExactly("The lighthouse", "The lighthouse");
        assertThat(refused.at("/alternatives/0/start").asString()).isEqualTo("2036-10-10T09:00");

        close("harbour");
        secretariat.await(
                base() + "/clashes", answer -> answer.json().get("items").size() == 2);
        assertThat(clashes().at("/0/detail").asString())
                .startsWith("Session 1 \"Tides\" (The harbour, 10 October 2036, 09:00 to 10:00): The room The harbour");
        place(tides, "lighthouse", "2036-10-10T09:00").expect(200);
        secretariat.await(
                base() + "/clashes", answer -> answer.json().get("items").size() == 1);

        assertThat(secretariat
                        .post(base() + "/releases", Map.of())
                        .expect(409)
                        .json()
                        .get("detail")
                        .asString())
                .startsWith(
                        "Session 2 \"Storms\" (The harbour, 10 October 2036, 10:30 to 11:30): The room The harbour");

        var only = Map.<String, Object>of("sessions", List.of(tides), "name", "After the flood");
        var preview =
                secretariat.post(base() + "/releases/preview", only).expect(200).json();
        assertThat(preview.get("changes").findValuesAsString("title")).containsExactly("Tides");
        assertThat(preview.get("clashes"))
                .as("the other session in the lost room can wait")
                .isEmpty();
        assertThat(preview.get("people").size()).isEqualTo(1);
        assertThat(preview.at("/people/0/name").asString()).isEqualTo("Asha Nordvik");
        assertThat(preview.at("/people/0/personId").asString()).isEqualTo(outside(asha));
        assertThat(preview.at("/people/0/mails").toString()).isEqualTo("[\"moved\"]");
        var whole = secretariat
                .post(base() + "/releases/preview", Map.of())
                .expect(200)
                .json();
        assertThat(whole.at("/clashes/0/detail").asString()).startsWith("Session 2 \"Storms\" (The harbour,");
        assertThat(whole.at("/clashes/0/acknowledgeable").asBoolean()).isFalse();

        var seen = new java.util.HashMap<>(only);
        seen.put("basis", preview.get("basis").asString());
        place(tides, "lighthouse", "2036-10-10T10:30").expect(200);
        var outdated = secretariat.post(base() + "/releases", seen).expect(409).json();
        assertThat(outdated.at("/violations/0/rule").asString()).isEqualTo("PREVIEW_OUTDATED");
        secretariat.await(base() + "/programme/changes", answer -> answer.text().contains("10:30"));
        var changed = secretariat
                .get(base() + "/programme/changes?from=" + preview.get("at").asString())
                .expect(200)
                .json();
        assertThat(changed.get("items").findValuesAsString("title")).containsExactly("Tides");
        var again =
                secretariat.post(base() + "/releases/preview", only).expect(200).json();
        assertThat(again.get("basis").asString())
                .isNotEqualTo(preview.get("basis").asString());
        seen.put("basis", again.get("basis").asString());
        var released = secretariat.post(base() + "/releases", seen).expect(201).json();
        assertThat(released.get("name").asString()).isEqualTo("After the flood");
        assertThat(released.get("partial").asBoolean()).isTrue();
        assertThat(released.get("changes").findValuesAsString("type")).containsExactly("moved");

        secretariat.await(
                base() + "/releases", answer -> answer.json().get("items").size() == 2);
        assertThat(anybody.get(base() + "/releases")
                        .expect(200)
                        .json()
                        .at("/items/1/name")
                        .asString())
                .isEqualTo("After the flood");
        assertThat(anybody.get("/api/v1/sessions/" + storms)
                        .expect(200)
                        .json()
                        .at("/placement/room")
                        .asString())
                .as("stays as released")
                .isEqualTo("harbour");
        assertThat(anybody.get(base() + "/schedule.xml").expect(200).text())
                .contains("<version>2 (After the flood)</version>");
        for (var path : List.of("/releases", "/releases/preview")) {
            var wrong = Map.of("sessions", List.of(UUID.randomUUID()), "days", List.of("2036-10-12"));
            assertThat(secretariat
                            .post(base() + path, wrong)
                            .expect(422)
                            .json()
                            .get("violations")
                            .findValuesAsString("rule"))
                    .containsExactly("SESSION_UNKNOWN", "DAY_WITHOUT_SESSIONS");
        }
    }

    private void close(String room) {
        var etag = secretariat.get(base() + "/rooms/" + room).expect(200).header("ETag");
        secretariat
                .with("If-Match", etag)
                .put(
                        base() + "/rooms/" + room,
                        Map.of(
                                "name",
                                "The " + room,
                                "capacity",
                                100,
                                "layouts",
                                List.of("CIRCLE"),
                                "closed",
                                List.of(Map.of(
                                        "from",
                                        "2036-10-10T08:00",
                                        "to",
                                        "2036-10-10T18:00",
                                        "reason",
                                        "A pipe burst"))))
                .expect(200);
    }

    @Test
    void who_cannot_come_is_a_clash_that_says_no_more_than_that() {
        plan();
        var asha = speaker("Asha Nordvik");
        var tides = accept("Tides", asha);
        venue();
        place(tides, "harbour", "2036-10-10T09:00").expect(200);
        state(asha, """
                {"timeZone": "America/Havana", "unavailable": [{"from": "2036-10-10T02:00", "to": "2036-10-10T04:15"}],
                 "online": null}""");
        awaitKind("UNAVAILABLE");
        var clash = clashes().get(0);
        assertThat(clash.get("severity").asString()).isEqualTo("HARD");
        assertThat(clash.get("detail").asString())
                .isEqualTo("Session 1 \"Tides\" (The harbour, 10 October 2036, 09:00 to 10:00):"
                        + " Asha Nordvik cannot come at this time.");
        assertThat(clash.get("code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(clash.at("/args/name").asString()).isEqualTo("Asha Nordvik");
        var french = secretariat.with("Accept-Language", "fr-CH, en;q=0.5");
        var inFrench =
                "Session 1 «\u00a0Tides\u00a0» (The harbour, le 10 octobre 2036, de 09:00 à 10:00)\u00a0: Asha Nordvik"
                        + " ne peut pas venir à cette heure.";
        assertThat(french.get(base() + "/clashes")
                        .expect(200)
                        .json()
                        .at("/items/0/detail")
                        .asString())
                .isEqualTo(inFrench);
        var refusedRelease = french.post(base() + "/releases", Map.of()).expect(409);
        assertThat(refusedRelease.header("Content-Language")).isEqualTo("fr");
        assertThat(List.of(
                        refusedRelease.json().get("detail").asString(),
                        refusedRelease.json().at("/clashes/0/detail").asString()))
                .containsOnly(inFrench);
        assertThat(french.get("/api/v1/sessions/" + tides)
                        .expect(200)
                        .json()
                        .at("/clashes/0/detail")
                        .asString())
                .isEqualTo("Asha Nordvik ne peut pas venir à cette heure.");
        assertThat(clash.get("acknowledgeable").asBoolean()).isTrue();
        assertThat(clash.get("person").asString()).isEqualTo(outside(asha));
        assertThat(clash.toString()).doesNotContain("Havana", "04:15");

        var id = clash.get("id").asString();
        secretariat.post(base() + "/releases", Map.of()).expect(409);
        releasing("/releases", id, "Comes by the night train").expect(201);
        for (var address : List.of("/sessions", "/schedule", "/schedule.xml", "/schedule.ics")) {
            assertThat(anybody.get(base() + address).expect(200).text()).doesNotContain("UNAVAILABLE", "cannot come");
        }

        var etag = secretariat.get("/api/v1/sessions/" + tides).expect(200).header("ETag");
        secretariat
                .with("If-Match", etag)
                .delete("/api/v1/sessions/" + tides + "/placement")
                .expect(200);
        var refused = place(tides, "harbour", "2036-10-10T09:00").expect(409);
        assertThat(refused.json().at("/clashes/0/kind").asString()).isEqualTo("UNAVAILABLE");
        place(tides, "harbour", "2036-10-10T10:30").expect(200);
        state(asha, "{\"timeZone\": \"Europe/Oslo\", \"unavailable\": [], \"online\": null}");
        secretariat.await(
                base() + "/clashes", answer -> answer.json().path("items").isEmpty());
    }

    private void state(Speaker speaker, String times) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.availability-stated.v1",
                        speaker.id().toString(),
                        new SpeakerAvailabilityStated(
                                edition,
                                speaker.id(),
                                SERVICE.bean(People.class)
                                        .seal(speaker.id(), times)
                                        .toString()));
    }

    @Test
    void other_days_of_an_edition_stop_a_release_until_its_sessions_have_followed() {
        plan();
        var session = accept("Tides", speaker("Bo Tern"));
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.edition.changed.v1",
                        edition,
                        new EditionChanged(
                                edition,
                                "Forum of " + edition,
                                "A shared network",
                                "Fjordhavn",
                                "Europe/Oslo",
                                LocalDate.of(2037, 10, 10),
                                LocalDate.of(2037, 10, 12),
                                new CallWindow(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH),
                                1,
                                "igf-2022",
                                new CodeOfConduct("1", "https://forum.example.org/code"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        awaitKind("OUTSIDE_EDITION");
        assertThat(clashes().at("/0/severity").asString()).isEqualTo("HARD");
        assertThat(clashes().at("/0/acknowledgeable").asBoolean()).isFalse();
        assertThat(secretariat
                        .post(base() + "/releases", Map.of())
                        .expect(409)
                        .json()
                        .at("/clashes/0/kind")
                        .asString())
                .isEqualTo("OUTSIDE_EDITION");
        assertThat(releasing("/releases", clashes().at("/0/id").asString(), "Never mind")
                        .expect(422)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("CLASH_NOT_ACKNOWLEDGEABLE");
        place(session, "harbour", "2036-10-10T10:30").expect(409);
    }

    @Test
    void what_has_begun_is_changed_with_a_reason_and_a_past_slot_is_taken_knowingly() {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        plan(yesterday);
        var session = accept("Tides", speaker("Cy Skerry"));
        venue(yesterday);
        var start = yesterday + "T09:00";
        var past = place(session, "harbour", start).expect(409);
        assertThat(past.json().at("/clashes/0/kind").asString()).isEqualTo("PAST");
        assertThat(past.json().at("/clashes/0/severity").asString()).isEqualTo("SOFT");
        var path = "/api/v1/sessions/" + session + "/placement";
        secretariat
                .with("If-Match", "\"0\"")
                .put(
                        path,
                        Map.of(
                                "room",
                                "harbour",
                                "start",
                                start,
                                "acknowledge",
                                List.of("PAST"),
                                "reason",
                                "It was held there"))
                .expect(200);
        awaitKind("PAST");
        assertThat(clashes().at("/0/acknowledged/reason").asString()).isEqualTo("It was held there");
        release("As it was");

        var refused = secretariat.with("If-Match", "\"1\"").delete(path).expect(422);
        assertThat(refused.json().at("/violations/0/rule").asString()).isEqualTo("REASON_REQUIRED");
        var moves = Map.of("session", session, "room", "lighthouse", "start", start);
        secretariat
                .post(base() + "/placements", Map.of("items", List.of(moves), "acknowledge", List.of("PAST")))
                .expect(422);
        secretariat
                .post(
                        base() + "/placements",
                        Map.of("items", List.of(moves), "acknowledge", List.of("PAST"), "reason", "The hall was full"))
                .expect(200);
        secretariat
                .with("If-Match", "\"2\"")
                .delete(path + "?reason=Nobody%20came")
                .expect(200);
    }
}
