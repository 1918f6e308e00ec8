package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.People;
import igf.platform.testing.Http;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Seats in simultaneous sessions, in rooms that shrink, and in sessions and editions that are over. */
class SeatRulesIT {

    private final Forum forum =
            new Forum("rules-" + UUID.randomUUID().toString().substring(0, 8));

    private static String seats(UUID session) {
        return "/api/v1/sessions/" + session + "/seats";
    }

    private static Http.Response take(Forum.Registered person, UUID session, String where, @Nullable UUID inPlaceOf) {
        var body = new HashMap<String, Object>(Map.of("registrationId", person.id(), "attendance", where));
        if (inPlaceOf != null) {
            body.put("inPlaceOf", inPlaceOf);
        }
        return tool().post(seats(session), body);
    }

    private static Http.Response take(Forum.Registered person, UUID session) {
        return take(person, session, "ONSITE", null);
    }

    /** Returns the states of a person's seats in a session. */
    private static List<String> held(Forum.Registered person, UUID session) {
        return tool().get("/api/v1/registrations/" + person.id())
                .expect(200)
                .json()
                .get("seats")
                .valueStream()
                .filter(seat -> seat.get("sessionId").asString().equals(session.toString()))
                .map(seat -> seat.get("attendance").asString() + " "
                        + seat.get("state").asString() + seat.path("position").asString(""))
                .toList();
    }

    private static void awaitHeld(Forum.Registered person, UUID session, String... states) {
        tool().await(
                        "/api/v1/registrations/" + person.id(),
                        a -> held(person, session).equals(List.of(states)));
    }

    private static List<String> told(UUID session, String... causes) {
        return SERVICE
                .kafka()
                .await(
                        "participation",
                        all -> List.of(causes).stream()
                                .allMatch(cause -> all.stream()
                                        .anyMatch(told -> told.key().equals(session.toString())
                                                && told.data()
                                                        .path("cause")
                                                        .asString("")
                                                        .equals(cause))))
                .stream()
                .filter(told -> told.key().equals(session.toString()))
                .map(told -> told.data().path("cause").asString(told.type()))
                .toList();
    }

    /** Returns the forecast for a release with this change of one session. */
    private JsonNode forecast(Map<String, Object> change) {
        return seatPreview(change).at("/items/0");
    }

    private JsonNode seatPreview(Map<String, Object> change) {
        return secretariat()
                .post("/api/v1/editions/" + forum.edition + "/seats/preview", Map.of("sessions", List.of(change)))
                .expect(200)
                .json();
    }

    @Test
    void a_second_seat_at_the_same_time_is_refused_and_swapped_by_one_call() {
        var one = forum.schedule("one", 1);
        var other = forum.schedule("other", 1);
        var ada = forum.register("ada");
        var ben = forum.register("ben");
        take(ada, one).expect(201);
        take(ben, one).expect(201);

        var refused = take(ada, other).expect(409).json();

        assertThat(refused.at("/violations/0/rule").asString()).isEqualTo("SEATS_OVERLAP");
        assertThat(refused.at("/violations/0/args/sessionId").asString()).isEqualTo(one.toString());
        assertThat(refused.at("/violations/0/args/title").asString()).isEqualTo("one");
        assertThat(take(ada, other, "ONSITE", one)
                        .expect(201)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CONFIRMED");
        awaitHeld(ada, one);
        awaitHeld(ada, other, "ONSITE CONFIRMED");
        awaitHeld(ben, one, "ONSITE CONFIRMED");
        take(ada, other, "ONSITE", one).expect(200);
    }

    @Test
    void a_swap_into_a_full_room_changes_nothing() {
        var one = forum.schedule("one", 1);
        var full = forum.schedule("full", 1);
        var ada = forum.register("ada");
        take(forum.register("ben"), full).expect(201);
        take(ada, one).expect(201);

        var refused = take(ada, full, "ONSITE", one).expect(409).json();

        assertThat(refused.at("/violations/0/rule").asString()).isEqualTo("ROOM_FULL");
        awaitHeld(ada, one, "ONSITE CONFIRMED");
        assertThat(take(ada, full).expect(201).json().get("state").asString())
                .as("waiting counts as no seat")
                .isEqualTo("WAITLISTED");
        take(forum.register("cleo"), forum.schedule("later", 1, LocalDateTime.parse("2031-10-07T10:00")), "ONSITE", one)
                .expect(201);
    }

    @Test
    void somebody_with_two_addresses_sits_once() {
        var one = forum.schedule("one", 5);
        var other = forum.schedule("other", 5);
        var home = forum.register("ada");
        var work = forum.register("ada-at-work");
        secretariat()
                .put("/api/v1/people/" + home.personId() + "/links/" + work.personId(), "")
                .expect(200);
        SERVICE.withToken(home.secret())
                .await("/api/v1/people/me", a -> a.json().path("registrations").size() == 2);
        take(home, one).expect(201);

        var refused = take(work, other).expect(409).json();

        assertThat(refused.at("/violations/0/rule").asString()).isEqualTo("SEATS_OVERLAP");
        take(work, other, "ONSITE", one).expect(201);
        awaitHeld(home, one);
    }

    @Test
    void a_room_that_shrinks_moves_the_last_to_come_to_the_waiting_list() {
        var session = forum.schedule("shrinking", 3);
        var people =
                List.of(forum.register("ada"), forum.register("ben"), forum.register("cleo"), forum.register("dan"));
        people.forEach(person -> take(person, session).expect(201));

        awaitHeld(people.get(2), session, "ONSITE CONFIRMED");
        awaitHeld(people.get(3), session, "ONSITE WAITLISTED1");
        var preview = seatPreview(Map.of("sessionId", session, "type", "CHANGED", "capacity", 1));
        assertThat(preview.at("/items/0/displaced").asInt()).isEqualTo(2);
        assertThat(preview.get("people").size()).isEqualTo(2);
        assertThat(preview.at("/people/0/name").asString()).isNotEmpty();
        assertThat(preview.at("/people/0/mails").toString()).isEqualTo("[\"seat-displaced\"]");

        forum.change(session, "shrinking", 1, 2);

        awaitHeld(people.get(1), session, "ONSITE WAITLISTED1");
        awaitHeld(people.get(2), session, "ONSITE WAITLISTED2");
        awaitHeld(people.get(3), session, "ONSITE WAITLISTED3");
        awaitHeld(people.get(0), session, "ONSITE CONFIRMED");
        assertThat(told(session, "DISPLACED")).filteredOn("DISPLACED"::equals).hasSize(2);
        forum.change(session, "shrinking", 2, 3);
        awaitHeld(people.get(1), session, "ONSITE CONFIRMED");
        awaitHeld(people.get(2), session, "ONSITE WAITLISTED1");
    }

    @Test
    void who_was_passed_over_gets_the_free_seat_when_they_leave_the_other() {
        var one = forum.schedule("one", 1);
        var other = forum.schedule("other", 1);
        var ada = forum.register("ada");
        var ben = forum.register("ben");
        take(ben, one).expect(201);
        take(ada, one).expect(201);
        take(ada, other).expect(201);
        var seat = tool().get("/api/v1/registrations/" + ben.id())
                .json()
                .at("/seats/0/id")
                .asString();
        tool().delete(seats(one) + "/" + seat).expect(204);
        awaitHeld(ben, one);
        awaitHeld(ada, one, "ONSITE WAITLISTED1");

        forum.move(other, "other", 1, 2);

        awaitHeld(ada, one, "ONSITE CONFIRMED");
    }

    @Test
    void a_session_that_moves_onto_another_leaves_both_seats_and_tells_the_person() {
        var one = forum.schedule("one", 1);
        var other = forum.schedule("other", 1, LocalDateTime.parse("2031-10-07T14:00"));
        var ada = forum.register("ada");
        take(ada, one).expect(201);
        take(ada, other).expect(201);

        awaitHeld(ada, other, "ONSITE CONFIRMED");
        var forecast = forecast(Map.of(
                "sessionId",
                other,
                "type",
                "MOVED",
                "startsAt",
                "2031-10-07T09:30:00Z",
                "endsAt",
                "2031-10-07T10:30:00Z",
                "capacity",
                1,
                "entryChanges",
                true));
        assertThat(forecast.get("overlapping").asInt()).isEqualTo(1);
        assertThat(forecast.get("changed").asInt()).isEqualTo(1);

        forum.move(other, "other", 1, 2, LocalDateTime.parse("2031-10-07T09:30"));

        assertThat(told(other, "OVERLAPS")).contains("OVERLAPS");
        var agenda = SERVICE.withToken(ada.secret())
                .await("/api/v1/people/me/agenda", a -> a.text().contains("09:30"))
                .json();
        assertThat(agenda.at("/items/0/overlaps/0").asString()).isEqualTo(other.toString());
        assertThat(agenda.at("/items/1/overlaps/0").asString()).isEqualTo(one.toString());
        awaitHeld(ada, one, "ONSITE CONFIRMED");
        awaitHeld(ada, other, "ONSITE CONFIRMED");
        take(ada, forum.schedule("third", 1)).expect(409);
    }

    @Test
    void both_at_once_give_one_seat() throws Exception {
        var one = forum.schedule("one", 50);
        var other = forum.schedule("other", 50);
        var people = new ArrayList<Forum.Registered>();
        for (int i = 0; i < 10; i++) {
            people.add(forum.register("person" + i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Integer>>();
            for (var person : people) {
                calls.add(() -> take(person, one).status());
                calls.add(() -> take(person, other).status());
            }
            var done = threads.invokeAll(calls);
            for (int i = 0; i < done.size(); i += 2) {
                assertThat(List.of(done.get(i).get(), done.get(i + 1).get())).containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void after_the_end_of_a_session_its_seats_are_fixed() {
        var past = forum.schedule("past", 1, LocalDateTime.parse("2021-10-07T09:00"));
        var ada = forum.register("ada");

        var refused = take(ada, past).expect(409).json();

        assertThat(refused.at("/violations/0/rule").asString()).isEqualTo("SESSION_ENDED");
        take(ada, past, "ONLINE", null).expect(409);
    }

    @Test
    void after_the_last_day_only_the_secretariat_registers_people() {
        var zone = "Pacific/Kiritimati";
        var over = new Forum(
                "over-" + UUID.randomUUID().toString().substring(0, 8),
                LocalDate.now(ZoneId.of(zone)).minusDays(1),
                zone);
        var registrations = "/api/v1/editions/" + over.edition + "/registrations";

        var refused = over.tryToRegister(over.entry("tool")).expect(409).json();

        assertThat(refused.at("/violations/0/rule").asString()).isEqualTo("EDITION_OVER");
        SERVICE.anonymous().post(registrations, over.entry("ada")).expect(409);
        SERVICE.bean(People.class).findOrCreate(over.email("eve"));
        SERVICE.withToken(Forum.credential(over.email("eve"), java.time.Instant.now()))
                .post(registrations, over.entry("eve"))
                .expect(409);
        secretariat().post(registrations, over.entry("late")).expect(201);

        var lastDay = new Forum(
                "last-day-" + UUID.randomUUID().toString().substring(0, 8), LocalDate.now(ZoneId.of(zone)), zone);
        lastDay.register("ada");
    }
}
