package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.person;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.participation.floor.FloorQueries;
import igf.platform.domain.DerivedId;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People, seats and questions after a release, and what other callers may read of them. */
class AfterReleaseIT {

    private static Map<String, Object> hand(Forum.Registered person, String mode) {
        return Map.of("registrationId", person.id(), "mode", mode, "kind", "HAND");
    }

    private static Map<String, Object> seat(Forum.Registered person, String attendance) {
        return Map.of("registrationId", person.id(), "attendance", attendance);
    }

    private static List<PublishedRecord> told(UUID session, String type, int count) {
        return SERVICE
                .kafka()
                .await("participation", all -> of(all, session, type).size() >= count)
                .stream()
                .filter(p -> p.key().equals(session.toString()) && p.type().equals(type))
                .toList();
    }

    private static List<PublishedRecord> of(List<PublishedRecord> all, UUID session, String type) {
        return all.stream()
                .filter(p -> p.key().equals(session.toString()) && p.type().equals(type))
                .toList();
    }

    @Test
    void roles_follow_the_roster_between_releases_and_end_when_somebody_declines() {
        var forum = new Forum("roles");
        var session = forum.schedule("shifting", 10);
        var floor = "/api/v1/sessions/" + session + "/floor";
        var report = "/api/v1/sessions/" + session + "/report";
        var first = tool().post(floor, hand(forum.register("ada"), "ONSITE"))
                .expect(201)
                .json();
        var second = tool().post(floor, hand(forum.register("ben"), "ONSITE"))
                .expect(201)
                .json();
        var old = SERVICE.as("organizer-1", "ORGANIZER");
        old.post(floor + "/" + first.get("id").asString() + "/grant", "").expect(200);

        forum.decline(session, "shifting", "organizer-1", "MODERATOR");
        old.await(floor, a -> a.status() == 403);
        old.post(floor + "/" + second.get("id").asString() + "/grant", "").expect(403);

        forum.roster(
                session,
                "shifting",
                declined(person("organizer-1", "MODERATOR")),
                person("organizer-3", "MODERATOR"),
                person("organizer-4", "ORGANIZER"));
        var fresh = SERVICE.as("organizer-3", "ORGANIZER");
        fresh.await(floor, a -> a.status() == 200);
        fresh.post(floor + "/" + second.get("id").asString() + "/grant", "").expect(200);
        old.post(floor + "/" + second.get("id").asString() + "/done", "").expect(403);
        var content = Map.of("keyTakeaways", List.of("One."), "callToAction", List.of("Two."));
        SERVICE.as("organizer-2", "ORGANIZER").put(report, content).expect(403);
        fresh.put(report, content).expect(403);
        SERVICE.as("organizer-4", "ORGANIZER").put(report, content).expect(200);

        forum.change(session, "shifting", 12, 2, person("organizer-1", "MODERATOR"));
        tool().await(
                        "/api/v1/sessions/" + session + "/seats",
                        a -> a.json().path("capacity").asInt(0) == 12);
        fresh.get(floor).expect(200);
        old.get(floor).expect(403);
    }

    private static PersonRef declined(PersonRef person) {
        return new PersonRef(
                person.personId(),
                person.entryId(),
                person.role(),
                person.nameSealed(),
                person.emailSealed(),
                null,
                null,
                null,
                person.attendance(),
                "DECLINED",
                null);
    }

    @Test
    void more_seats_go_to_those_who_wait_and_a_seat_online_is_kept_until_then() {
        var forum = new Forum("growing");
        var session = forum.schedule("crowded", 1);
        var seats = "/api/v1/sessions/" + session + "/seats";
        tool().post(seats, seat(forum.register("ada"), "ONSITE")).expect(201);
        var ben = forum.register("ben");
        var online = tool().post(seats, seat(ben, "ONLINE")).expect(201).json();
        var waits = tool().post(seats, seat(ben, "ONSITE")).expect(201).json();
        assertThat(waits.get("state").asString()).isEqualTo("WAITLISTED");
        assertThat(waits.get("id")).isNotEqualTo(online.get("id"));
        tool().await(
                        seats,
                        a -> a.json().path("online").asInt(-1) == 1
                                && a.json().path("waitlisted").asInt(-1) == 1);
        forum.change(session, "crowded", 2, 2);
        tool().await(
                        seats,
                        a -> a.json().path("confirmed").asInt(-1) == 2
                                && a.json().path("online").asInt(-1) == 0
                                && a.json().path("capacity").asInt(-1) == 2);
        var moved = told(session, "igf.participant.unseated.v1", 1).getFirst().data();
        assertThat(moved.get("reason").asString()).isEqualTo("MOVED");
        assertThat(moved.get("seatId")).isEqualTo(online.get("id"));
        assertThat(moved.get("language").asString()).isEqualTo("fr");
        var promoted = told(session, "igf.participant.seated.v1", 4).getLast().data();
        assertThat(promoted.get("cause").asString()).isEqualTo("PROMOTED");
        assertThat(promoted.get("title").asString()).isEqualTo("crowded");
        SERVICE.withToken(ben.secret())
                .delete(seats + "/" + waits.get("id").asString())
                .expect(204);
        assertThat(told(session, "igf.participant.unseated.v1", 2)
                        .getLast()
                        .data()
                        .get("reason")
                        .asString())
                .isEqualTo("GIVEN_BACK");
    }

    @Test
    void a_cancelled_session_has_neither_seats_nor_hands() {
        var forum = new Forum("cancelling");
        var session = forum.schedule("doomed", 5);
        var ada = forum.register("ada");
        tool().post("/api/v1/sessions/" + session + "/seats", seat(ada, "ONSITE"))
                .expect(201);
        tool().post("/api/v1/sessions/" + session + "/floor", hand(ada, "ONSITE"))
                .expect(201);
        forum.cancel(session, "doomed", 2);
        var gone = told(session, "igf.participant.unseated.v1", 1).getFirst().data();
        assertThat(gone.get("reason").asString()).isEqualTo("SESSION_CANCELLED");
        var floor = SERVICE.bean(FloorQueries.class);
        Await.until("nobody waits", () -> floor.queue(session).rows(), List::isEmpty);
    }

    @Test
    void who_cancels_a_registration_leaves_seat_and_floor_and_others_hear_of_it() {
        var forum = new Forum("leaving-early");
        var session = forum.schedule("talk", 5);
        var ada = forum.register("ada");
        tool().post("/api/v1/sessions/" + session + "/seats", seat(ada, "ONSITE"))
                .expect(201);
        tool().post("/api/v1/sessions/" + session + "/floor", hand(ada, "ONSITE"))
                .expect(201);
        tool().delete("/api/v1/registrations/" + ada.id()).expect(204);
        assertThat(told(session, "igf.participant.unseated.v1", 1)
                        .getFirst()
                        .data()
                        .get("reason")
                        .asString())
                .isEqualTo("REGISTRATION_ENDED");
        var cancelled = SERVICE.kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                .anyMatch(p -> p.type().equals("igf.registration.cancelled.v1")
                                        && p.key().equals(ada.id().toString())));
        assertThat(cancelled.toString()).doesNotContain("ada Invented");
        var floor = SERVICE.bean(FloorQueries.class);
        Await.until("nobody waits", () -> floor.queue(session).rows(), List::isEmpty);
        var late = Map.of(
                "registrationId",
                ada.id(),
                "fact",
                "JOINED",
                "mode",
                "ONSITE",
                "at",
                "2031-10-07T09:10:00Z",
                "source",
                "door-cancelled",
                "sequence",
                1);
        assertThat(tool().post("/api/v1/sessions/" + session + "/attendance", late)
                        .expect(422)
                        .text())
                .contains("REGISTRATION_ENDED");
    }

    @Test
    void strangers_do_not_hear_what_there_is() {
        var forum = new Forum("quiet");
        var session = forum.schedule("closed-door", 5);
        var there = "/api/v1/sessions/" + session;
        var accepted = "/api/v1/sessions/" + forum.accept("not-released");
        var never = "/api/v1/sessions/" + DerivedId.of(UUID.randomUUID(), "session");
        var ada = forum.register("ada");
        tool().post(there + "/seats", seat(ada, "ONSITE")).expect(201);
        var request = tool().post(there + "/floor", hand(ada, "ONSITE"))
                .expect(201)
                .json()
                .get("id")
                .asString();
        var stranger = SERVICE.as("organizer-9", "ORGANIZER");
        for (var base : List.of(there, accepted, never)) {
            for (var part : List.of("/seats", "/floor")) {
                SERVICE.anonymous().get(base + part).expect(401);
                stranger.get(base + part).expect(403);
            }
            stranger.post(base + "/seats", seat(ada, "ONSITE")).expect(403);
            stranger.post(base + "/floor", hand(ada, "ONSITE")).expect(403);
            stranger.post(base + "/floor/" + request + "/grant", "").expect(403);
            stranger.delete(base + "/floor/" + request).expect(403);
            stranger.delete(base + "/seats/" + UUID.randomUUID()).expect(403);
        }
        var nobody = Map.of("registrationId", UUID.randomUUID(), "attendance", "ONSITE");
        assertThat(stranger.post(there + "/seats", nobody).expect(403).text())
                .as("as of another's")
                .contains("This is not your registration.");
        var nowhere = "/api/v1/sessions/00000000-0000-4000-8000-000000000000";
        tool().get(nowhere + "/seats").expect(404);
        tool().get(nowhere + "/floor").expect(404);
        SERVICE.withToken(ada.secret()).get(there + "/seats").expect(200);
    }

    @Test
    void everybody_sees_their_own_place_and_nobody_elses_registration() {
        var forum = new Forum("seeing");
        var session = forum.schedule("queueing", 5);
        var floor = "/api/v1/sessions/" + session + "/floor";
        var ada = forum.register("ada");
        var ben = forum.register("ben");
        var own = SERVICE.withToken(ben.secret());
        tool().post("/api/v1/sessions/" + session + "/seats", seat(ben, "ONSITE"))
                .expect(201);
        tool().post(floor, hand(ada, "ONSITE")).expect(201);
        own.post(floor, hand(ben, "ONLINE")).expect(201);
        var seen = own.get(floor).expect(200).json().get("items");
        assertThat(seen.get(0).get("own").asBoolean()).isFalse();
        assertThat(seen.get(0).get("registrationId").isNull()).isTrue();
        assertThat(seen.get(0).get("name").isNull()).isTrue();
        assertThat(seen.get(1).get("registrationId").asString())
                .isEqualTo(ben.id().toString());
        assertThat(seen.get(1).get("position").asInt()).isEqualTo(2);
        assertThat(seen.get(1).get("mode").asString())
                .as("whoever takes part online is online, with a seat in the room too")
                .isEqualTo("ONLINE");
        var moderator = SERVICE.as("organizer-1", "ORGANIZER").get(floor).expect(200);
        assertThat(moderator.text())
                .contains("ada Invented")
                .doesNotContain(ada.id().toString());
        own.delete(floor + "/" + seen.get(1).get("id").asString()).expect(204);
        own.delete(floor + "/" + seen.get(0).get("id").asString()).expect(403);
        assertThat(own.get(floor).expect(200).json().get("items").size()).isEqualTo(1);
    }

    @Test
    @Timeout(120)
    void the_queue_is_followed_live() throws Exception {
        var forum = new Forum("live");
        var session = forum.schedule("streamed", 5);
        var floor = "/api/v1/sessions/" + session + "/floor";
        var ada = forum.register("ada");
        var asked = tool().post(floor, hand(ada, "ONSITE")).expect(201);
        try (var lines = lines(asked, ada.secret())) {
            assertThat(event(lines)).contains("\"position\":1");
            tool().post(floor, hand(forum.register("ben"), "ONSITE")).expect(201);
            assertThat(event(lines)).contains("\"position\":2");
        }
    }

    private static BufferedReader lines(Http.Response asked, String secret) throws Exception {
        var request = HttpRequest.newBuilder(asked.response().uri())
                .header("Authorization", "Bearer " + secret)
                .header("Accept", "text/event-stream")
                .header("Consistency-Token", asked.header("Consistency-Token"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String event(BufferedReader lines) throws Exception {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("the stream ended");
    }
}
