package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.contracts.proposal.CallWindow;
import igf.contracts.proposal.CodeOfConduct;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.SessionFormat;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.Subtheme;
import igf.platform.domain.DerivedId;
import igf.platform.people.People;
import igf.platform.testing.Foreign;
import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchedulingIT {

    private static final RunningService SERVICE = RunningService.start(
            SchedulingServiceApplication.class,
            "scheduling-service",
            "scheduling-service",
            // Snapshots so often that every test decides from some.
            Map.of("igf.snapshot-every", "5", "igf.plan.idle-steps", "50"));

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    private final Http anybody = SERVICE.anonymous();
    private final String edition = "igf-" + UUID.randomUUID().toString().substring(0, 8);
    private int number;

    private record Speaker(UUID id, String name) {}

    private Speaker speaker(String name) {
        var people = SERVICE.bean(People.class);
        return new Speaker(people.withEmail(UUID.randomUUID() + "@example.org"), name);
    }

    private void plan() {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.edition.planned.v1",
                        edition,
                        new EditionPlanned(
                                edition,
                                "Forum of " + edition,
                                "A shared network",
                                "Fjordhavn",
                                "Europe/Oslo",
                                LocalDate.of(2026, 10, 10),
                                LocalDate.of(2026, 10, 12),
                                new CallWindow(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH),
                                1,
                                "igf-2022",
                                new CodeOfConduct("1", "https://forum.example.org/code"),
                                null));
    }

    private UUID accept(String title, Speaker... speakers) {
        var proposal = UUID.randomUUID();
        var session = DerivedId.of(proposal, "session");
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.accepted.v1",
                        proposal.toString(),
                        new ProposalAccepted(
                                edition,
                                proposal,
                                session,
                                ++number,
                                title,
                                "ACCEPTED",
                                "Fits.",
                                List.of(),
                                null,
                                List.of(new Subtheme("resilience", "Resilience of networks")),
                                new SessionFormat("ROUND_TABLE", "CIRCLE", 60),
                                "First paragraph.\n\nSecond paragraph.",
                                java.util.Arrays.stream(speakers).map(this::ref).toList(),
                                List.of(),
                                1));
        secretariat.await("/api/v1/sessions/" + session, a -> a.status() == 200);
        proposals.put(session, proposal);
        return session;
    }

    private final Map<UUID, UUID> proposals = new java.util.HashMap<>();

    private PersonRef ref(Speaker speaker) {
        var sealed =
                SERVICE.bean(People.class).seal(speaker.id(), speaker.name()).toString();
        return new PersonRef(
                speaker.id(),
                UUID.randomUUID(),
                "SPEAKER",
                sealed,
                null,
                "Tidewater Exchange",
                "TECHNICAL_COMMUNITY",
                "GRULAC",
                "ONSITE",
                "CONFIRMED",
                "en");
    }

    private void venue() {
        room("harbour", 100);
        room("lighthouse", 50);
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/grid",
                        Map.of(
                                "days",
                                List.of(Map.of(
                                        "date",
                                        "2026-10-10",
                                        "slots",
                                        List.of(
                                                Map.of("start", "09:00", "minutes", 60),
                                                Map.of("start", "10:30", "minutes", 60))))))
                .expect(200);
    }

    private void room(String room, int capacity) {
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/rooms/" + room,
                        Map.of("name", "The " + room, "capacity", capacity, "layouts", List.of("CIRCLE")))
                .expect(201);
    }

    private Http.Answer place(UUID session, String room, String start) {
        var etag = secretariat.get("/api/v1/sessions/" + session).expect(200).header("ETag");
        return secretariat
                .with("If-Match", etag)
                .put("/api/v1/sessions/" + session + "/placement", Map.of("room", room, "start", start));
    }

    private Http.Answer release(String note) {
        var released = secretariat
                .post("/api/v1/editions/" + edition + "/releases", Map.of("note", note))
                .expect(201);
        secretariat
                .with("Consistency-Token", released.header("Consistency-Token"))
                .get(released.header("Location"))
                .expect(200);
        return released;
    }

    @Test
    void a_programme_is_heard_of_placed_released_exported_and_told() {
        var asha = speaker("Asha Nordvik");
        plan();
        var tides = accept("Tides, cables & law", asha);
        var storms = accept("=Storms", asha, speaker("Bo Tern"));
        venue();

        var placed = place(tides, "harbour", "2026-10-10T09:00").expect(200);
        assertThat(placed.json().at("/placement/startsAt").asString()).isEqualTo("2026-10-10T07:00:00Z");
        assertThat(placed.json().at("/placement/end").asString()).isEqualTo("2026-10-10T10:00");
        assertThat(placed.json().get("state").asString()).isEqualTo("PLACED");
        assertThat(placed.header("ETag")).isEqualTo("\"1\"");

        var roomTaken = place(storms, "harbour", "2026-10-10T09:00").expect(409);
        assertThat(roomTaken.json().get("clashes").findValuesAsString("kind")).containsExactly("ROOM", "PERSON");
        var busy = place(storms, "lighthouse", "2026-10-10T09:00").expect(409);
        var clash = busy.json().at("/clashes/0");
        assertThat(clash.get("kind").asString()).isEqualTo("PERSON");
        assertThat(clash.get("person").asString()).isEqualTo(asha.id().toString());
        assertThat(clash.get("session").asString()).isEqualTo(tides.toString());
        assertThat(clash.get("detail").asString()).contains("Asha Nordvik", "Tides, cables & law");
        var options = secretariat
                .get("/api/v1/sessions/" + storms + "/options")
                .expect(200)
                .json();
        assertThat(options.get("items").findValuesAsString("start"))
                .containsExactly("2026-10-10T10:30", "2026-10-10T10:30");
        assertThat(options.at("/items/0/room").asString())
                .as("the smaller one will do")
                .isEqualTo("lighthouse");
        place(storms, "lighthouse", "2026-10-10T10:30").expect(200);
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

        secretariat
                .with("If-Match", "\"3\"")
                .delete("/api/v1/sessions/" + tides + "/placement")
                .expect(200);
        place(storms, "harbour", "2026-10-10T09:00").expect(200);
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
        assertThat(anybody.get("/api/v1/editions/" + edition + "/releases/2/changes?since=0")
                        .expect(200)
                        .json()
                        .get("changes")
                        .findValuesAsString("type"))
                .containsExactly("scheduled");
        assertThat(anybody.get("/api/v1/editions/" + edition + "/schedule.csv?release=1")
                        .text())
                .contains("The harbour", "The lighthouse");

        told(tides, storms);
    }

    /** There and back again: two sessions change places in one call. */
    private void swap(UUID one, UUID other) {
        var at = "/api/v1/editions/" + edition + "/placements";
        secretariat
                .post(
                        at,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("session", one, "room", "lighthouse", "start", "2026-10-10T10:30"),
                                        Map.of("session", other, "room", "harbour", "start", "2026-10-10T09:00"))))
                .expect(200);
        secretariat
                .post(
                        at,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("session", one, "room", "harbour", "start", "2026-10-10T09:00"),
                                        Map.of("session", other, "room", "lighthouse", "start", "2026-10-10T10:30"))))
                .expect(200);
    }

    /** Lists are empty, one thing is not there: rooms, grid and sessions alike. */
    private void nothingIsPublic(UUID session) {
        var base = "/api/v1/editions/" + edition;
        anybody.get(base + "/schedule").expect(404);
        anybody.get("/api/v1/sessions/" + session).expect(404);
        anybody.get(base + "/grid").expect(404);
        anybody.get(base + "/rooms/harbour").expect(404);
        SERVICE.as("mag-1", "MAG").get(base + "/rooms/harbour").expect(404);
        for (var list : List.of("/sessions", "/rooms", "/releases")) {
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
                        .findValuesAsString("room"))
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
        assertThat(ics.text()).contains("UID:" + storms + "@igf", "DTSTART:20261010T070000Z", "SEQUENCE:0");
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

    private void told(UUID tides, UUID storms) {
        var types = SERVICE.kafka()
                .await(
                        "scheduling",
                        all -> of(all, edition).size() == 2
                                && of(all, storms.toString()).size() == 2);
        assertThat(of(types, tides.toString())).containsExactly("igf.session.scheduled.v1", "igf.session.cancelled.v1");
        assertThat(of(types, storms.toString())).containsExactly("igf.session.scheduled.v1", "igf.session.moved.v1");
        assertThat(of(types, edition)).containsExactly("igf.programme.released.v1", "igf.programme.released.v1");
    }

    private static List<String> of(List<Foreign.Published> all, String subject) {
        return all.stream()
                .filter(p -> p.key().equals(subject))
                .map(Foreign.Published::type)
                .toList();
    }

    @Test
    void what_cannot_be_is_refused_and_stale_writers_are_told() {
        plan();
        var session = accept("Only one", speaker("Cy Skerry"));
        venue();
        var path = "/api/v1/sessions/" + session + "/placement";
        var good = Map.of("room", "harbour", "start", "2026-10-10T09:00");

        anybody.put(path, "{").expect(401);
        SERVICE.as("mag-1", "MAG").put(path, good).expect(403);
        secretariat.put(path, good).expect(428);
        secretariat.with("If-Match", "\"7\"").put(path, good).expect(412);
        var wrong = secretariat
                .with("If-Match", "\"0\"")
                .put(path, Map.of("room", "cellar", "start", "2026-10-10T03:00"))
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
    void decisions_undone_free_the_slot_and_answers_of_speakers_arrive() {
        plan();
        var dora = speaker("Dora Fell");
        var first = accept("Undone later", dora);
        var second = accept("Takes its place", speaker("Eli Marsh"));
        venue();
        place(first, "harbour", "2026-10-10T09:00").expect(200);
        var proposal = proposals.getOrDefault(first, first);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.decision-undone.v1",
                        proposal.toString(),
                        new DecisionUndone(
                                edition, proposal, 1, "Undone later", first, "ACCEPTED", "Mistake", null, List.of()));
        secretariat.await(
                "/api/v1/sessions/" + first,
                a -> a.json().get("state").asString().equals("CANCELLED"));
        place(second, "harbour", "2026-10-10T09:00").expect(200);
        place(first, "harbour", "2026-10-10T10:30").expect(409);

        var other = proposals.getOrDefault(second, second);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.confirmed.v1",
                        other.toString(),
                        new SpeakerConfirmed(
                                edition,
                                other,
                                second,
                                2,
                                "Takes its place",
                                dora.id(),
                                UUID.randomUUID(),
                                "MODERATOR",
                                "CONFIRM",
                                "ONLINE",
                                SERVICE.bean(People.class)
                                        .seal(dora.id(), dora.name())
                                        .toString(),
                                List.of()));
        secretariat.await("/api/v1/sessions/" + second, a -> a.text().contains("Dora Fell"));

        var overview =
                secretariat.get("/api/v1/editions/" + edition + "/overview").expect(200);
        assertThat(overview.json().at("/counts/placed").asInt()).isEqualTo(1);
        assertThat(overview.json().at("/counts/cancelled").asInt()).isEqualTo(1);
        release("So far");
        var xml = "/api/v1/editions/" + edition + "/schedule.xml";
        assertThat(anybody.get(xml).expect(200).text()).contains(">Dora Fell</person>");
        SERVICE.bean(People.class).erase(dora.id(), Instant.EPOCH);
        // A cache that asks by date alone gets it anew, without the name.
        assertThat(anybody.with("If-Modified-Since", "Thu, 31 Dec 2099 23:59:59 GMT")
                        .get(xml)
                        .expect(200)
                        .text())
                .contains(">Eli Marsh</person>")
                .doesNotContain("Dora Fell", "(erased)");
    }

    @Test
    void people_and_seats_that_change_after_a_release_are_told_with_the_next_one() {
        plan();
        var session = accept("Seas", speaker("Finn Reef"));
        venue();
        place(session, "harbour", "2026-10-10T09:00").expect(200);
        release("First");
        var proposal = proposals.getOrDefault(session, session);
        var gro = speaker("Gro Holme");
        var sealed = SERVICE.bean(People.class).seal(gro.id(), gro.name()).toString();
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.invited.v1",
                        proposal.toString(),
                        new SpeakerInvited(
                                edition,
                                proposal,
                                session,
                                number,
                                "Seas",
                                gro.id(),
                                UUID.randomUUID(),
                                "RAPPORTEUR",
                                sealed,
                                sealed,
                                sealed,
                                Instant.parse("2026-12-01T00:00:00Z"),
                                null,
                                null,
                                null,
                                "ONSITE",
                                "en",
                                List.of()));
        secretariat.await("/api/v1/sessions/" + session, a -> a.text().contains("Gro Holme"));
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/rooms/harbour",
                        Map.of("name", "The harbour", "capacity", 108, "layouts", List.of("CIRCLE")))
                .expect(200);
        assertThat(anybody.get("/api/v1/sessions/" + session).expect(200).text())
                .doesNotContain("Gro Holme");
        var second = release("With a rapporteur");
        var change = second.json().at("/changes/0");
        assertThat(change.get("type").asString()).isEqualTo("changed");
        assertThat(change.get("fields").findValuesAsString("name")).contains("rapporteur", "capacity");
        assertThat(change.at("/fields/0/to/0/name").asString()).isEqualTo("Gro Holme");
        assertThat(anybody.get("/api/v1/sessions/" + session).expect(200).text())
                .contains("Gro Holme");
        var told = SERVICE.kafka()
                .await("scheduling", all -> of(all, session.toString()).size() == 2);
        assertThat(of(told, session.toString())).containsExactly("igf.session.scheduled.v1", "igf.session.changed.v1");
        assertThat(anybody.get("/api/v1/sessions/" + session + ".ics")
                        .expect(200)
                        .text())
                .contains("SEQUENCE:1");
    }

    @Test
    void a_solver_proposes_places_and_its_plan_is_applied_as_a_whole() {
        var gale = speaker("Gale Ness");
        plan();
        var first = accept("Planned one", gale);
        var second = accept("Planned two", gale);
        venue();
        var started = secretariat
                .post("/api/v1/editions/" + edition + "/plans", Map.of("seed", 3))
                .expect(202);
        var done = secretariat.await(
                started.header("Location"),
                a -> List.of("succeeded", "failed")
                        .contains(a.json().get("status").asString()));
        assertThat(done.json().at("/result/placed").asInt()).as(done.text()).isEqualTo(2);
        var plan = "/api/v1/plans/" + started.json().get("plan").asString();
        var shown = secretariat.await(plan, a -> a.status() == 200 && a.text().contains("COMPLETED"));
        assertThat(shown.json().at("/score/hard").asInt()).isZero();
        assertThat(shown.json().get("placements").findValuesAsString("session"))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        SERVICE.as("mag-1", "MAG").post(plan + "/application", Map.of()).expect(403);
        var applied = secretariat.post(plan + "/application", Map.of()).expect(200);
        secretariat.post(plan + "/application", Map.of()).expect(200);
        assertThat(applied.json().get("placed").asInt()).isEqualTo(2);
        assertThat(applied.json().get("left")).isEmpty();
        var placed = secretariat
                .with("Consistency-Token", applied.header("Consistency-Token"))
                .get("/api/v1/editions/" + edition + "/sessions?state=PLACED")
                .expect(200);
        assertThat(placed.json().get("items").findValuesAsString("start"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(secretariat
                        .get("/api/v1/editions/" + edition + "/sessions?asOf=2020-01-01T00:00:00Z")
                        .status())
                .isEqualTo(404);
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
