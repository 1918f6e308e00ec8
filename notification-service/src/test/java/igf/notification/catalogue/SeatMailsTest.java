package igf.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.feed.PublishedEvent;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A person with a seat, or on the waiting list, is told each change once, and their calendar has only their sessions.
 */
class SeatMailsTest {

    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID ADA = new UUID(1, 2);
    private static final UUID LUC = new UUID(1, 3);
    private static final Map<String, Object> HARBOUR = place("Harbour", "09:00", "06:00");
    private static final Map<String, Object> LIBRARY = place("Library", "14:00", "11:00");

    private final List<PublishedEvent> programme = new ArrayList<>();
    private Instant recorded = Instant.EPOCH;
    private final List<PublishedEvent> seats = new ArrayList<>();

    private static Map<String, Object> place(String room, String start, String startUtc) {
        return Map.of(
                "roomName",
                room,
                "start",
                "2026-10-10T" + start,
                "end",
                "2026-10-10T15:00",
                "timeZone",
                "Africa/Nairobi",
                "startsAt",
                "2026-10-10T" + startUtc + ":00Z",
                "endsAt",
                "2026-10-10T12:00:00Z");
    }

    private static Map<String, Object> person(UUID id, String state) {
        return Map.of("personId", id.toString(), "role", "SPEAKER", "state", state);
    }

    private List<MailContent> told(List<PublishedEvent> stream, String service, String type, Map<String, Object> more) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "igf-2026",
                "sessionId",
                SESSION.toString(),
                "proposalId",
                new UUID(1, 9).toString(),
                "number",
                7,
                "title",
                "Seas"));
        data.putAll(more);
        var fact = new PublishedEvent(
                type,
                service + stream.size(),
                "/forums/igf/" + service,
                SESSION.toString(),
                stream.size(),
                1,
                "e",
                recorded,
                "c",
                null,
                "igf-2026",
                data);
        stream.add(fact);
        return MailCatalogue.mails(fact, (beside, asked, subject) -> {
            assertThat(subject).isEqualTo(SESSION);
            return asked.equals("scheduling") ? List.copyOf(programme) : List.copyOf(seats);
        });
    }

    private List<MailContent> release(String type, Map<String, Object> more) {
        var data = new HashMap<String, Object>(Map.of("release", 1, "calendarSequence", 4, "people", List.of()));
        data.putAll(more);
        return told(programme, "scheduling", type, data);
    }

    private List<MailContent> seat(String what, UUID person, String seat, String state, Map<String, Object> more) {
        var data = new HashMap<String, Object>(Map.of(
                "personId",
                person.toString(),
                "registrationId",
                new UUID(2, person.getLeastSignificantBits()).toString(),
                "seatId",
                seat,
                "attendance",
                "ONSITE",
                "state",
                state,
                "emailSealed",
                new PersonalValue(person, "sealed").toString(),
                "language",
                "fr"));
        data.putAll(more);
        return told(seats, "participation", "igf.participant." + what + ".v1", data);
    }

    private List<MailContent> taken(UUID person) {
        return seat("seated", person, "s" + person, "CONFIRMED", Map.of("cause", "ASKED"));
    }

    private List<MailContent> left(UUID person, String state, String reason) {
        return seat("unseated", person, "s" + person, state, Map.of("reason", reason));
    }

    private static List<String> shown(List<MailContent> mails) {
        return mails.stream()
                .map(mail -> mail.template() + " " + mail.regarding().personId().getLeastSignificantBits())
                .toList();
    }

    @Test
    void a_seat_is_told_to_its_holder_with_where_and_when_and_goes_into_the_calendar() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR));
        assertThat(taken(ADA)).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("seat-confirmed");
            assertThat(mail.language()).isEqualTo("fr");
            assertThat(mail.regarding().personId()).isEqualTo(ADA);
            assertThat(mail.values())
                    .containsEntry("roomName", "Harbour")
                    .containsEntry("calendarSequence", 4)
                    .containsEntry("attendance", "ONSITE");
        });
    }

    @Test
    void who_waits_hears_the_place_in_the_queue_and_gets_no_entry_until_a_seat_is_theirs() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR));
        var waiting = seat("seated", ADA, "a", "WAITLISTED", Map.of("cause", "ASKED", "position", 3));
        assertThat(shown(waiting)).containsExactly("seat-waiting 2");
        assertThat(waiting.getFirst().values())
                .containsEntry("position", 3)
                .doesNotContainKeys("calendarSequence", "release");
        var promoted = seat("seated", ADA, "a", "CONFIRMED", Map.of("cause", "PROMOTED"));
        assertThat(shown(promoted)).containsExactly("seat-promoted 2");
        assertThat(promoted.getFirst().values()).containsEntry("calendarSequence", 4);
    }

    @Test
    void who_is_named_in_the_session_has_it_in_the_calendar_for_that() {
        release(
                "igf.session.scheduled.v1",
                Map.of("placement", HARBOUR, "people", List.of(person(ADA, "CONFIRMED"), person(LUC, "DECLINED"))));
        assertThat(taken(ADA).getFirst().values()).doesNotContainKeys("calendarSequence", "release");
        assertThat(taken(LUC).getFirst().values()).containsKeys("calendarSequence");
        assertThat(shown(left(ADA, "CONFIRMED", "GIVEN_BACK"))).containsExactly("seat-given-back-named 2");
        assertThat(shown(left(LUC, "CONFIRMED", "GIVEN_BACK"))).containsExactly("seat-given-back 3");
    }

    @Test
    void a_seat_before_its_place_is_known_has_no_entry_and_gets_one_with_the_place() {
        assertThat(taken(ADA).getFirst().values()).doesNotContainKeys("calendarSequence", "startsAt");
        assertThat(shown(release("igf.session.scheduled.v1", Map.of("placement", HARBOUR))))
                .containsExactly("seat-changed 2");
    }

    @Test
    void a_move_is_told_once_to_each_who_has_a_seat_and_no_other_part() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR));
        taken(ADA);
        seat("seated", ADA, "second", "CONFIRMED", Map.of("cause", "ASKED", "attendance", "ONLINE"));
        taken(LUC);
        left(LUC, "CONFIRMED", "GIVEN_BACK");
        seat("seated", new UUID(1, 4), "waits", "WAITLISTED", Map.of("cause", "ASKED", "position", 1));
        var moved = release("igf.session.moved.v1", Map.of("placement", LIBRARY, "previous", HARBOUR));
        assertThat(shown(moved)).containsExactly("seat-changed 2");
        assertThat(moved.getFirst().values())
                .containsEntry("roomName", "Library")
                .containsEntry("previousRoomName", "Harbour");
        assertThat(release(
                        "igf.session.changed.v1",
                        Map.of("placement", LIBRARY, "fields", List.of(Map.of("name", "capacity")))))
                .isEmpty();
        assertThat(shown(release(
                        "igf.session.changed.v1",
                        Map.of("placement", LIBRARY, "fields", List.of(Map.of("name", "title"))))))
                .containsExactly("seat-changed 2");
    }

    @Test
    void a_cancelled_session_is_told_once_to_whoever_had_a_seat_or_waited_for_one() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR, "people", List.of(person(LUC, "CONFIRMED"))));
        taken(ADA);
        seat("seated", ADA, "second", "WAITLISTED", Map.of("cause", "ASKED", "position", 1));
        taken(LUC);
        assertThat(left(ADA, "CONFIRMED", "SESSION_CANCELLED"))
                .as("told of the last")
                .isEmpty();
        var last = seat("unseated", ADA, "second", "WAITLISTED", Map.of("reason", "SESSION_CANCELLED"));
        assertThat(shown(last)).containsExactly("seat-cancelled 2");
        assertThat(last.getFirst().values())
                .containsEntry("previousRoomName", "Harbour")
                .doesNotContainKeys("release", "calendarSequence");
        assertThat(left(LUC, "CONFIRMED", "SESSION_CANCELLED"))
                .as("told as one who is named")
                .isEmpty();
    }

    @Test
    void the_end_of_a_registration_takes_sessions_out_of_the_calendar_and_an_exchange_of_seats_says_nothing() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR));
        taken(ADA);
        assertThat(left(ADA, "CONFIRMED", "MOVED")).isEmpty();
        assertThat(shown(left(ADA, "CONFIRMED", "REGISTRATION_ENDED"))).containsExactly("seat-ended 2");
        assertThat(left(ADA, "WAITLISTED", "REGISTRATION_ENDED")).isEmpty();
        assertThat(shown(left(ADA, "WAITLISTED", "GIVEN_BACK"))).containsExactly("waiting-given-back 2");
    }

    @Test
    void seats_that_were_told_before_they_named_an_address_are_told_to_nobody() {
        var old = new HashMap<String, Object>(
                Map.of("personId", ADA.toString(), "seatId", "a", "attendance", "ONSITE", "state", "CONFIRMED"));
        assertThat(told(seats, "participation", "igf.participant.seated.v1", old))
                .isEmpty();
        assertThat(release("igf.session.moved.v1", Map.of("placement", LIBRARY, "previous", HARBOUR)))
                .isEmpty();
    }

    @Test
    void who_loses_a_seat_to_a_smaller_room_is_told_once_and_has_it_out_of_the_calendar() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR, "people", List.of(person(LUC, "CONFIRMED"))));
        taken(ADA);
        taken(LUC);
        var displaced = Map.<String, Object>of("cause", "DISPLACED", "position", 1);

        var told = seat("seated", ADA, "s" + ADA, "WAITLISTED", displaced);

        assertThat(shown(told)).containsExactly("seat-displaced 2");
        assertThat(told.getFirst().values())
                .containsEntry("position", 1)
                .containsEntry("start", "2026-10-10T09:00")
                .doesNotContainKeys("calendarSequence", "release");
        assertThat(shown(seat("seated", LUC, "s" + LUC, "WAITLISTED", displaced)))
                .as("named there, so that it stays in the calendar")
                .containsExactly("seat-displaced-named 3");
        assertThat(shown(release("igf.session.moved.v1", Map.of("placement", LIBRARY, "previous", HARBOUR))))
                .as("who waits has no seat there")
                .isEmpty();
    }

    @Test
    void who_has_two_seats_at_one_time_since_a_session_moved_hears_of_the_other() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR));
        taken(ADA);

        var told = seat(
                "seated",
                ADA,
                "s" + ADA,
                "CONFIRMED",
                Map.of("cause", "OVERLAPS", "withNumber", 12, "withTitle", "Cables"));

        assertThat(shown(told)).containsExactly("seats-overlap 2");
        assertThat(CorrectedAddresses.isAbout(told.getFirst().regarding().about(), told.getFirst()))
                .as("a corrected address keeps its own seats")
                .isFalse();
        assertThat(told.getFirst().values())
                .containsEntry("withNumber", 12)
                .containsEntry("withTitle", "Cables")
                .doesNotContainKeys("calendarSequence", "release");
    }

    @Test
    void nobody_who_had_a_seat_is_written_to_about_a_change_after_the_end() {
        release("igf.session.scheduled.v1", Map.of("placement", HARBOUR));
        taken(ADA);
        var renamed = Map.<String, Object>of("placement", HARBOUR, "fields", List.of(Map.of("name", "title")));
        recorded = Instant.parse("2026-10-10T11:59:59Z");
        assertThat(shown(release("igf.session.changed.v1", renamed))).containsExactly("seat-changed 2");
        recorded = Instant.parse("2026-10-10T12:00:00Z");
        assertThat(release("igf.session.changed.v1", renamed)).isEmpty();
    }
}
