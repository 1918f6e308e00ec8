package igf.participation.seat.web;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.web.SeatForecast.Holder;
import igf.participation.seat.web.SeatForecast.MailCounts;
import igf.participation.seat.web.SeatForecast.PlannedSession;
import igf.participation.seat.web.SeatForecast.Slot;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.PersonalValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatForecastTest {

    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant NOON = NINE.plus(Duration.ofHours(3));
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final Map<UUID, PlannedSession> sessions = new LinkedHashMap<>();

    private static Session session(UUID id, Instant start, SessionPerson... people) {
        return new Session(
                id, id, "e", 1, "S", "hall", 3, start, start.plus(Duration.ofHours(1)), 1, List.of(people), null);
    }

    private static SessionPerson person(int number, String role, @Nullable String state) {
        var id = new UUID(0, number);
        return new SessionPerson(
                id, null, role, null, new PersonalValue(id, "sealed"), null, null, null, null, state, null);
    }

    private static Slot at(Instant start) {
        return new Slot(start, start.plus(Duration.ofHours(1)));
    }

    private void stays(UUID id, Instant start) {
        sessions.put(id, PlannedSession.unchanged(session(id, start)));
    }

    private static Holder seat(int person, UUID session) {
        return holder(person, person, session, Mode.ONSITE, SeatState.CONFIRMED);
    }

    private static Holder online(int person, UUID session) {
        return holder(person, person, session, Mode.ONLINE, SeatState.CONFIRMED);
    }

    private static Holder waits(int person, UUID session) {
        return holder(person, person, session, Mode.ONSITE, SeatState.WAITLISTED);
    }

    /** A higher number means a later seat. */
    private static Holder holder(int person, int human, UUID session, Mode mode, SeatState state) {
        return new Holder(
                new UUID(0, person),
                new UUID(0, human),
                session,
                mode,
                state,
                NINE.minus(Duration.ofDays(9)).plusSeconds(person));
    }

    private List<MailCounts> mails(Holder... holders) {
        return new SeatForecast(sessions, List.of(holders), NINE.minus(Duration.ofDays(1))).mailCounts();
    }

    @Test
    void a_session_that_moves_is_told_to_each_person_with_a_seat_once_but_to_nobody_who_is_named_in_it() {
        var named = session(ONE, NINE, person(1, "SPEAKER", "CONFIRMED"), person(2, "SPEAKER", "DECLINED"));
        sessions.put(ONE, new PlannedSession(named, at(NOON), 9, true, true));

        assertThat(mails(seat(1, ONE), seat(2, ONE), online(3, ONE), online(2, ONE), waits(4, ONE)))
                .containsExactly(new MailCounts(ONE, 0, 2, 0, 1, 0, 0));
    }

    @Test
    void what_no_calendar_shows_is_told_to_nobody() {
        sessions.put(ONE, new PlannedSession(session(ONE, NINE), at(NINE), 3, false, false));

        assertThat(mails(seat(1, ONE), online(2, ONE))).isEmpty();
    }

    @Test
    void a_smaller_room_is_told_to_those_who_lose_their_seats() {
        sessions.put(ONE, new PlannedSession(session(ONE, NINE), at(NINE), 1, false, false));

        assertThat(mails(seat(1, ONE), seat(2, ONE), seat(3, ONE), waits(4, ONE), online(5, ONE)))
                .containsExactly(new MailCounts(ONE, 0, 0, 2, 0, 0, 0));
    }

    @Test
    void a_larger_room_is_told_to_as_many_as_get_a_seat_and_sit_nowhere_else_then() {
        sessions.put(ONE, new PlannedSession(session(ONE, NINE), at(NINE), 3, false, false));
        stays(OTHER, NINE);

        assertThat(mails(seat(1, ONE), waits(2, ONE), seat(2, OTHER), waits(3, ONE), waits(4, ONE), waits(5, ONE)))
                .containsExactly(new MailCounts(ONE, 0, 0, 0, 2, 0, 0));
    }

    @Test
    void a_session_that_moves_away_lets_somebody_who_waits_for_another_have_a_free_seat() {
        sessions.put(ONE, new PlannedSession(session(ONE, NINE), at(NOON), 3, true, true));
        stays(OTHER, NINE);

        assertThat(mails(seat(1, ONE), waits(1, OTHER)))
                .containsExactlyInAnyOrder(
                        new MailCounts(ONE, 0, 1, 0, 0, 0, 0), new MailCounts(OTHER, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void a_cancelled_session_is_told_to_each_person_with_a_seat_or_a_place_in_the_queue_once() {
        var named = session(ONE, NINE, person(1, "SPEAKER", "CONFIRMED"));
        sessions.put(ONE, new PlannedSession(named, null, 0, false, false));

        assertThat(mails(seat(1, ONE), seat(2, ONE), online(3, ONE), waits(3, ONE), waits(4, ONE)))
                .containsExactly(new MailCounts(ONE, 0, 0, 0, 0, 3, 0));
    }

    @Test
    void a_session_that_moves_onto_another_is_told_to_those_who_sit_in_both() {
        sessions.put(ONE, new PlannedSession(session(ONE, NOON), at(NINE), 3, true, true));
        stays(OTHER, NINE.plus(Duration.ofMinutes(30)));

        assertThat(mails(
                        seat(1, ONE),
                        seat(1, OTHER),
                        seat(2, ONE),
                        online(2, OTHER),
                        holder(3, 3, ONE, Mode.ONSITE, SeatState.CONFIRMED),
                        holder(4, 3, OTHER, Mode.ONSITE, SeatState.CONFIRMED)))
                .as("linked ids are one human, and a seat online overlaps with nothing")
                .containsExactly(new MailCounts(ONE, 0, 3, 0, 0, 0, 2));
    }

    @Test
    void two_sessions_that_move_are_compared_as_they_will_be() {
        sessions.put(ONE, new PlannedSession(session(ONE, NINE), at(NOON), 3, true, true));
        sessions.put(OTHER, new PlannedSession(session(OTHER, NOON), at(NINE), 3, true, true));

        assertThat(mails(seat(1, ONE), seat(1, OTHER)))
                .allMatch(mail -> mail.overlapping() == 0 && mail.changed() == 1);

        sessions.put(OTHER, new PlannedSession(session(OTHER, NINE), at(NOON), 3, true, true));

        assertThat(mails(seat(1, ONE), seat(1, OTHER))).allMatch(mail -> mail.overlapping() == 1);
    }

    @Test
    void an_overlap_that_was_told_of_is_not_told_again_when_only_the_room_changes() {
        sessions.put(ONE, new PlannedSession(session(ONE, NINE), at(NINE), 3, true, true));
        stays(OTHER, NINE);

        assertThat(mails(seat(1, ONE), seat(1, OTHER))).containsExactly(new MailCounts(ONE, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void an_owner_who_is_on_no_roster_is_told_of_the_session() {
        var owned = session(ONE, NINE, person(1, "OWNER", null), person(2, "OWNER", null), person(2, "SPEAKER", null));
        sessions.put(ONE, new PlannedSession(owned, at(NOON), 3, true, true));

        assertThat(mails()).containsExactly(new MailCounts(ONE, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void seats_of_a_session_that_has_ended_are_told_of_to_nobody() {
        sessions.put(ONE, new PlannedSession(session(ONE, NINE), null, 0, false, false));
        stays(OTHER, NINE);
        var after = new SeatForecast(sessions, List.of(seat(1, ONE), waits(2, OTHER)), TEN);

        assertThat(after.mailCounts()).isEmpty();
    }
}
