package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchedulingIT extends SchedulingWorld {

    @Test
    void a_programme_is_heard_of_placed_released_exported_and_told() {
        var asha = speaker("Asha Nordvik");
        plan();
        var tides = accept("Tides, cables & law", asha);
        var storms = accept("=Storms", asha, speaker("Bo Tern"));
        venue();

        var placed = place(tides, "harbour", "2036-10-10T09:00").expect(200);
        assertThat(placed.json().at("/placement/startsAt").asString()).isEqualTo("2036-10-10T07:00:00Z");
        assertThat(placed.json().at("/placement/end").asString()).isEqualTo("2036-10-10T10:00");
        assertThat(placed.json().get("state").asString()).isEqualTo("PLACED");
        assertThat(placed.header("ETag")).isEqualTo("\"1\"");

        var roomTaken = place(storms, "harbour", "2036-10-10T09:00").expect(409);
        assertThat(roomTaken.json().get("clashes").findValuesAsString("kind")).containsExactly("ROOM", "PERSON");
        var busy = place(storms, "lighthouse", "2036-10-10T09:00").expect(409);
        var clash = busy.json().at("/clashes/0");
        assertThat(clash.get("kind").asString()).isEqualTo("PERSON");
        assertThat(clash.get("person").asString()).isEqualTo(outside(asha));
        assertThat(clash.get("session").asString()).isEqualTo(tides.toString());
        assertThat(clash.get("detail").asString()).contains("Asha Nordvik", "Tides, cables & law");
        var options = secretariat
                .get("/api/v1/sessions/" + storms + "/options")
                .expect(200)
                .json();
        assertThat(options.get("items").findValuesAsString("start"))
                .containsExactly("2036-10-10T10:30", "2036-10-10T10:30");
        assertThat(options.at("/items/0/room").asString())
                .as("the smaller one will do")
                .isEqualTo("lighthouse");
        place(storms, "lighthouse", "2036-10-10T10:30").expect(200);
        var preview = secretariat
                .post("/api/v1/editions/" + edition + "/releases/preview", Map.of())
                .expect(200)
                .json();
        assertThat(preview.get("changes").findValuesAsString("type")).containsExactly("scheduled", "scheduled");
        assertThat(preview.at("/told/0/people/0/name").asString()).isEqualTo("Asha Nordvik");
        swap(tides, storms);

        nothingIsPublic(tides);
        var released = release("Come all");
        assertThat(released.json().get("number").asInt()).isEqualTo(1);
        assertThat(released.json().get("changes").findValuesAsString("type")).containsExactly("scheduled", "scheduled");

        exportsCarry(tides, storms);
        copied();
        guided(tides, storms);

        secretariat
                .with("If-Match", "\"3\"")
                .delete("/api/v1/sessions/" + tides + "/placement")
                .expect(200);
        place(storms, "harbour", "2036-10-10T09:00").expect(200);
        var second = release("One gone, one moved");
        assertThat(second.json().get("changes").findValuesAsString("type")).containsExactly("cancelled", "moved");
        assertThat(anybody.get("/api/v1/sessions/" + tides)
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(anybody.get("/api/v1/editions/" + edition + "/sessions?state=CANCELLED")
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(tides.toString());
        for (var asOf : List.of("", "?asOf=" + Instant.now())) {
            var listed = anybody.get("/api/v1/editions/" + edition + "/sessions" + asOf)
                    .expect(200)
                    .json()
                    .get("items");
            assertThat(listed)
                    .hasSize(2)
                    .allSatisfy(session -> assertThat(anybody.get("/api/v1/sessions/"
                                            + session.get("id").asString() + asOf)
                                    .expect(200)
                                    .json())
                            .isEqualTo(session));
        }
        assertThat(anybody.get("/api/v1/editions/" + edition + "/schedule.ics")
                        .expect(200)
                        .text())
                .contains("UID:" + tides + "@igf", "STATUS:CANCELLED", "STATUS:CONFIRMED", "SEQUENCE:1");
        assertThat(anybody.get("/api/v1/editions/" + edition + "/programme/changes?from=1&to=2")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsString("kind"))
                .containsExactly("CANCELLED", "MOVED");
        for (var query : List.of("?from=-1", "?from=1&to=-1")) {
            assertThat(anybody.get("/api/v1/editions/" + edition + "/programme/changes" + query)
                            .expect(400)
                            .json()
                            .at("/errors/0/detail")
                            .asString())
                    .endsWith(" must be a release's number, 0 for an empty programme, or an instant.");
        }
        assertThat(anybody.get("/api/v1/editions/" + edition + "/releases/2/changes?since=0")
                        .expect(200)
                        .json()
                        .get("changes")
                        .findValuesAsString("type"))
                .containsExactly("scheduled");
        assertThat(anybody.get("/api/v1/editions/" + edition + "/schedule.csv?release=1")
                        .text())
                .contains("The harbour", "The lighthouse");
        assertThat(releaseCopy(1, "").get("index.html"))
                .contains("#1 Tides", "The lighthouse")
                .doesNotContain("will not take place");
        assertThat(releaseCopy(2, "").get("index.html")).contains("#1 Tides", "will not take place");

        assertThat(anybody.get("/api/v1/editions/" + edition + "/rooms/harbour.ics")
                        .expect(200)
                        .text())
                .contains(tides + "@igf", "STATUS:CANCELLED", storms + "@igf", "STATUS:CONFIRMED");

        told(tides, storms);
    }

    /** Two sessions change places in one call, and back again. */
    private void swap(UUID one, UUID other) {
        var at = "/api/v1/editions/" + edition + "/placements";
        secretariat
                .post(
                        at,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("session", one, "room", "lighthouse", "start", "2036-10-10T10:30"),
                                        Map.of("session", other, "room", "harbour", "start", "2036-10-10T09:00"))))
                .expect(200);
        secretariat
                .post(
                        at,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("session", one, "room", "harbour", "start", "2036-10-10T09:00"),
                                        Map.of("session", other, "room", "lighthouse", "start", "2036-10-10T10:30"))))
                .expect(200);
    }

    /** Lists are empty and single resources are missing: rooms, grid and sessions alike. */
    private void nothingIsPublic(UUID session) {
        var base = "/api/v1/editions/" + edition;
        anybody.get(base + "/schedule").expect(404);
        anybody.get("/api/v1/sessions/" + session).expect(404);
        anybody.get(base + "/grid").expect(404);
        anybody.get(base + "/rooms/harbour").expect(404);
        SERVICE.as("mag-1", "MAG").get(base + "/rooms/harbour").expect(404);
        anybody.get(base + "/rooms/harbour.ics").expect(404);
        anybody.get(base + "/releases/1.zip").expect(404);
        anybody.get(base + "/speakers/" + UUID.randomUUID()).expect(404);
        for (var list : List.of("/sessions", "/rooms", "/releases", "/speakers", "/subthemes")) {
            assertThat(anybody.get(base + list).expect(200).json().get("items"))
                    .as(list)
                    .isEmpty();
        }
        assertThat(anybody.get(base + "/programme/changes").expect(200).json().get("items"))
                .isEmpty();
        assertThat(secretariat.get(base + "/rooms").expect(200).json().get("items"))
                .hasSize(2);
        secretariat.get(base + "/grid").expect(200);
    }

    private void exportsCarry(UUID tides, UUID storms) {
        var base = "/api/v1/editions/" + edition + "/schedule";
        var json = anybody.get(base).expect(200);
        assertThat(json.json().at("/sessions/0/people/0/name").asString()).isEqualTo("Asha Nordvik");
        anybody.with("If-Modified-Since", "Thu, 31 Dec 2099 23:59:59 GMT")
                .get(base)
                .expect(200);
        assertThat(anybody.get("/api/v1/editions/" + edition + "/rooms")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(room -> room.get("room").asString()))
                .containsExactly("harbour", "lighthouse");
        anybody.get("/api/v1/editions/" + edition + "/rooms/harbour").expect(200);
        assertThat(anybody.get("/api/v1/editions/" + edition + "/grid")
                        .expect(200)
                        .json()
                        .at("/days/0/slots"))
                .hasSize(2);
        anybody.with("If-None-Match", json.header("ETag")).get(base).expect(304);
        assertThat(anybody.get(base + ".json").expect(200).text()).isEqualTo(json.text());
        assertThat(anybody.get(base + ".xml").expect(200).text())
                .contains("guid=\"" + tides + "\"", "Tides, cables &amp; law", ">Asha Nordvik</person>");
        assertThat(anybody.get(base + ".frab.json")
                        .expect(200)
                        .json()
                        .at("/schedule/version")
                        .asString())
                .isEqualTo("1");
        var ics = anybody.get(base + ".ics").expect(200);
        assertThat(ics.header("Content-Type")).startsWith("text/calendar");
        assertThat(ics.text()).contains("UID:" + storms + "@igf", "DTSTART:20361010T070000Z", "SEQUENCE:0");
        assertThat(anybody.get("/api/v1/sessions/" + tides + ".ics").expect(200).text())
                .contains("UID:" + tides + "@igf")
                .doesNotContain(storms.toString());
        assertThat(anybody.get(base + ".csv").expect(200).text()).contains("'=Storms");
        assertThat(anybody.with("Accept", "text/calendar").get(base).expect(200).text())
                .isEqualTo(ics.text());
        anybody.with("Accept", "image/png").get(base).expect(406);
        anybody.with("Accept", ";;").get(base).expect(406);
        anybody.get(base + ".pdf").expect(404);
        assertThat(anybody.get("/api/v1/editions/" + edition + "/sessions?limit=1")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsString("title"))
                .containsExactly("Tides, cables & law");
    }

    /** A release is a website too, in the caller's language. */
    private void copied() {
        var releases = "/api/v1/editions/" + edition + "/releases/";
        var copy = anybody.get(releases + "1.zip").expect(200);
        assertThat(copy.header("Content-Type")).isEqualTo("application/zip");
        assertThat(copy.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + edition + "-release-1.zip\"");
        assertThat(copy.header("Vary")).isEqualTo("Accept-Language");
        assertThat(copy.header("Cache-Control")).isEqualTo("no-cache");
        var known = anybody.with("If-None-Match", copy.header("ETag"));
        known.get(releases + "1.zip").expect(304);
        known.get(releases + "1.zip?language=ar").expect(200);
        var french = known.with("Accept-Language", "de, fr;q=0.5, en;q=0.1")
                .get(releases + "1.zip")
                .expect(200);
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        anybody.get(releases + "1.zip?language=de").expect(400);
        anybody.get(releases + "0.zip").expect(404);
        anybody.get(releases + "2.zip").expect(404);
        anybody.get("/api/v1/editions/never-heard-of/releases/1.zip").expect(404);
        var files = releaseCopy(1, "?language=ar");
        assertThat(files.get("index.html")).contains("dir=\"rtl\"", "Tides, cables &amp; law", "07:00–08:00 UTC");
        assertThat(files.get("sessions/1.html")).contains("Asha Nordvik", "Second paragraph.");
        assertThat(files.get("schedule.ics"))
                .isEqualTo(anybody.get("/api/v1/editions/" + edition + "/schedule.ics")
                        .text());
    }

    /** Lists people, rooms and subthemes, each with their sessions and their own calendar. */
    private void guided(UUID tides, UUID storms) {
        var base = "/api/v1/editions/" + edition;
        var speakers = anybody.get(base + "/speakers").expect(200).json().get("items");
        assertThat(speakers.findValuesAsString("name")).containsExactly("Asha Nordvik", "Bo Tern");
        var asha = base + "/speakers/" + speakers.at("/0/personId").asString();
        var one = anybody.get(asha).expect(200).json();
        assertThat(one.get("sessions").findValuesAsString("id")).containsExactly(tides.toString(), storms.toString());
        assertThat(one.at("/sessions/0/placement/start").asString()).isEqualTo("2036-10-10T09:00");
        assertThat(one.at("/sessions/0/roles/0").asString()).isEqualTo("SPEAKER");
        anybody.get(base + "/speakers/" + UUID.randomUUID()).expect(404);
        var rooms = anybody.get(base + "/rooms").expect(200).json();
        assertThat(rooms.at("/items/0/sessions/0/id").asString()).isEqualTo(tides.toString());
        assertThat(rooms.at("/items/1/sessions/0/id").asString()).isEqualTo(storms.toString());
        var subthemes = anybody.get(base + "/subthemes").expect(200).json();
        assertThat(subthemes.at("/items/0/id").asString()).isEqualTo("resilience");
        assertThat(subthemes.at("/items/0/sessions")).hasSize(2);
        assertThat(anybody.get(asha + ".ics").expect(200).text()).contains(tides + "@igf", storms + "@igf");
        assertThat(anybody.get(base + "/subthemes/resilience.ics").expect(200).text())
                .contains(tides + "@igf", storms + "@igf", ": Resilience of networks");
        assertThat(anybody.get(base + "/rooms/lighthouse.ics").expect(200).text())
                .contains(storms + "@igf", ": The lighthouse")
                .doesNotContain(tides + "@igf");
        anybody.get(base + "/rooms/cellar.ics").expect(404);
        anybody.get(base + "/subthemes/other.ics").expect(404);
        anybody.get(asha.replaceAll("[^/]*$", UUID.randomUUID() + ".ics")).expect(404);
    }

    private void told(UUID tides, UUID storms) {
        var types = SERVICE.kafka()
                .await(
                        "scheduling",
                        all -> of(all, edition).size() == 2
                                && of(all, tides.toString()).size() == 2
                                && of(all, storms.toString()).size() == 2);
        assertThat(of(types, tides.toString())).containsExactly("igf.session.scheduled.v1", "igf.session.cancelled.v1");
        assertThat(of(types, storms.toString())).containsExactly("igf.session.scheduled.v1", "igf.session.moved.v1");
        assertThat(of(types, edition)).containsExactly("igf.programme.released.v1", "igf.programme.released.v1");
    }

    @Test
    void what_cannot_be_is_refused_and_stale_writers_are_told() {
        plan();
        var session = accept("Only one", speaker("Cy Skerry"));
        venue();
        var path = "/api/v1/sessions/" + session + "/placement";
        var good = Map.of("room", "harbour", "start", "2036-10-10T09:00");

        anybody.put(path, "{").expect(401);
        SERVICE.as("mag-1", "MAG").put(path, good).expect(403);
        secretariat.put(path, good).expect(428);
        secretariat.with("If-Match", "\"7\"").put(path, good).expect(412);
        var wrong = secretariat
                .with("If-Match", "\"0\"")
                .put(path, Map.of("room", "cellar", "start", "2036-10-10T03:00"))
                .expect(422);
        assertThat(wrong.json().get("violations").findValuesAsString("rule"))
                .containsExactly("ROOM_UNKNOWN", "SLOT_UNKNOWN");
        secretariat
                .with("If-Match", "\"0\"")
                .put(path, Map.of("room", "harbour", "start", "soon"))
                .expect(400);
        secretariat.with("If-Match", "\"0\"").put(path, good).expect(200);
        secretariat
                .put("/api/v1/editions/" + edition + "/grid", Map.of("days", List.of()))
                .expect(409);
        secretariat.get("/api/v1/editions/" + edition + "/sessions?colour=red").expect(400);
        secretariat.post("/api/v1/editions/never-heard-of/releases", Map.of()).expect(503);
        secretariat.post("/api/v1/editions/Not_A_Slug/releases", Map.of()).expect(404);
    }

    @Test
    void every_view_comes_out_of_a_rebuild_with_the_same_hash() {
        plan();
        accept("Kept", speaker("Fen Holm"));
        venue();
        for (var view : List.of("programme", "venues", "releases", "plans")) {
            var started = secretariat
                    .post("/api/v1/admin/projections/scheduling/" + view + "/rebuild", Map.of("reason", "test"))
                    .expect(202);
            var done = secretariat.await(
                    started.header("Location"),
                    a -> List.of("succeeded", "failed")
                            .contains(a.json().get("status").asString()));
            assertThat(done.json().at("/result/hash").asString())
                    .as(view)
                    .hasSize(64)
                    .isEqualTo(done.json().at("/result/before").asString());
        }
    }
}
