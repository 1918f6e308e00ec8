package igf.participation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import igf.contracts.participation.ParticipantSeated;
import igf.contracts.participation.ParticipantUnseated;
import igf.contracts.participation.RegistrationCancelled;
import igf.contracts.participation.ReportPublished;
import igf.contracts.participation.ReportReminded;
import igf.contracts.participation.ReportRescheduled;
import igf.contracts.participation.ReportWaived;
import igf.participation.registration.CancellationNotice;
import igf.participation.registration.RegistrationEvent;
import igf.participation.report.ReportContent;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportSubject;
import igf.participation.seat.Overlap;
import igf.participation.seat.Room;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatEvent;
import igf.participation.seat.SeatReturn;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each change of a seat, a registration or a report is published, with the data that a mail about it needs. */
class PublicEventsTest {

    private static final Instant NOW = Instant.parse("2031-10-07T10:30:00Z");
    private static final UUID SESSION = new UUID(9, 9);
    private static final UUID PROPOSAL = new UUID(8, 8);
    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID REGISTRATION = new UUID(0, 1);
    private static final PersonalValue SEALED = new PersonalValue(PERSON, "x");
    private static final Room ROOM = new Room(SESSION, "one", PROPOSAL, 1, 2, 7, "Title", null, null);
    private static final Seat SEAT = new Seat(new UUID(3, 3), REGISTRATION, PERSON, Mode.ONSITE, SEALED, SEALED, "fr");

    private static List<OutgoingEvent> told(Object event) {
        var meta = new Meta(Actor.ANONYMOUS, NOW, "test", null);
        return new PublicEvents().translate(new RecordedEvent<>(1, "id", "stream", 0, event, meta));
    }

    @Test
    void a_seat_that_is_given_back_is_told_with_the_reason() {
        var departure = new SeatReturn(SeatReturn.Reason.MOVED, ROOM, SEAT);
        var given = new SeatEvent.GivenBack(
                SESSION, "one", SEAT.id(), REGISTRATION, Mode.ONSITE, SeatState.CONFIRMED, departure);
        var data = new ParticipantUnseated(
                "one",
                REGISTRATION,
                PERSON,
                SESSION,
                PROPOSAL,
                SEAT.id(),
                "ONSITE",
                "CONFIRMED",
                "MOVED",
                7,
                "Title",
                SEALED.toString(),
                SEALED.toString(),
                "fr");
        assertThat(told(given))
                .containsExactly(new OutgoingEvent("igf.participant.unseated.v1", SESSION.toString(), data));
    }

    @Test
    void what_was_given_back_before_that_was_told_stays_untold() {
        assertThat(told(new SeatEvent.GivenBack(
                        SESSION, "one", SEAT.id(), REGISTRATION, Mode.ONSITE, SeatState.CONFIRMED, null)))
                .isEmpty();
        assertThat(told(new RegistrationEvent.Cancelled(REGISTRATION, "one", PERSON, Attendance.ONSITE, null)))
                .isEmpty();
    }

    @Test
    void a_promotion_says_that_it_is_one() {
        var data = (ParticipantSeated)
                told(new SeatEvent.Promoted(ROOM, SEAT)).getFirst().data();
        assertThat(data.cause()).isEqualTo("PROMOTED");
        assertThat(data.title()).isEqualTo("Title");
        assertThat(data.language()).isEqualTo("fr");
    }

    @Test
    void who_lost_a_seat_to_a_smaller_room_is_told_to_wait() {
        var data = (ParticipantSeated)
                told(new SeatEvent.Displaced(ROOM, SEAT, 3)).getFirst().data();
        assertThat(data.cause()).isEqualTo("DISPLACED");
        assertThat(data.state()).isEqualTo("WAITLISTED");
        assertThat(data.position()).isEqualTo(3);
    }

    @Test
    void who_has_two_seats_at_one_time_since_a_session_moved_is_told_of_the_other() {
        var other = new Overlap(new UUID(9, 8), 12, "Other", NOW, NOW.plusSeconds(60));
        var data = (ParticipantSeated)
                told(new SeatEvent.Overlapped(ROOM, SEAT, other)).getFirst().data();
        assertThat(data.cause()).isEqualTo("OVERLAPS");
        assertThat(data.state()).isEqualTo("CONFIRMED");
        assertThat(data.withSessionId()).isEqualTo(other.session());
        assertThat(data.withNumber()).isEqualTo(12);
        assertThat(data.withTitle()).isEqualTo("Other");
    }

    @Test
    void a_cancelled_registration_is_told() {
        var farewell = new CancellationNotice(NOW, SEALED, SEALED, "fr");
        assertThat(told(new RegistrationEvent.Cancelled(REGISTRATION, "one", PERSON, Attendance.ONLINE, farewell)))
                .containsExactly(new OutgoingEvent(
                        "igf.registration.cancelled.v1",
                        REGISTRATION.toString(),
                        new RegistrationCancelled(
                                "one",
                                REGISTRATION,
                                PERSON,
                                "ONLINE",
                                NOW,
                                SEALED.toString(),
                                SEALED.toString(),
                                "fr")));
    }

    @Test
    void a_published_report_and_a_reminder_are_told() {
        var subject = new ReportSubject(SESSION, PROPOSAL, "one", 7, "Title", List.of(), null);
        assertThat(told(new ReportEvent.Published(subject, NOW, 2)))
                .containsExactly(new OutgoingEvent(
                        "igf.report.published.v1",
                        SESSION.toString(),
                        new ReportPublished("one", SESSION, PROPOSAL, 7, "Title", NOW, List.of(), 2)));
        assertThat(told(new ReportEvent.Reminded(subject, ReportKind.FULL, NOW, NOW)))
                .containsExactly(new OutgoingEvent(
                        "igf.report.reminded.v1",
                        SESSION.toString(),
                        new ReportReminded("one", SESSION, PROPOSAL, 7, "Title", "FULL", NOW, List.of(), List.of())));
    }

    @Test
    void what_ends_a_default_is_told_and_a_draft_is_not() {
        var subject = new ReportSubject(SESSION, PROPOSAL, "one", 7, "Title", List.of(), List.of());
        var kinds = List.of(ReportKind.SHORT, ReportKind.FULL);
        assertThat(told(new ReportEvent.Extended(subject, kinds, false, Map.of(), NOW, "Ill", NOW))
                        .getFirst()
                        .data())
                .isEqualTo(new ReportRescheduled(
                        "one", SESSION, PROPOSAL, 7, "Title", "FULL", "EXTENDED", NOW, "Ill", List.of(), List.of()));
        assertThat(told(new ReportEvent.Postponed(subject, NOW)).getFirst().data())
                .isEqualTo(new ReportRescheduled(
                        "one",
                        SESSION,
                        PROPOSAL,
                        7,
                        "Title",
                        "FULL",
                        "SESSION_MOVED",
                        null,
                        null,
                        List.of(),
                        List.of()));
        assertThat(told(new ReportEvent.Waived(subject, "Ill", NOW)).getFirst().data())
                .isEqualTo(new ReportWaived("one", SESSION, PROPOSAL, 7, "Title", "Ill", NOW, List.of(), List.of()));
        var content = new ReportContent(List.of("Half a thought"), List.of(), null);
        assertThat(told(new ReportEvent.Drafted(subject, content, NOW, PERSON))).isEmpty();
        assertThat(told(new ReportEvent.SessionEnded(subject, NOW, Map.of()))).isEmpty();
    }
}
